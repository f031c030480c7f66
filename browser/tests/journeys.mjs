// Journeys through the demonstration in Chromium: sign in by choosing an invented person, then open every kind of page that can
// be reached from the first.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { linked, shape } from './addresses.mjs'
import { accessible, complaints, noWiderThanTheScreen, skipLinkFirst } from './looks.mjs'
import { browse, serve } from './served.mjs'

const wide = { width: 1280, height: 900 }, narrow = { width: 360, height: 740 }
const most = 100
const mustBeReached = ['/', '/find', '/trusts/:', '/trusts/:/map', '/schools/:', '/schools/:/figures/:', '/measures', '/measures/:', '/data', '/imports', '/imports/:',
  '/imports/new', '/imports/catalogue', '/people', '/people/:', '/journal', '/account', '/who-can-see', '/accessibility',
  '/today', '/schools/:/today', '/behaviour', '/schools/:/behaviour', '/calendar', '/schools/:/calendar', '/schools/:/attention', '/key-points', '/key-points/:',
  '/schools/:/key-points/:', '/alarms', '/schools/:/drivers', '/my-work', '/schools/:/key-points/:/drivers',
  '/programmes', '/schools/:/programme', '/journey', '/schools/:/journey']

let server, browser
before(async () => {
  server = await serve('demo')
  browser = await browse()
})
after(async () => {
  await browser?.close()
  await server?.stop()
})

// Two pages of one session that nobody else has, for a large screen and a small one.
async function fresh(options = {}) {
  const context = await browser.newContext(options)
  const [large, small] = [await context.newPage(), await context.newPage()]
  await Promise.all([large.setViewportSize(wide), small.setViewportSize(narrow)])
  return { large, small, end: () => context.close() }
}

async function signIn(page, role) {
  await page.goto(`${server.address}/sign-in`)
  await page.locator('tr', { hasText: role }).first().getByRole('button').click()
  await page.waitForLoadState()
  assert.ok(!page.url().includes('/sign-in'), `nobody could sign in as ${role}`)
}

// At both widths at once, each in a page of its own.
async function look({ large, small }, path) {
  const [reply] = await Promise.all([large.goto(server.address + path), small.goto(server.address + path)])
  assert.equal(reply.status(), 200, `${path} answers ${reply.status()}`)
  await noWiderThanTheScreen(small)
  await Promise.all([skipLinkFirst(large).then(() => accessible(large)), accessible(small)])
}

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

test('what is found becomes an issue, a visit is planned and noted, and the head has a word', async () => {
  const partner = await fresh()
  await signIn(partner.large, 'director of education')
  const page = partner.large
  await look(partner, '/my-work')
  await look(partner, '/schools/990006/issues')
  await page.goto(`${server.address}/schools/990006/issues`)
  await look(partner, await page.getByRole('link', { name: /^Decide/ }).first().getAttribute('href'))
  await page.getByRole('button', { name: 'Reject' }).click() // without a reason
  assert.match(await page.locator('main').innerText(), /Say why, in a sentence/)
  await accessible(page)
  await page.getByLabel('What the issue is, precisely').fill('Pupils of Year 10 miss more sessions since September')
  await page.getByRole('button', { name: 'Confirm', exact: true }).click()
  await page.waitForURL(/\/issues$/)
  const issue = await page.getByRole('link', { name: 'Pupils of Year 10 miss' }).getAttribute('href')
  await look(partner, issue)
  await look(partner, '/schools/990006/issues/new')
  await look(partner, '/schools/990006/visits/new')
  await page.getByLabel('What kind of visit').selectOption({ label: 'Book look' })
  await page.getByLabel('On which day').fill(new Date().toISOString().slice(0, 10))
  await page.getByLabel('What it is for').fill('Writing in Year 8')
  await page.getByRole('button', { name: 'Plan the visit' }).click()
  await page.waitForURL(/\/visits\/[^/]+$/)
  const visit = new URL(page.url()).pathname
  await look(partner, visit)
  await page.getByLabel('What was seen').fill('Books of twelve pupils')
  await page.getByLabel('What it says most of').selectOption({ label: 'curriculum and teaching' })
  await page.getByLabel('Which it is').selectOption({ label: 'A strength' })
  await page.getByRole('button', { name: 'Write the note' }).click()
  assert.match(await page.locator('main').innerText(), /Books of twelve pupils/)
  await look(partner, '/visits')
  await partner.end()

  const head = await fresh({ javaScriptEnabled: false })
  await signIn(head.small, 'headteacher of Inventon High Academy')
  await head.small.goto(server.address + visit)
  await head.small.getByLabel('What the school says of it').fill('We saw the same')
  await head.small.getByRole('button', { name: 'Comment for the school' }).click()
  assert.match(await head.small.locator('main').innerText(), /We saw the same/)
  await head.small.goto(server.address + issue)
  await head.small.getByLabel('What the school says of it').fill('Since the new timetable')
  await head.small.getByRole('button', { name: 'Comment for the school' }).click()
  assert.match(await head.small.locator('main').innerText(), /Since the new timetable/)
  await noWiderThanTheScreen(head.small)
  await head.end()
})

test('a head reads what pupils say, writes of the school itself, and makes its pack for inspectors in one step', async () => {
  const head = await fresh()
  await signIn(head.large, 'headteacher of Inventon High Academy')
  const page = head.large
  await look(head, '/schools/990006/voice')
  assert.match(await page.locator('main').innerText(), /Low: /)
  await page.getByText('How the answers of Pupils were spread').click()
  await accessible(page)
  await look(head, '/schools/990006/self-evaluation')
  await look(head, '/schools/990006/self-evaluation/inclusion')
  await page.getByRole('button', { name: /^Keep it/ }).click() // with nothing written
  assert.match(await page.locator('main').innerText(), /Say what you do well, or what you must improve/)
  await accessible(page)
  await page.getByLabel('Where the school stands, by its own judgement').selectOption({ label: 'Needs attention' })
  await page.getByLabel('What we must improve').fill('Pupils who find reading hard wait too long for help')
  await page.getByRole('button', { name: /^Keep it/ }).click()
  await page.waitForURL(/self-evaluation$/)
  assert.match(await page.locator('main').innerText(), /wait too long for help/)
  await look(head, '/schools/990006/improvement')
  await look(head, '/schools/990006/inspection-call')
  await page.getByLabel('The latest key point').uncheck()
  await page.getByRole('button', { name: 'Make it' }).click()
  await page.waitForURL(/inspection-call\/[^/]+$/)
  const made = new URL(page.url()).pathname
  await look(head, made)
  assert.match(await page.locator('main').innerText(), /wait too long for help/)
  assert.equal(await page.getByRole('heading', { name: 'The latest key point' }).count(), 0) // it was not ticked
  await head.end()

  const small = await fresh({ javaScriptEnabled: false })
  await signIn(small.small, 'director of education')
  await small.small.goto(server.address + made)
  assert.match(await small.small.locator('main').innerText(), /wait too long for help/)
  await noWiderThanTheScreen(small.small)
  await small.small.goto(`${server.address}/schools/990006/issues`)
  assert.match(await small.small.locator('main').innerText(), /The school must improve, by its own words on inclusion/)
  await small.end()
})

test('what is watched is chosen, and a head answers an alarm, each page as it should be', async () => {
  const pages = await fresh()
  await signIn(pages.large, 'director of education')
  await look(pages, '/watch')
  await look(pages, '/watch?of=slipping')
  await look(pages, '/alarms')
  await pages.end()
  const school = await fresh()
  await signIn(school.large, 'headteacher of Inventon High Academy')
  await look(school, '/alarms')
  const rang = school.large.getByRole('link', { name: /^Absence of/ })
  if (await rang.count() === 0) { // in the first weeks of a year nothing has rung yet
    assert.ok(await school.large.getByText('There is no alarm that you may see.').isVisible())
    return school.end()
  }
  const alarm = await rang.first().getAttribute('href')
  await look(school, alarm)
  const drivers = await school.large.getByRole('link', { name: 'What it comes from' }).getAttribute('href')
  await look(school, drivers)
  await school.large.goto(server.address + alarm)
  await school.large.getByRole('button', { name: 'Answer' }).click()
  await accessible(school.large)
  assert.ok(await school.large.getByText('Say in a sentence what the school knows of it.').first().isVisible())
  await school.large.getByLabel('Illness going round').check()
  await school.large.getByLabel('What the school knows of it').fill('An invented cough.')
  await school.large.getByRole('button', { name: 'Answer' }).click()
  assert.ok(await school.large.getByText('Answered: Illness going round.').isVisible())
  await school.end()
})

test('a half term that is said is in force, and who needs attention is shown by name for a purpose', async () => {
  const pages = await fresh()
  await signIn(pages.large, 'director of education')
  const now = new Date(), year = now.getMonth() >= 8 ? now.getFullYear() : now.getFullYear() - 1
  await pages.large.goto(`${server.address}/calendar`)
  await pages.large.locator('#starts-1').fill(`${year}-09-02`)
  await pages.large.locator('#ends-1').fill(`${year}-10-23`)
  await pages.large.getByRole('button', { name: 'Keep these half terms' }).click()
  await pages.large.getByText(`2 September ${year} to 23 October ${year}`).first().waitFor()
  await look(pages, '/calendar')
  await pages.large.goto(`${server.address}/behaviour`)
  const school = await pages.large.locator('main table a').first().getAttribute('href')
  await pages.large.goto(server.address + school.replace('behaviour', 'attention'))
  await pages.large.getByRole('radio').first().check()
  await pages.large.getByRole('button', { name: 'Show the pupils by name' }).click()
  await accessible(pages.large)
  await noWiderThanTheScreen(pages.large)
  await pages.end()
})

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

test('the interim head sees tasks, owners and the next move on the first screen of a telephone, and ticks one done', async () => {
  const pages = await fresh()
  const { small: page } = pages
  const found = complaints(page)
  await signIn(page, 'Tamsin Conjured')
  await page.setViewportSize({ width: 360, height: 640 })
  await page.goto(`${server.address}/schools/990006/programme`)
  const bottom = async (what) => (await what.boundingBox()).y + (await what.boundingBox()).height
  assert.ok(await bottom(page.locator('.bearing-next')) < 640, 'the next move is not on the first screen')
  assert.ok(await bottom(page.locator('.bearing-week li').nth(1)) < 640, 'two tasks are not on the first screen')
  await look(pages, '/schools/990006/programme')
  await page.locator('main table a', { hasText: 'Fortnightly improvement board' }).last().click()
  await accessible(page)
  await page.getByRole('link', { name: 'Tick it done' }).click()
  await page.getByLabel('What shows that it is done').fill('Invented minutes with four actions.')
  await page.getByRole('button', { name: 'Tick it done' }).click()
  assert.ok(await page.getByText('Invented minutes with four actions.').first().isVisible())
  assert.deepEqual(found, [])
  await pages.end()
})

test('a director places an academy, records that the head was told, and says where it is on its journey', async () => {
  const pages = await fresh()
  const { large: page } = pages
  const found = complaints(page)
  await signIn(page, 'director of education')
  for (const path of ['/programmes', '/journey', '/schools/990006/programme/streams', '/schools/990006/programme/cases', '/schools/990006/journey']) await look(pages, path)
  await page.goto(`${server.address}/programmes`)
  await page.getByRole('link', { name: 'Much Pretending Junior Academy' }).click()
  await page.getByRole('link', { name: 'Place it in a programme' }).click()
  await page.getByRole('button', { name: 'Decide' }).click()
  assert.match(await page.locator('main').innerText(), /Choose who leads it/)
  await accessible(page)
  found.length = 0 // Chromium says that the form was refused
  await page.getByLabel('Why').fill('An invented reason.')
  await page.getByLabel('Who leads it').selectOption({ label: 'Hari Figment' })
  await page.getByLabel('First review').fill(new Date(Date.now() + 40 * 86400000).toISOString().slice(0, 10))
  await page.getByRole('button', { name: 'Decide' }).click()
  await page.getByRole('link', { name: 'Record that the head was told' }).first().click()
  await page.getByLabel('Day').fill(new Date().toISOString().slice(0, 10))
  await page.getByRole('button', { name: 'Record that the head was told' }).click()
  assert.ok(await page.getByText('is known to the head').isVisible())
  await look(pages, '/schools/990003/programme')
  await page.goto(`${server.address}/schools/990003/journey`)
  await page.getByRole('link', { name: 'Decide where it is' }).click()
  await accessible(page)
  await page.getByLabel('Repair').check()
  await page.getByLabel('Why').fill('Teaching comes first.')
  await page.getByRole('button', { name: 'Decide' }).click()
  assert.ok(await page.getByText('Teaching comes first.').first().isVisible())
  assert.deepEqual(found, [])
  await pages.end()
})

test('the head of a school in a rapid plan finds this week first on a telephone, meets a milestone and reviews an objective', async () => {
  const pages = await fresh()
  const found = complaints(pages.large)
  await signIn(pages.large, 'Tamsin Conjured')
  await pages.small.setViewportSize({ width: 360, height: 640 })
  await look(pages, '/my-work')
  await look(pages, '/plans')
  await look(pages, '/schools/990006/plans')
  await pages.large.getByRole('link', { name: 'Rapid plan of Inventon High' }).first().click()
  const plan = new URL(pages.large.url()).pathname
  await look(pages, plan)
  const week = await pages.small.locator('.bearing-steps tbody tr').first().boundingBox()
  assert.ok(week.y < 640, `this week's first step begins at ${week.y} px of a telephone's screen`)
  for (const path of ['/evidence', '/as-it-stood']) await look(pages, plan + path)
  await pages.large.goto(server.address + plan)
  await pages.large.getByRole('link', { name: 'Support is in place for each pupil removed twice or more' }).first().click()
  await accessible(pages.large)
  await pages.large.getByRole('button', { name: 'It is met' }).click()
  assert.ok(await pages.large.getByText('Met', { exact: true }).first().isVisible())
  await pages.large.goto(server.address + plan)
  await pages.large.getByRole('link', { name: 'Every lesson and corridor is calm and safe' }).first().click()
  const objective = new URL(pages.large.url()).pathname
  await look(pages, objective)
  await look(pages, `${objective}/reviews/new`)
  await pages.large.getByRole('button', { name: 'Keep this review' }).click()
  await accessible(pages.large)
  assert.ok(await pages.large.getByText('Say in a sentence how you know.').first().isVisible())
  await pages.large.getByRole('radio', { name: 'Amber' }).first().check()
  await pages.large.getByLabel('Why that colour').fill('The count came late and is done.')
  await pages.large.getByRole('radio', { name: 'Green' }).last().check()
  await pages.large.getByLabel('How you know').fill('Nine starts of ten were calm.')
  await pages.large.getByRole('button', { name: 'Keep this review' }).click()
  assert.ok(await pages.large.getByText('Nine starts of ten were calm.').first().isVisible())
  assert.deepEqual(found.filter((each) => !/400/.test(each)), [])
  await pages.end()
})

test('a head writes a plan without typing a number that is held; the trust approves one that waits', async () => {
  const head = await fresh()
  await signIn(head.large, 'Samir Chronicle')
  await look(head, '/plans/new?whose=school&school=990005')
  await head.large.getByLabel('Attendance plan').check()
  await head.large.getByLabel('Title').fill('Attendance of our infants')
  await head.large.getByLabel('First day').fill('2026-01-05')
  await head.large.getByLabel('Last day').fill('2027-07-16')
  await head.large.getByRole('button', { name: 'Begin this plan' }).click()
  await accessible(head.large)
  const plan = new URL(head.large.url()).pathname
  await look(head, `${plan}/objectives/new`)
  assert.match(await head.large.getByLabel('Which figure tells of it?').innerText(), /in the register: \d/i)
  await head.end()
  const trust = await fresh()
  await signIn(trust.large, 'Cordelia Makebelieve')
  await look(trust, '/my-work')
  await trust.large.goto(`${server.address}/plans`)
  await trust.large.getByRole('link', { name: 'Attendance plan of Imaginary Wells' }).first().click()
  await trust.large.getByRole('link', { name: 'Approve it' }).click()
  await accessible(trust.large)
  await trust.large.getByLabel('By whose authority').fill('The trustees, at their autumn meeting')
  await trust.large.getByRole('button', { name: 'Approve it' }).click()
  assert.ok(await trust.large.getByText('This plan is approved.').isVisible())
  await trust.end()
})

test('a head reads the strategy statement, says where a subject is, and hands a plan over; the trust sees what hangs beneath its priority', async () => {
  const head = await fresh()
  const found = complaints(head.large)
  await signIn(head.large, 'Samir Chronicle')
  await head.large.goto(`${server.address}/schools/990005/plans`)
  await head.large.getByRole('link', { name: 'Pupil premium strategy of Little Fabling' }).first().click()
  const premium = new URL(head.large.url()).pathname
  await look(head, premium)
  await look(head, `${premium}/statement`)
  assert.ok(await head.small.getByText('Total budgeted cost: £42,000').isVisible())
  await look(head, `${premium}/statement/edit`)
  await head.large.getByLabel('Governor or trustee lead').fill('An invented governor')
  await head.large.getByRole('button', { name: 'Save' }).click()
  assert.ok(await head.large.getByText('An invented governor').isVisible())
  await look(head, `${premium}/as-it-stood`)
  await look(head, `${premium}/handover`)
  await head.large.getByLabel('Whose is it now?').selectOption({ index: 1 })
  await head.large.getByLabel('Who takes it?').selectOption({ label: 'Huda Reverie' })
  await head.large.getByRole('button', { name: 'Hand it over' }).click()
  assert.ok(await head.large.getByText('Huda Reverie').first().isVisible())
  await look(head, '/schools/990005/journey/subjects')
  await head.large.getByLabel('Subject', { exact: true }).selectOption('Early reading')
  await head.large.getByRole('radio', { name: 'Sustain' }).check()
  await head.large.getByRole('radio', { name: 'improving' }).check()
  await head.large.getByLabel('Why').fill('Screening stayed high for a second year.')
  await head.large.getByRole('button', { name: 'Decide' }).click()
  assert.ok(await head.large.getByText('Screening stayed high for a second year.').isVisible())
  assert.deepEqual(found, [])
  await head.end()
  const trust = await fresh()
  await signIn(trust.large, 'Cordelia Makebelieve')
  await trust.large.goto(`${server.address}/plans`)
  await trust.large.getByRole('link', { name: 'Trust priorities' }).first().click()
  const priorities = new URL(trust.large.url()).pathname
  await look(trust, priorities)
  assert.ok(await trust.small.getByText(/academies have an objective for it/).first().isVisible())
  await trust.large.getByRole('link', { name: 'Every lesson follows the four routines that we agreed' }).first().click()
  assert.ok(await trust.large.getByText(/Teams have 1 objective for it/).isVisible())
  await trust.end()
})
