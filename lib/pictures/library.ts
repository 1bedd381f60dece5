import { type Db, Prisma } from '../db'
import { ownPicturesIn, pictureSrc } from './sizes'

// The pictures that were uploaded, for finding one again. Their bytes are never read here.

export const shownAtOnce = 24

export interface Found {
  id: string
  src: string
  name: string
  alt: string
  caption: string
  credit: string
  width: number
  height: number
  at: Date
  by: string | null
}

/** Uploaded pictures whose name, alt text, caption or credit has every word, newest first; of page 1, 2 and so on. */
export async function findPictures(
  db: Db,
  { find = '', page = 1 }: { find?: string; page?: number },
): Promise<{ found: Found[]; more: boolean }> {
  const words = find.split(/\s+/).filter(Boolean).slice(0, 10)
  const has = (word: string) =>
    (['name', 'alt', 'caption', 'credit'] as const).map((field) => ({ [field]: { contains: word, mode: 'insensitive' as const } }))
  const rows = await db.image.findMany({
    where: { AND: words.map((word) => ({ OR: has(word) })) },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    skip: (page - 1) * shownAtOnce,
    take: shownAtOnce + 1,
    select: {
      ...{ id: true, name: true, alt: true, caption: true, credit: true, width: true, height: true, at: true },
      by: { select: { name: true } },
    },
  })
  const found = rows.slice(0, shownAtOnce).map(({ by, ...row }) => ({ ...row, src: pictureSrc(row.id), by: by?.name ?? null }))
  return { found, more: rows.length > shownAtOnce }
}

export interface Use {
  id: string
  headline: string
}

/** The articles that each of these pictures stands in, as their picture or in their text, on the page or in what is written for it. */
export async function usesOf(db: Db, srcs: string[]): Promise<Map<string, Use[]>> {
  if (srcs.length === 0) return new Map()
  const anywhere = Prisma.join(
    srcs.map((src) => Prisma.sql`position(${src} in said) > 0`),
    ' or ',
  )
  const rows = await db.$queryRaw<(Use & { said: string })[]>`
    select id, headline, said from (
      select a.id, a.headline, concat_ws(' ', a."imageSrc", a.body, w.content->'image'->>'src', w.content->>'body',
        (select string_agg(p.body, ' ') from "LivePost" p where p."articleId" = a.id)) as said
      from "Article" a left join "WorkingCopy" w on w."articleId" = a.id
    ) written where said like '%/images/%' and (${anywhere}) order by headline limit 500`
  const uses = new Map<string, Use[]>(srcs.map((src) => [src, []]))
  for (const { said, ...use } of rows) for (const src of new Set(ownPicturesIn(said))) uses.get(src)?.push(use)
  return uses
}
