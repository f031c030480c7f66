// Which addresses show one kind of page: of these a journey opens one.

// "/people/01K…/edit" -> "/people/:/edit", "/measures/progress8?year=…" -> "/measures/:", "/trusts/99001/map" -> "/trusts/:/map"
export function shape(address) {
  const parts = address.split(/[?#]/)[0].split('/')
  const word = (part) => /^[a-z]+(-[a-z]+)*$/.test(part) && part.length < 20
  const code = (at) => ['measures', 'catalogue', 'figures', 'parts', 'begin', 'lists'].includes(parts[at - 1]) || parts[at - 2] === 'journal'
  return parts.map((part, at) => (part === '' || (word(part) && !code(at)) ? part : ':')).join('/')
}

// The pages of this site to which the page leads; files to take away are none.
export async function linked(page, root) {
  const all = await page.$$eval('a[href]:not([download])', (links) => links.map((link) => link.href.split('#')[0]))
  return all.filter((href) => href.startsWith(`${root}/`) && !/\.(csv|xlsx|json|svg)(\?|$)|[?&]as=/.test(href)).map((href) => href.slice(root.length))
}
