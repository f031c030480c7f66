// Reading: signing in, every kind of page that is linked, figures, one’s own account.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linked, shape } from '../addresses.mjs'
import { complaints, noWiderThanTheScreen } from '../looks.mjs'
import { fresh, look, server, signIn } from './demonstration.mjs'

const most = 100
const mustBeReached = ['/', '/find', '/trusts/:', '/trusts/:/map', '/schools/:', '/schools/:/figures/:', '/measures', '/measures/:', '/data', '/imports', '/imports/:',
  '/imports/new', '/imports/catalogue', '/people', '/people/:', '/journal', '/account', '/who-can-see', '/accessibility',
  '/today', '/schools/:/today', '/behaviour', '/schools/:/behaviour', '/calendar', '/schools/:/calendar', '/schools/:/attention', '/key-points', '/key-points/:',
  '/schools/:/key-points/:', '/alarms', '/schools/:/drivers', '/my-work', '/schools/:/key-points/:/drivers',
  '/programmes', '/schools/:/programme', '/journey', '/schools/:/journey']

// Looks at one page of each kind, from the first on; what is wrong with one does not keep us from the others.
async function walk(pages) {
  const reached = new Map(), faults = [], waiting = [{ path: '/', from: 'the start' }]
  while (waiting.length > 0 && reached.size < most) {
    const { path, from } = waiting.shift()
    if (reached.has(shape(path))) continue
    reached.set(shape(path), path)
    try {
      await look(pages, path)
    } catch (fault) {
      faults.push(`${fault.message} (linked from ${from})`)
    }
    for (const next of await linked(pages.large, server.address)) waiting.push({ path: next, from: path })
  }
  return { reached, faults }
}

test('choosing whom to be is as every page should be', async () => {
  const pages = await fresh()
  await look(pages, '/sign-in')
  await pages.end()
})

test('from the first page an administrator reaches every kind of page, and each is as it should be', async () => {
  const pages = await fresh()
  const found = complaints(pages.large)
  await signIn(pages.large, 'administrator')
  const { reached, faults } = await walk(pages)
  console.log(`looked at ${reached.size} kinds of page: ${[...reached.keys()].join(' ')}`)
  assert.deepEqual([...faults, ...found], [])
  for (const kind of mustBeReached) assert.ok(reached.has(kind), `no link leads to ${kind}`)
  await pages.end()
})

test('without script the keyboard opens what is behind a figure, and every table there leaves as a file', async () => {
  const { small: page, end } = await fresh({ javaScriptEnabled: false })
  await signIn(page, 'chief executive')
  await page.goto(`${server.address}/trust`)
  const about = page.getByRole('link', { name: /^i?\s*About this figure/ }).first()
  await about.focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/figures\//)
  const said = await page.locator('main').innerText()
  for (const part of ['What it is', 'How sure', 'Source', 'File as at', 'Coverage']) assert.ok(said.includes(part), `${part} is not said`)
  for (const path of ['/measures', '/find?q=academy', '/data']) {
    await page.goto(server.address + path)
    const files = await page.$$eval('a[download]', (links) => links.map((link) => link.getAttribute('href')))
    assert.ok(files.some((each) => each.includes('.csv')) && files.some((each) => each.includes('.xlsx')), `${path} offers no files`)
    for (const file of files) assert.equal((await page.request.get(server.address + file)).status(), 200, file)
  }
  await end()
})

test('without script a head signs in, reads and signs out', async () => {
  const { small: page, end } = await fresh({ javaScriptEnabled: false })
  await signIn(page, 'headteacher')
  await page.goto(`${server.address}/account`)
  assert.match(await page.locator('main').innerText(), /headteacher/)
  await page.getByRole('banner').getByRole('button', { name: 'Sign out' }).click()
  await page.goto(`${server.address}/account`)
  assert.match(page.url(), /sign-in/, 'signed out, and still let in')
  await end()
})

test('without script a person chooses mail, makes an address for their calendar, and revokes it', async () => {
  const { small: page, large, end } = await fresh({ javaScriptEnabled: false })
  await signIn(page, 'director of education')
  await page.goto(`${server.address}/account`)
  assert.ok(await page.getByLabel('One mail a week, and reminders').isChecked(), 'the director of the story asked for both')
  await page.getByLabel('One mail a week', { exact: true }).check()
  await page.getByRole('button', { name: 'Keep this choice' }).click()
  assert.match(await page.locator('main').innerText(), /Your choice of mail is kept\./)
  assert.ok(await page.getByLabel('One mail a week', { exact: true }).isChecked())
  await noWiderThanTheScreen(page)
  await page.getByRole('button', { name: 'Make an address for your calendar' }).click()
  await noWiderThanTheScreen(page)
  const address = await page.locator('a[href^="/my-calendar/"]').getAttribute('href')
  const fetched = () => fetch(server.address + address) // another program, with no cookie of ours
  const calendar = await (await fetched()).text()
  assert.match(calendar, /^BEGIN:VCALENDAR\r\n/)
  assert.match(calendar, /TZID:Europe\/London/)
  assert.match(calendar, /BEGIN:VEVENT/)
  assert.equal((await large.goto(`${server.address}/account`)).status(), 200)
  assert.ok(!(await large.content()).includes(address), 'the address is shown again')
  await large.getByRole('button', { name: 'Revoke the address' }).click()
  const gone = await fetched()
  assert.equal(gone.status, 410)
  assert.match(await gone.text(), /This address of a calendar was revoked/)
  await end()
})
