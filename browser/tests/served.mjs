// The built program on a database of its own and a free port, and a Chromium to look at it with.
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const program = process.env.BEARING_PROGRAM ?? 'build/dev/bearing'
const root = process.getuid() === 0

// `prepare` is the command that makes the database: migrate, or demo.
export async function serve(prepare = 'migrate') {
  const folder = mkdtempSync(join(tmpdir(), 'bearing-browser-'))
  chmodSync(folder, 0o777)
  const database = `sqlite:${join(folder, 'test.db')}`
  execFileSync(program, [prepare, '--database', database], { stdio: 'ignore' })
  if (root) execFileSync('chown', ['-R', 'nobody', folder])
  const words = ['serve', '--port', '0', '--database', database, ...(root ? ['--user', 'nobody'] : [])]
  const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'ignore'] })
  const address = await new Promise((resolve, reject) => {
    child.stdout.on('data', (said) => resolve(/http:\S+[^/\s]/.exec(said.toString())?.[0]))
    child.on('exit', () => reject(new Error('bearing did not serve')))
  })
  const stop = async () => {
    child.removeAllListeners('exit')
    const gone = new Promise((resolve) => child.on('exit', resolve))
    child.kill('SIGTERM')
    await gone
    rmSync(folder, { recursive: true })
  }
  return { address, stop }
}

export const browse = () => chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: root ? ['--no-sandbox'] : [] })
