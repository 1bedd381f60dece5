import { resolve } from 'node:path'
import { isProven, type Proof } from '@/lib/erasure/prove'
import type { Scanned } from '@/lib/erasure/scan'
import { runCommand } from '@/lib/machine/commands'
import { secret } from '@/lib/machine/secrets'
import { withDatabase } from '@/lib/machine/with-database'
import { Refusal } from '@/lib/refusal'
import { counted } from '@/lib/text'

const usage = `Usage:
  npm run people -- prove-erased ID    searches every table for traces of somebody who was erased
  npm run people -- erase ID EMAIL     erases somebody, as the button on their account page does

ID is the account's, as in /moderate/people/ID. Works beside a running site; DATA_DIR and DATABASE_URL choose the newsroom as
for npm start, and NEXTAUTH_SECRET must be the one that it runs with.
prove-erased ends with 0 when nothing was found, with 1 and each trace when something was.
It sees tables of this database. It does not see backups, the write-ahead log and replicas that lag, what PostgreSQL has not
yet vacuumed, logs of other servers, and mails that were delivered; nor runs of fewer than six words.`

await runCommand(usage, { 'prove-erased': prove, erase })

async function keys() {
  process.env.NEXTAUTH_SECRET ||= await secret(resolve(process.env.DATA_DIR || 'data'), 'auth-secret')
}

async function prove([id = '', ...more]: string[]): Promise<boolean> {
  if (!id || more.length > 0) return false
  await keys()
  const proof = await withDatabase(async (db) => {
    // Loaded late: the pool is made for the database that was opened.
    const [{ proveErased }, { pool }] = await Promise.all([import('@/lib/erasure/prove'), import('@/lib/db')])
    return proveErased(db, pool, id, (table) => console.log(line(table)))
  })
  console.log(verdict(id, proof))
  if (!isProven(proof)) process.exitCode = 1
  return true
}

function line({ table, rows, found }: Scanned): string {
  const traces = found.map(({ column, row, traces }) => `\n    ${traces.join(', ')} in ${column} of the row ${row}`)
  return `${table}: ${counted(rows, 'row')}, ${counted(found.length, 'trace')}${traces.join('')}`
}

function verdict(id: string, proof: Proof): string {
  if (proof.state === 'here') return `${id} is still here: nobody has erased this account.`
  if (proof.state === 'unknown') return `Nobody with the id ${id} was erased here, or NEXTAUTH_SECRET was another one then.`
  const shells = proof.full.map((comment) => `\nComment ${comment}, whose author was erased, is not empty.`).join('')
  const names = proof.namesakes ? '\nA name that others bore too when the person was erased proves nothing and was not looked for.' : ''
  const rows = proof.tables.reduce((sum, table) => sum + table.rows, 0)
  const found = proof.tables.reduce((sum, table) => sum + table.found.length, 0)
  const searched = `${counted(proof.tables.length, 'table')} with ${counted(rows, 'row')} searched: ${counted(found, 'trace')} of ${id}, erased on ${proof.at.toISOString()}.`
  return `${shells.trimStart()}${shells && '\n'}${searched}${names}`
}

async function erase([id = '', email = '', ...more]: string[]): Promise<boolean> {
  if (!id || !email || more.length > 0) return false
  await keys()
  await withDatabase(async (db) => {
    const [{ erase }, { personById }] = await Promise.all([import('@/lib/erasure/erase'), import('@/lib/people')])
    const person = await personById(db, id)
    try {
      if (!person) throw new Refusal(`There is no account ${id}.`)
      const { comments } = await erase(db, person, email)
      console.log(
        `Erased, with the texts of ${counted(comments, 'comment')}. npm run people -- prove-erased ${id} shows that nothing is left.`,
      )
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      console.error(`Nothing was erased: ${error.message}`)
      process.exitCode = 1
    }
  })
  return true
}
