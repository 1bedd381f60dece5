import { slugify, slugShape, titled } from './slug'

export interface Named {
  slug: string
  name: string
}

/**
 * Sections, topics and authors are given by slug or by name. Finds each among the known ones; what nobody knows yet is
 * `made`: named as given, or after its slug.
 */
export function named(known: Named[], given: string[]) {
  const bySlug = new Map(known.map(({ slug }) => [slug, slug]))
  const byName = new Map(known.map(({ slug, name }) => [name.toLowerCase(), slug]))
  const slugOf = (words: string) => {
    const slug = slugify(words)
    return bySlug.get(words) ?? byName.get(words.toLowerCase()) ?? bySlug.get(slug) ?? byName.get(slug) ?? slug
  }
  const made = new Map<string, Named>()
  for (const words of given) {
    const slug = slugOf(words)
    // Of “sea-defences” in one article and “Sea defences” in another, the second is the name.
    if (!bySlug.has(slug) && (!made.has(slug) || !slugShape.test(words)))
      made.set(slug, { slug, name: slugShape.test(words) ? titled(words) : words })
  }
  return { slugOf, made: [...made.values()] }
}
