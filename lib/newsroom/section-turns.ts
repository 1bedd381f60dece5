import type { Tx } from '../db'
import { Refusal } from '../refusal'

// Sections and topics are named in articles, and in what is being written. Whoever saves an article says here that they stay as
// they are until it is saved; whoever takes one away waits for all who save, and they for it.

/** For these transactions: a topic of thousands of articles takes its time, and others wait for it. */
export const inTurn = { timeout: 600_000, maxWait: 10_000 }

const editing = 'sections and topics'
const saving = 'sections and topics of articles'

/** Whoever saves an article: what it names stays until the transaction ends. Ask before the article is locked, or two may wait for one another. */
export async function sectionsStay(tx: Tx) {
  await tx.$executeRaw`select pg_advisory_xact_lock_shared(hashtextextended(${saving}, 0))`
}

/** Whoever changes sections or topics does it alone until the transaction ends. */
export async function aloneWithSections(tx: Tx) {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${editing}, 0))`
}

/** The same, and nobody saves an article meanwhile. A Refusal while one is saved for long: articles are being brought in. */
export async function whileNobodySaves(tx: Tx, patience = 4_000) {
  await aloneWithSections(tx)
  for (let waited = 0; ; waited += step) {
    const [got] = await tx.$queryRaw<{ free: boolean }[]>`
      select pg_try_advisory_xact_lock(hashtextextended(${saving}, 0)) as free`
    if (got?.free) return
    if (waited >= patience) throw new Refusal('Articles are being brought in at this moment. Try again when that is done.')
    await tx.$executeRaw`select pg_sleep(${step / 1_000})`
  }
}

const step = 50
