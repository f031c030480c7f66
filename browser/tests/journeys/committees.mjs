// Meetings: called, papers sent out, what is confidential kept apart.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accessible, complaints, noWiderThanTheScreen } from '../looks.mjs'
import { fresh, look, server, signIn } from './demonstration.mjs'

test('a governance professional calls a meeting and sends papers out, trustees read the pack, a head nothing confidential', async () => {
  const clerk = await fresh()
  const page = clerk.large
  await signIn(page, 'governance professional')
  await look(clerk, '/committees')
  await look(clerk, '/pack')
  await page.goto(`${server.address}/committees`)
  const local = await page.getByRole('link', { name: /^Local advisory committee of Inventon/ }).getAttribute('href')
  await look(clerk, local)
  await page.goto(server.address + local)
  await page.getByText('Call a meeting').click()
  await page.getByLabel('Day', { exact: true }).fill('soon')
  await page.getByRole('button', { name: 'Call the meeting' }).click()
  assert.match(await page.locator('main').innerText(), /Say on which day it is/)
  await accessible(page)
  await page.getByLabel('Day', { exact: true }).fill('2099-01-15')
  await page.getByLabel('Where', { exact: true }).fill('The hall')
  await page.getByRole('button', { name: 'Call the meeting' }).click()
  await page.waitForURL(/\/meetings\//)
  const meeting = new URL(page.url()).pathname
  await look(clerk, meeting)
  await page.goto(server.address + meeting)
  await page.getByText('Add an item to the agenda').click()
  await page.getByLabel('What it is about').fill('Attendance')
  await page.getByLabel('What it is for').selectOption({ label: 'For discussion' })
  await page.getByRole('button', { name: 'Add the item' }).click()
  await page.waitForURL(/\/items\//)
  const item = new URL(page.url()).pathname
  await page.getByText('Add a paper').click()
  await page.getByLabel('Title', { exact: true }).fill('What the register says')
  await page.getByLabel('Where it comes from').selectOption({ label: 'Attendance, as the registers say' })
  await page.getByRole('button', { name: 'Add the paper' }).click()
  await look(clerk, item)
  await page.goto(server.address + meeting)
  await page.getByText('Send the papers out').first().click()
  await page.getByRole('button', { name: 'Send the papers out' }).click()
  assert.match(await page.locator('main').innerText(), /Papers are out/)
  assert.match(await page.locator('main').innerText(), /as it stood on/)
  await accessible(page)
  await look(clerk, `${meeting}/attendance`)
  await clerk.end()

  const head = await fresh({ javaScriptEnabled: false })
  await signIn(head.small, 'headteacher of Inventon High Academy')
  await head.small.goto(server.address + local)
  for (const link of await head.small.$$eval('a[href^="/meetings/"]', (links) => links.map((each) => each.getAttribute('href')))) {
    await head.small.goto(server.address + link)
    assert.doesNotMatch(await head.small.locator('main').innerText(), /complaint|onfidential/)
    await noWiderThanTheScreen(head.small)
  }
  await head.end()
})

test('what a confidential item said before it was changed is read by who may read the item, and by nobody else', async () => {
  const clerk = await fresh()
  const found = complaints(clerk.large)
  const page = clerk.large
  await signIn(page, 'governance professional')
  await page.goto(`${server.address}/committees`)
  await page.getByRole('link', { name: /^Trustees of the Invented Vale/ }).click()
  await page.waitForURL(/\/committees\/./)
  const meetings = await page.$$eval('main a[href^="/meetings/"]', (links) => [...new Set(links.map((each) => each.getAttribute('href')))])
  let item
  for (const meeting of meetings) {
    await page.goto(server.address + meeting)
    item ??= await page.getByRole('link', { name: 'Pay of the executive' }).first().getAttribute('href', { timeout: 500 }).catch(() => undefined)
  }
  await page.goto(server.address + item)
  await page.getByRole('link', { name: 'Change this Decision' }).click()
  await page.getByLabel('What was said or decided').fill('To follow the proposal, and to look again at Easter.')
  await page.getByRole('button', { name: 'Save the line' }).click()
  await page.goto(server.address + item)
  const earlier = await page.getByRole('link', { name: 'Earlier texts' }).getAttribute('href')
  await look(clerk, earlier)
  await page.goto(server.address + earlier)
  const both = page.locator('tr', { hasText: 'To follow the proposal, and to look again at Easter.' }).first()
  assert.match(await both.innerText(), /To follow the proposal\.\s+To follow the proposal, and/)
  assert.deepEqual(found, [])
  await clerk.end()

  for (const role of ['headteacher of Inventon High Academy', 'director of education']) {
    const other = await fresh({ javaScriptEnabled: false })
    await signIn(other.small, role)
    assert.equal((await other.small.goto(server.address + earlier)).status(), 403, role) // not theirs to read at all
    assert.equal((await other.small.goto(server.address + item)).status(), 404, role) // as if there were none
    await other.end()
  }
})
