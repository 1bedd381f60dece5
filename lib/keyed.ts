import { createHmac } from 'node:crypto'

// What must be known again but never read: hashes with a key that is made of NEXTAUTH_SECRET. Without the secret nobody can
// find out by trying what was hashed, however few the possible values are; and no two purposes share a key.

const keys = new Map<string, Buffer>()

/** The key for this purpose. Refuses to work without NEXTAUTH_SECRET. */
export function keyFor(purpose: string): Buffer {
  const secret = process.env.NEXTAUTH_SECRET
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set.')
  const name = `${purpose}\0${secret}`
  const key = keys.get(name) ?? createHmac('sha256', secret).update(`viewpoints ${purpose}`).digest()
  keys.set(name, key)
  return key
}

/** HMAC-SHA256 of the value under the key of its purpose, 43 letters and digits. */
export function keyedHash(purpose: string, value: string): string {
  return createHmac('sha256', keyFor(purpose)).update(value).digest('base64url')
}
