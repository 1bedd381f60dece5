import { z } from 'zod'
import { sections } from '../articles'
import type { Db, Tx } from '../db'
import { allPages, forgetPages } from '../pages'
import type { Editor } from '../people'
import { Refusal } from '../refusal'
import { addSectionEvent } from './section-events'
import { isSameName, line, nameLine, slugWanted } from './section-names'
import { aloneWithSections, inTurn, whileNobodySaves } from './section-turns'
import { onlyParked, usesOfSection } from './section-use'

// The sections of the paper. Their addresses stay: articles in work, fronts and the paper's links name a section by it. They stand
// at the top and at the foot of every page, so every page is forgotten when one changes.

/** The name has a place on one line with all the others. */
const name = nameLine(40)
const description = line(300)

export const newSectionSchema = z.object({ name, slug: line(200), description })
export const sectionSchema = z.object({ section: z.string().min(1).max(200), name, description })
export const sectionMoveSchema = z.object({ section: z.string().min(1).max(200), act: z.enum(['up', 'down']) })

/** Adds a section, as the last. Returns it. Refuses, at its field, a name or an address that another has or that none can have. */
export async function addSection(db: Db, editor: Editor, form: z.output<typeof newSectionSchema>, now = new Date()) {
  return db.$transaction(async (tx) => {
    await aloneWithSections(tx)
    const all = await sections(tx as Db)
    refuseNameTaken(all, form.name)
    const slug = slugWanted(form)
    const other = all.find((section) => section.slug === slug)
    if (other) throw new Refusal(`“${slug}” is the address of the section “${other.name}”. Choose another.`, 'slug')
    const position = Math.max(0, ...all.map((section) => section.position)) + step
    await tx.section.create({ data: { slug, name: form.name, description: form.description, position } })
    await addSectionEvent(tx, editor, { act: 'section-added', detail: { slug, name: form.name }, at: now })
    await forgetPages(tx, [allPages])
    return { slug, name: form.name }
  }, inTurn)
}

/** Changes what a section is called and what is said of it. Refuses a name that another has, and a section that there is not. */
export async function changeSection(db: Db, editor: Editor, form: z.output<typeof sectionSchema>, now = new Date()) {
  await db.$transaction(async (tx) => {
    await aloneWithSections(tx)
    const all = await sections(tx as Db)
    const before = theOne(all, form.section)
    refuseNameTaken(
      all.filter((section) => section !== before),
      form.name,
    )
    const { slug } = before
    const { name, description } = form
    if (before.name === name && before.description === description) return
    await tx.section.update({ where: { slug }, data: { name, description } })
    if (before.name !== name)
      await addSectionEvent(tx, editor, { act: 'section-renamed', detail: { slug, from: before.name, to: name }, at: now })
    if (before.description !== description) await addSectionEvent(tx, editor, { act: 'section-described', detail: { slug, name }, at: now })
    await forgetPages(tx, [allPages])
  }, inTurn)
}

/** Moves a section over the one before it, or the one after. Returns where it stands now, in words. */
export async function moveSection(db: Db, editor: Editor, { section, act }: z.output<typeof sectionMoveSchema>, now = new Date()) {
  return db.$transaction(async (tx) => {
    await aloneWithSections(tx)
    const all = await sections(tx as Db)
    const moving = theOne(all, section)
    const others = all.filter((one) => one !== moving)
    const from = all.indexOf(moving)
    const to = Math.min(others.length, Math.max(0, from + (act === 'up' ? -1 : 1)))
    const { slug, name } = moving
    if (to === from) return `“${name}” stays: it is the ${from === 0 ? 'first' : 'last'}.`
    await putInOrder(tx, [...others.slice(0, to), moving, ...others.slice(to)])
    await addSectionEvent(tx, editor, { act: 'section-moved', detail: { slug, name, to: to + 1, of: all.length }, at: now })
    await forgetPages(tx, [allPages])
    return `“${name}” is now ${to + 1} of ${all.length}.`
  }, inTurn)
}

/** Room for others between two. */
const step = 10

async function putInOrder(tx: Tx, ordered: { slug: string; position: number }[]) {
  for (const [at, { slug, position }] of ordered.entries()) {
    const right = (at + 1) * step
    if (position !== right) await tx.section.update({ where: { slug }, data: { position: right } })
  }
}

/** Removes a section that nothing uses any more. Returns its name. A Refusal says what still uses it. */
export async function removeSection(db: Db, editor: Editor, section: string, now = new Date()) {
  return db.$transaction(async (tx) => {
    await whileNobodySaves(tx)
    const all = await sections(tx as Db)
    const { slug, name } = theOne(all, section)
    const uses = await usesOfSection(tx, slug, now)
    if (uses.length > 0) throw new Refusal(`“${name}” stays, for it is used by ${uses.map(({ words }) => words).join('; ')}.`)
    await unpark(tx, slug, all.find((other) => other.slug !== slug)?.slug)
    await tx.arrangement.deleteMany({ where: { place: `/sections/${slug}`, liveAt: null } })
    await tx.section.delete({ where: { slug } })
    await addSectionEvent(tx, editor, { act: 'section-removed', detail: { slug, name }, at: now })
    await forgetPages(tx, [allPages])
    return name
  }, inTurn)
}

/** Texts whose writers have not chosen a section stand in another from now on. */
async function unpark(tx: Tx, slug: string, to: string | undefined) {
  const where = onlyParked(slug)
  if (to) await tx.article.updateMany({ where, data: { sectionSlug: to } })
  else if (await tx.article.count({ where })) throw new Refusal('This is the last section, and drafts need one. Add another first.')
}

function theOne<Section extends { slug: string }>(all: Section[], slug: string): Section {
  const found = all.find((section) => section.slug === slug)
  if (!found) throw new Refusal('There is no such section any more: somebody removed it.')
  return found
}

function refuseNameTaken(others: { slug: string; name: string }[], name: string) {
  const other = others.find((section) => isSameName(section.name, name))
  if (other) throw new Refusal(`“${other.name}” is the name of /sections/${other.slug} already. Choose another.`, 'name')
}

/** The sections in their order, with how many articles each has and how many of them readers see. */
export async function listedSections(db: Db, now = new Date()) {
  const [all, counts] = await Promise.all([
    sections(db),
    db.$queryRaw<{ slug: string; articles: number; published: number }[]>`
      select "sectionSlug" as slug, count(*)::int as articles,
        count(*) filter (where status = 'published' and "publishedAt" <= ${now})::int as published
      from "Article" group by 1`,
  ])
  const of = new Map(counts.map((row) => [row.slug, row]))
  return all.map((section) => ({
    ...section,
    articles: of.get(section.slug)?.articles ?? 0,
    published: of.get(section.slug)?.published ?? 0,
  }))
}

export type ListedSection = Awaited<ReturnType<typeof listedSections>>[number]
