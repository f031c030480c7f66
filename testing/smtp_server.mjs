// A mail server for tests: node testing/smtp_server.mjs FOLDER [starttls|tls] [login]. Says its process and its port in a line; keeps each mail
// as FOLDER/N.eml. Recipients called "nobody" are refused for good, "busy" for now; at a sender called "unwelcome" it refuses; after a
// mail to "silent" it closes the line without a word.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'

const [folder, ...ways] = process.argv.slice(2)
const tls = ways.includes('tls'), starttls = ways.includes('starttls')
const keys = tls || starttls ? { key: readFileSync(join(folder, 'key.pem')), cert: readFileSync(join(folder, 'cert.pem')) } : {}
const refused = (responseCode, sentence) => Object.assign(new Error(sentence), { responseCode })
let count = 0

const server = new SMTPServer({
  ...keys,
  secure: tls,
  hideSTARTTLS: !starttls,
  authOptional: !ways.includes('login'),
  allowInsecureAuth: true,
  onAuth: (given, _session, done) =>
    given.username === 'bearing' && given.password === 'owls under stairs' ? done(null, { user: given.username }) : done(refused(535, 'no')),
  onMailFrom: ({ address }, _session, done) => done(address.startsWith('unwelcome@') ? refused(550, 'no') : null),
  onRcptTo: ({ address }, _session, done) =>
    done(address.startsWith('nobody@') ? refused(550, `${address} unknown`) : address.startsWith('busy@') ? refused(451, 'later') : null),
  onData: (stream, session, done) => {
    const pieces = []
    stream.on('data', (piece) => pieces.push(piece))
    stream.on('end', () => {
      const { mailFrom, rcptTo } = session.envelope
      const envelope = `X-Envelope: ${mailFrom.address} ${rcptTo.map((each) => each.address).join(' ')} ${session.secure ? 'tls' : 'clear'}\r\n`
      writeFileSync(join(folder, `${++count}.eml`), envelope + Buffer.concat(pieces).toString('utf8'))
      if (rcptTo[0].address.startsWith('silent@')) return server.connections.forEach((each) => each._socket.destroy())
      done()
    })
  },
})
server.on('error', () => {})
server.listen(0, '127.0.0.1', () => console.log(`${process.pid} ${server.server.address().port}`))
