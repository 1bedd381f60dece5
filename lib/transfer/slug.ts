import { createHash } from 'node:crypto'

export const slugShape = /^[a-z0-9]+(-[a-z0-9]+)*$/
export const longestSlug = 200

/** Latin letters that are not a plain letter with a mark. */
const latin: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ı: 'i' }

/**
 * Small letters, digits and hyphens for an address; '' where there is no letter or digit. Other scripts have no letters
 * here: a digest of the text stands for what is lost, so that two names never share a slug by losing what tells them apart.
 */
export function slugify(text: string): string {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[łøđðßæœþı]/g, (letter) => latin[letter] ?? '')
  const slug = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
  const lost = /[^\P{L}a-z]|[^\P{N}0-9]/u.test(plain)
  if (!lost && slug.length <= longestSlug) return slug
  const digest = createHash('sha256').update(text.normalize('NFC').toLowerCase()).digest('hex').slice(0, 8)
  return [slug.slice(0, longestSlug - 9).replace(/-$/, ''), digest].filter(Boolean).join('-')
}

/** What a slug is called where nobody gave the name: `sea-defences` is Sea Defences. */
export function titled(slug: string): string {
  return slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
}
