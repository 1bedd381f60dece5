/** Runs once, before the first request: the process knows what the paper is called. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || !process.env.DATABASE_URL) return
  const [{ db, replicas }, { keepSettings }] = await Promise.all([import('./lib/db'), import('./lib/settings')])
  // bin/site.mjs hands requests over, and cannot import what is built.
  if (replicas.length > 0) Object.assign(globalThis, { viewpointsReadingAfter: (await import('./lib/replicas')).readingAfter })
  await keepSettings(db, process.env.DATABASE_URL)
}
