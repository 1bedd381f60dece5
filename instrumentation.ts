/** Runs once, before the first request: the process knows what the paper is called. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || !process.env.DATABASE_URL) return
  const [{ db }, { keepSettings }] = await Promise.all([import('./lib/db'), import('./lib/settings')])
  await keepSettings(db, process.env.DATABASE_URL)
}
