'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { db } from '@/lib/db'
import { formAction } from '@/lib/form-action'
import {
  addSection,
  changeSection,
  moveSection,
  newSectionSchema,
  removeSection,
  sectionMoveSchema,
  sectionSchema,
} from '@/lib/newsroom/sections'
import { addTopic, mergeSchema, mergeTopics, newTopicSchema, removeTopic, renameTopic, topicSchema } from '@/lib/newsroom/topics'
import { editorHere } from '@/lib/session'

// Editors put sections and topics in order, as they arrange fronts and add authors: it is work on the paper, not on the site.

const shown = () => revalidatePath('/newsroom', 'layout')

export const createSection = formAction({
  who: editorHere,
  schema: () => newSectionSchema,
  work: async (editor, form) => {
    const section = await addSection(db, editor, form)
    shown()
    return section
  },
})

export const saveSection = formAction({
  who: editorHere,
  schema: () => sectionSchema,
  work: async (editor, form) => {
    await changeSection(db, editor, form)
    shown()
  },
})

/** Returns where the section stands now, in words. What is shown is read anew also after a refusal. */
export const moveInOrder = formAction({
  who: async () => {
    const editor = await editorHere()
    shown()
    return editor
  },
  schema: () => sectionMoveSchema,
  work: (editor, form) => moveSection(db, editor, form),
})

export const dropSection = formAction({
  who: editorHere,
  schema: () => z.object({ slug: z.string().min(1).max(200) }),
  work: async (editor, { slug }): Promise<void> => {
    await removeSection(db, editor, slug)
    shown()
    redirect('/newsroom/sections?said=section-removed')
  },
})

export const createTopic = formAction({
  who: editorHere,
  schema: () => newTopicSchema,
  work: async (editor, form) => {
    const topic = await addTopic(db, editor, form)
    shown()
    return topic
  },
})

export const saveTopic = formAction({
  who: editorHere,
  schema: () => topicSchema,
  work: async (editor, form) => {
    await renameTopic(db, editor, form)
    shown()
  },
})

export const merge = formAction({
  who: editorHere,
  schema: () => mergeSchema,
  work: async (editor, form): Promise<void> => {
    const { slug } = await mergeTopics(db, editor, form)
    shown()
    redirect(`/newsroom/topics/${encodeURIComponent(slug)}?said=merged`)
  },
})

export const dropTopic = formAction({
  who: editorHere,
  schema: () => z.object({ slug: z.string().min(1).max(200) }),
  work: async (editor, { slug }): Promise<void> => {
    await removeTopic(db, editor, slug)
    shown()
    redirect('/newsroom/sections?said=topic-removed')
  },
})
