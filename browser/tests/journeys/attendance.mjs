// The calendar, and who needs attention.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accessible, noWiderThanTheScreen } from '../looks.mjs'
import { fresh, look, server, signIn } from './demonstration.mjs'

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
