import { live, sections } from '../articles'
import type { Db } from '../db'

export interface Choice {
  value: string
  name: string
}

export interface Choices {
  sections: Choice[]
  authors: Choice[]
}

/** What a search can be narrowed to: every section, and whoever has written what is published. */
export async function choicesOf(db: Db, now = new Date()): Promise<Choices> {
  const [all, authors] = await Promise.all([
    sections(db),
    db.author.findMany({
      where: { bylines: { some: { article: live(now) } } },
      select: { slug: true, name: true },
      orderBy: [{ name: 'asc' }, { slug: 'asc' }],
    }),
  ])
  const choice = ({ slug, name }: { slug: string; name: string }) => ({ value: slug, name })
  return { sections: all.map(choice), authors: authors.map(choice) }
}
