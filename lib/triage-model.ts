import type { Tx } from './db'
import type { Learned } from './policy/rule'

export async function learnedOf(_tx: Tx, _body: string): Promise<Learned | undefined> {
  return undefined
}
