import { createTransport, type Transporter } from 'nodemailer'
import { env } from '../env'
import { siteName, siteUrl } from '../site'

/** By what mails leave. */
export interface Outlet {
  /** Null where no server is set: mails are kept. */
  transport: Transporter | null
  from: string | { name: string; address: string }
  /** A line for whoever runs the newsroom. */
  say: (line: string) => void
}

/** The host of the site, which mails are from. */
export const mailHost = new URL(siteUrl).hostname

/** The outlet that the environment describes. Its connections stay open for the next mail until the transport is closed. */
export function openOutlet(): Outlet {
  const { SMTP_URL, MAIL_FROM } = env()
  return {
    transport: SMTP_URL ? createTransport(withBounds(SMTP_URL)) : null,
    // Asked for with every mail: the paper may be called something else by then.
    get from() {
      return MAIL_FROM ?? { name: siteName(), address: `no-reply@${mailHost}` }
    },
    // Not in the log: it names who is written to, and a link that is theirs.
    say: (line) => void process.stdout.write(`${line}\n`),
  }
}

/** Nodemailer reads its settings from the address. A server that does not answer holds up nobody for minutes. */
function withBounds(address: string): string {
  const url = new URL(address)
  const bounds = { pool: 'true', maxConnections: '2', connectionTimeout: '10000', greetingTimeout: '10000', socketTimeout: '30000' }
  for (const [name, value] of Object.entries(bounds)) if (!url.searchParams.has(name)) url.searchParams.set(name, value)
  return url.href
}
