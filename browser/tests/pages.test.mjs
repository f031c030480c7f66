// The frame of every page, in Chromium: no fault that axe can find, nothing wider than a telephone, nothing refused by the
// content security policy.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import AxeBuilder from '@axe-core/playwright'
import { browse, serve } from './served.mjs'

let server
let browser
before(async () => {
  server = await serve()
  browser = await browse()
})
after(async () => {
  await browser?.close()
  await server?.stop()
})

for (const path of ['/accessibility', '/nowhere']) {
  for (const width of [360, 1280]) {
    test(`${path} at ${width} px`, async () => {
      const context = await browser.newContext({ viewport: { width, height: 800 } })
      const page = await context.newPage()
      const complaints = []
      page.on('console', (message) => { if (/Content Security Policy/.test(message.text())) complaints.push(message.text()) })
      page.on('pageerror', (error) => complaints.push(String(error)))
      await page.goto(server.address + path)
      const found = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
      assert.deepEqual(found.violations.map((each) => `${each.id}: ${each.nodes[0].html}`), [])
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), 'the page is wider than the screen')
      assert.deepEqual(complaints, [])
      await context.close()
    })
  }
}

test('the keyboard comes first to the link that skips to the content', async () => {
  const page = await browser.newPage()
  await page.goto(`${server.address}/accessibility`)
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Skip to main content')
  await page.close()
})
