// What the scripts do to a page, in Chromium, on a page that stands for any.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import * as esbuild from 'esbuild'
import { browse } from './served.mjs'

let browser
let script
before(async () => {
  const built = await esbuild.build({ entryPoints: ['browser/scripts/bearing.ts'], bundle: true, format: 'iife', write: false })
  script = built.outputFiles[0].text
  browser = await browse()
})
after(() => browser?.close())

async function pageOf(html) {
  const page = await browser.newPage()
  await page.setContent(`<main>${html}</main>`)
  await page.addScriptTag({ content: script })
  return page
}

test('a sortable table sorts numbers as numbers, and coded reasons stay last', async () => {
  const page = await pageOf(`<table data-sortable><thead><tr><th>School</th><th>Result</th></tr></thead><tbody>
    <tr><td>A</td><td>9.5</td></tr><tr><td>B</td><td>suppressed</td></tr><tr><td>C</td><td>−10</td></tr><tr><td>D</td><td>1,200</td></tr></tbody></table>`)
  const order = () => page.locator('tbody td:first-child').allTextContents()
  await page.getByRole('button', { name: 'Result' }).click()
  assert.deepEqual(await order(), ['C', 'A', 'D', 'B'])
  await page.getByRole('button', { name: 'Result' }).click()
  assert.deepEqual(await order(), ['D', 'A', 'C', 'B'])
  assert.equal(await page.locator('th').nth(1).getAttribute('aria-sort'), 'descending')
  await page.close()
})

test('a form that asks first is sent only after a yes', async () => {
  const page = await pageOf('<form data-confirm="Undo this import?" action="about:blank"><button>Undo</button></form>')
  await page.evaluate(() => {
    window.sent = 0
    document.querySelector('form').addEventListener('submit', (event) => { if (!event.defaultPrevented) { window.sent++; event.preventDefault() } })
  })
  await page.getByRole('button', { name: 'Undo' }).click()
  assert.ok(await page.getByRole('dialog', { name: 'Undo this import?' }).isVisible())
  await page.getByRole('button', { name: 'No, go back' }).click()
  assert.equal(await page.evaluate(() => window.sent), 0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Yes, go on' }).click()
  assert.equal(await page.evaluate(() => window.sent), 1)
  await page.close()
})

test('what is folded away is open on paper, and folded again', async () => {
  const page = await pageOf('<details><summary>More</summary>All of it</details>')
  const open = () => page.evaluate(() => document.querySelector('details').open)
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  assert.equal(await open(), true)
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  assert.equal(await open(), false)
  await page.close()
})
