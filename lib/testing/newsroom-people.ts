import type { Db } from '../db'
import { type Content, contentFields, contentOf } from '../newsroom/content'
import { type Editor, isEditor, isOfStaff, putPerson } from '../people'

let made = 0

/** For tests of the newsroom: an editor. */
export async function testEditor(db: Db, name = 'Mara Ellison'): Promise<Editor> {
  const person = await putPerson(db, { email: `${name.toLowerCase().replace(/\W+/g, '.')}@viewpoints.example`, name, role: 'editor' })
  if (!isOfStaff(person) || !isEditor(person)) throw new Error('no editor')
  return person
}

/** An article that has all it needs, not published yet; `content` is what is being written on it. */
export async function testDraft(db: Db, content: Partial<Content> = {}): Promise<{ id: string; slug: string }> {
  const [section, slug] = ['tests', content.slug ?? `draft-${++made}-${Date.now().toString(36)}`]
  await db.section.createMany({ data: [{ slug: section, name: 'Tests', position: 900 }], skipDuplicates: true })
  const words = { headline: `The story of ${slug}`, standfirst: 'What stands first.', body: 'The first paragraph.' }
  const { id } = await db.article.create({
    data: { ...words, slug, sectionSlug: section, status: 'draft', createdAt: new Date('2026-11-01') },
  })
  if (Object.keys(content).length) await testWriting(db, id, content)
  return { id, slug }
}

/** What an editor who writes on it leaves in the working copy. */
export async function testWriting(db: Db, articleId: string, content: Partial<Content>, byId: string | null = null) {
  const article = await db.article.findUniqueOrThrow({ where: { id: articleId }, select: { ...contentFields, workingCopy: true } })
  const written = { ...((article.workingCopy?.content as Content | undefined) ?? contentOf(article)), ...content }
  const data = { content: written, at: new Date(), byId }
  await db.workingCopy.upsert({
    where: { articleId },
    create: { articleId, ...data },
    update: { ...data, version: { increment: 1 } },
  })
}
