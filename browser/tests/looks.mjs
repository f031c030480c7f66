// What every page must be in a browser: no fault that axe finds, nothing wider than the screen, a keyboard's first step that
// leads past the menu, nothing to complain of on the console.
import assert from 'node:assert/strict'
import AxeBuilder from '@axe-core/playwright'

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

export function complaints(page) {
  const found = []
  page.on('console', (message) => { if (message.type() === 'error') found.push(`${page.url()}: ${message.text()}`) })
  page.on('pageerror', (error) => found.push(`${page.url()}: ${error.message}`))
  return found
}

export async function accessible(page) {
  const { violations } = await new AxeBuilder({ page }).withTags(levels).analyze()
  const faults = violations.map((each) => `${each.id}: ${each.help}: ${each.nodes[0].html}`)
  assert.deepEqual(faults, [], `${page.url()} at ${page.viewportSize().width} px`)
}

export async function noWiderThanTheScreen(page) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  assert.ok(over <= 0, `${page.url()} is ${over} px wider than a screen of ${page.viewportSize().width} px`)
}

export async function skipLinkFirst(page) {
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Skip to main content', page.url())
  await page.keyboard.press('Enter')
  assert.equal(await page.evaluate(() => document.activeElement.id), 'main', `${page.url()}: where the skip link leads`)
}
