import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

// scrypt, OWASP's parameters for it (N = 2^15, r = 8, p = 3: 32 MiB a guess).
const cost = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 }
const length = 32

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, length, cost, (error, key) => (error ? reject(error) : resolve(key)))
  })
}

/** `scrypt$salt$key`, both in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  return `scrypt$${salt.toString('base64url')}$${(await derive(password, salt)).toString('base64url')}`
}

/** Takes as long for somebody who has no password, so that the time does not tell who exists. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const [, salt, key] = stored?.split('$') ?? []
  const derived = await derive(password, Buffer.from(salt ?? 'nobody', 'base64url'))
  return key !== undefined && timingSafeEqual(derived, Buffer.from(key, 'base64url'))
}
