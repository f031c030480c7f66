// The demonstration as a server, and two pages of one person who walks through it: what every journey begins with.
import assert from 'node:assert/strict'
import { after, before } from 'node:test'
import { accessible, noWiderThanTheScreen, skipLinkFirst } from '../looks.mjs'
import { browse, serve } from '../served.mjs'

const wide = { width: 1280, height: 900 }, narrow = { width: 360, height: 740 }

export let server
let browser
before(async () => {
  server = await serve('demo')
  browser = await browse()
})
after(async () => {
  await browser?.close()
  await server?.stop()
})

// Two pages of one session that nobody else has, for a large screen and a small one.
export async function fresh(options = {}) {
  const context = await browser.newContext(options)
  const [large, small] = [await context.newPage(), await context.newPage()]
  await Promise.all([large.setViewportSize(wide), small.setViewportSize(narrow)])
  return { large, small, end: () => context.close() }
}

export const height = (page) => page.evaluate(() => document.documentElement.scrollHeight)

export async function signIn(page, role) {
  await page.goto(`${server.address}/sign-in`)
  await page.locator('tr', { hasText: role }).first().getByRole('button').click()
  await page.waitForLoadState()
  assert.ok(!page.url().includes('/sign-in'), `nobody could sign in as ${role}`)
}

// At both widths at once, each in a page of its own.
export async function look({ large, small }, path) {
  const [reply] = await Promise.all([large.goto(server.address + path), small.goto(server.address + path)])
  assert.equal(reply.status(), 200, `${path} answers ${reply.status()}`)
  await noWiderThanTheScreen(small)
  await Promise.all([skipLinkFirst(large).then(() => accessible(large)), accessible(small)])
}
