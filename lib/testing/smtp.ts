import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

// A real SMTP server for tests: it takes every mail, or refuses as it is told.

/** A mail as it arrived. */
export interface Arrived {
  to: string
  subject: string
  text: string
  html: string
  /** By name in small letters; of several with one name the last. */
  headers: Record<string, string>
  /** The addresses in its text, in order. */
  links: string[]
  at: string
}

interface Options {
  /** Each mail is also written here, for other processes: mailsIn() reads them. */
  folder?: string
  /** How it answers to a recipient, as '550 5.1.1 No such user'; nothing takes the mail. */
  refuse?: (to: string) => string | undefined
}

/** Opens the server on a free port of this machine. */
export async function openMailServer({ folder, refuse = () => undefined }: Options = {}) {
  const mails: Arrived[] = []
  if (folder) mkdirSync(folder, { recursive: true })
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, answer) => answer(refusal(refuse(address))),
    onData: (stream, session, answer) => {
      const to = session.envelope.rcptTo.map(({ address }) => address).join(', ')
      arrived(stream, to)
        .then((mail) => {
          mails.push(mail)
          if (folder) keep(folder, mail)
          answer()
        })
        .catch(answer)
    },
  })
  server.on('error', () => {})
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    close: () => new Promise<void>((closed) => server.close(closed)),
  }
}

function refusal(answer: string | undefined): Error | null {
  if (!answer) return null
  const [code = '', ...words] = answer.split(' ')
  return Object.assign(new Error(words.join(' ')), { responseCode: Number(code) })
}

async function arrived(stream: Parameters<typeof simpleParser>[0], to: string): Promise<Arrived> {
  const { subject = '', text = '', html, headerLines } = await simpleParser(stream)
  const headers = headerLines.map(
    ({ key, line }) =>
      [
        key,
        line
          .slice(key.length + 1)
          .replace(/\r?\n\s+/g, ' ')
          .trim(),
      ] as const,
  )
  return {
    ...{ to, subject, text, html: html || '', at: new Date().toISOString() },
    headers: Object.fromEntries(headers),
    links: text.match(/https?:\/\/[^\s<>"]+/g) ?? [],
  }
}

/** Under another name until it is whole, so that nobody reads half of it. */
function keep(folder: string, mail: Arrived) {
  const path = join(folder, `${Date.now()}-${randomBytes(6).toString('hex')}`)
  writeFileSync(path, JSON.stringify(mail))
  renameSync(path, `${path}.json`)
}

/** What arrived at a server that was given this folder, oldest first. */
export function mailsIn(folder: string): Arrived[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return names.sort().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Arrived)
}
