// Tables marked data-sortable can be sorted where they stand: each heading becomes a button.

type Direction = 'ascending' | 'descending'

// A cell may say by what it is sorted (data-sort); a coded reason has no number and goes last either way.
function worth(row: HTMLTableRowElement, column: number): string {
  const cell = row.cells[column]
  return cell?.dataset['sort'] ?? cell?.textContent?.trim() ?? ''
}

function numberIn(text: string): number {
  return text === '' ? NaN : Number(text.replaceAll(',', '').replace('−', '-').replace(/[%£]/g, ''))
}

export function compare(a: string, b: string): number {
  const first = numberIn(a)
  const second = numberIn(b)
  if (Number.isNaN(first) && Number.isNaN(second)) return a.localeCompare(b, 'en-GB')
  if (Number.isNaN(first)) return 1
  if (Number.isNaN(second)) return -1
  return first - second
}

function sort(table: HTMLTableElement, column: number, direction: Direction): void {
  const body = table.tBodies[0]
  if (!body) return
  const numbers = (text: string): boolean => !Number.isNaN(numberIn(text))
  const rows = [...body.rows]
  const anyNumber = rows.some((row) => numbers(worth(row, column)))
  rows.sort((a, b) => {
    const first = worth(a, column)
    const second = worth(b, column)
    const outOfPlace = anyNumber && (!numbers(first) || !numbers(second))
    return direction === 'ascending' || outOfPlace ? compare(first, second) : compare(second, first)
  })
  body.append(...rows)
}

function makeSortable(table: HTMLTableElement): void {
  const headings = [...(table.tHead?.rows[0]?.cells ?? [])]
  headings.forEach((heading, column) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.append(...heading.childNodes)
    heading.append(button)
    button.addEventListener('click', () => {
      const direction = heading.getAttribute('aria-sort') === 'ascending' ? 'descending' : 'ascending'
      headings.forEach((each) => each.removeAttribute('aria-sort'))
      heading.setAttribute('aria-sort', direction)
      sort(table, column, direction)
    })
  })
}

export function sortTables(root: ParentNode): void {
  root.querySelectorAll<HTMLTableElement>('table[data-sortable]').forEach(makeSortable)
}
