import type { Db, Tx } from './db'
import type { Learned } from './policy/rule'

export interface Resemblance {
  score: number
  words: string[]
}
export async function learnedOf(_tx: Tx, _body: string): Promise<Learned | undefined> {
  return undefined
}
export async function resemblancesOf(_db: Db, _c: { id: string; body: string; score: number | null }[]): Promise<Map<string, Resemblance>> {
  return new Map()
}
export async function learnOn(_db: Db) {}
export async function retrain(_db: Db) {}
