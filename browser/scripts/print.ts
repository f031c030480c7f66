// What is folded away on the screen is open on paper, and folded again afterwards.
export function openForPrint(window: Window): void {
  let opened: HTMLDetailsElement[] = []
  window.addEventListener('beforeprint', () => {
    opened = [...window.document.querySelectorAll('details')].filter((each) => !each.open)
    opened.forEach((each) => { each.open = true })
  })
  window.addEventListener('afterprint', () => opened.forEach((each) => { each.open = false }))
}
