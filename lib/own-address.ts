const here = 'http://here.invalid'
const longest = 2_000

/** The address when it is a page of this site; null for any other, so that nobody is sent away from here. */
export function ownAddress(to: string): string | null {
  if (to.length > longest || !to.startsWith('/') || !URL.canParse(to, here)) return null
  const { origin, pathname, search, hash } = new URL(to, here)
  // Browsers read "/.//evil.example" as "//evil.example", and that as another site.
  if (origin !== here || pathname.startsWith('//')) return null
  return `${pathname}${search}${hash}`
}
