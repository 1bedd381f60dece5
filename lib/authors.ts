import { z } from 'zod'
import type { Db } from './db'
import { inTurn, whileNobodySaves } from './newsroom/section-turns'
import { slugFault } from './newsroom/slug'
import { allPages, forgetPages } from './pages'
import type { Editor } from './people'
import { Refusal } from './refusal'
import { slugify } from './transfer/slug'

// Whose names stand over articles. They need no account; somebody of the staff may be one.

const line = (longest: number) =>
  z
    .string()
    .default('')
    .transform((words) => words.replace(/\s+/g, ' ').trim())
    .refine((words) => words.length <= longest, `Use at most ${longest} characters.`)

export const authorSchema = z
  .object({
    /** Whom it is about; '' for somebody new. */
    author: z.string().max(200).default(''),
    name: line(100).refine((name) => name !== '', 'Write their name.'),
    /** The last word of their page's address; it stays. */
    slug: line(200),
    title: line(120),
    bio: z.string().trim().max(5_000, 'Use at most 5,000 characters.').default(''),
    imageSrc: z.string().max(500).default(''),
    imageAlt: line(1_000),
    noPicture: z.string().optional(),
    picture: z.instanceof(File).optional(),
  })
  .transform(({ noPicture, picture, imageSrc, ...form }) => ({
    ...form,
    imageSrc: noPicture ? '' : imageSrc,
    picture: noPicture ? undefined : picture,
  }))
export type AuthorForm = Omit<z.output<typeof authorSchema>, 'picture'>

/** Adds an author, or changes what is said of one. Returns the slug. Refuses an address that another has, an author that there is not, and another name while articles are brought in. */
export async function putAuthor(db: Db, _editor: Editor, { author, name, slug: wanted, title, bio, imageSrc, imageAlt }: AuthorForm) {
  if (imageSrc && !imageAlt) throw new Refusal('Say in words what is to be seen, for who cannot see it.', 'imageAlt')
  const said = { name, title, bio, imageSrc: imageSrc || null, imageAlt: imageSrc ? imageAlt : '' }
  return db.$transaction(async (tx) => {
    const slug = author || wanted || slugify(name)
    if (author) {
      const before = await tx.author.findUnique({ where: { slug: author }, select: { imageSrc: true, name: true } })
      if (!before) throw new Refusal('There is no such author any more.')
      refuseForeign(imageSrc, before.imageSrc)
      // The words of all their articles are written anew, and an import writes those of its own in another order.
      if (before.name !== name) await whileNobodySaves(tx)
      await tx.author.update({ where: { slug: author }, data: said })
    } else {
      refuseForeign(imageSrc, null)
      const fault = slugFault(slug)
      if (fault) throw new Refusal(wanted ? fault : `${fault} Their name makes no address: write one.`, 'slug')
      const { count } = await tx.author.createMany({ data: [{ slug, ...said }], skipDuplicates: true })
      if (count === 0) throw new Refusal(`“${slug}” is the address of another author. Choose another.`, 'slug')
    }
    // Their name stands over articles, on lists and on their own page.
    await forgetPages(tx, [allPages])
    return slug
  }, inTurn)
}

/** The field only carries what the page gave it: a picture that was uploaded here, or the one that was there. */
function refuseForeign(src: string, before: string | null) {
  if (src && src !== before && !/^\/images\/[\w-]+\.webp$/.test(src)) throw new Refusal('Upload the picture here.', 'picture')
}

/** All authors, by name, with how many articles bear their name. */
export async function allAuthors(db: Db) {
  const authors = await db.author.findMany({
    orderBy: [{ name: 'asc' }, { slug: 'asc' }],
    take: 1_000,
    select: { slug: true, name: true, title: true },
  })
  const counts = await db.byline.groupBy({
    by: ['authorSlug'],
    where: { authorSlug: { in: authors.map(({ slug }) => slug) } },
    _count: true,
  })
  const of = new Map(counts.map(({ authorSlug, _count }) => [authorSlug, _count]))
  return authors.map((author) => ({ ...author, _count: { bylines: of.get(author.slug) ?? 0 } }))
}
