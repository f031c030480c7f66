// Builds what the browser needs into one folder, named by a fingerprint of its bytes: node browser/build.mjs OUT
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as esbuild from 'esbuild'
import * as sass from 'sass'

const here = dirname(fileURLToPath(import.meta.url))
const out = process.argv[2]
if (!out) throw new Error('usage: node browser/build.mjs OUT')

const styled = sass.compile(join(here, 'styles/bearing.scss'), {
  loadPaths: [join(here, '../node_modules')],
  quietDeps: true
})
const styles = await esbuild.transform(styled.css, { loader: 'css', minify: true })
const scripts = await esbuild.build({
  entryPoints: [join(here, 'scripts/bearing.ts')],
  bundle: true,
  format: 'esm',
  minify: true,
  target: 'es2021',
  write: false
})

const files = [
  ['bearing.css', styles.code],
  ['bearing.js', scripts.outputFiles[0].text],
  ...readdirSync(join(here, 'pictures')).map((name) => [name, readFileSync(join(here, 'pictures', name))])
]
const fingerprint = createHash('sha256')
for (const [name, bytes] of files) fingerprint.update(name).update(bytes)
const folder = join(out, fingerprint.digest('hex').slice(0, 12))

rmSync(out, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes)
