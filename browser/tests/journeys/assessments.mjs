// Key points: set, asked for, frozen and commented on.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accessible, complaints, noWiderThanTheScreen } from '../looks.mjs'
import { fresh, look, server, signIn } from './demonstration.mjs'

test('a director sets a key point, says what is asked, freezes another, and a head comments on it', async () => {
  const director = await fresh()
  const found = complaints(director.large)
  await signIn(director.large, 'director of education')
  const page = director.large
  await page.goto(`${server.address}/key-points`)
  await page.getByLabel('Academic year').fill('2030/31')
  await page.getByLabel('Name').fill('Mocks')
  await page.getByLabel('Schools send from').fill('2030-11-01')
  await page.getByLabel('Results are due on').fill('2030-10-01')
  await page.getByLabel('The meeting is on').fill('2030-12-06')
  await page.getByRole('button', { name: 'Add the key point' }).click()
  assert.match(await page.locator('main').innerText(), /Results cannot be due before they can be sent/)
  await accessible(page)
  found.length = 0 // Chromium says that the form was refused
  await page.getByLabel('Results are due on').fill('2030-11-28')
  await page.getByRole('button', { name: 'Add the key point' }).click()
  await page.waitForURL(/\/key-points\/\d+\/edit/)
  await look(director, new URL(page.url()).pathname)
  await page.getByLabel('Year 9').check()
  await page.getByLabel('Subject').selectOption({ label: 'Music' })
  await page.getByLabel('Scale').selectOption({ label: 'Percentage mark' })
  await page.getByRole('button', { name: 'Ask', exact: true }).click()
  assert.match(await page.locator('main').innerText(), /Year 9\s+Music\s+Percentage mark/)
  await page.goto(`${server.address}/key-points/1`)
  await page.getByRole('button', { name: 'Freeze for the meeting' }).click()
  assert.match(await page.locator('main').innerText(), /Frozen for the meeting/)
  await accessible(page)
  assert.deepEqual(found, [])
  await director.end()

  const head = await fresh({ javaScriptEnabled: false })
  await signIn(head.small, 'headteacher')
  await head.small.goto(`${server.address}/key-points/1`)
  await head.small.locator('main table').first().getByRole('link').first().click()
  await head.small.getByLabel('Comment on these figures').fill('Reading is where we look first.')
  await head.small.getByRole('button', { name: 'Save the comment' }).click()
  assert.match(await head.small.locator('main').innerText(), /Reading is where we look first\./)
  await noWiderThanTheScreen(head.small)
  await head.end()
})
