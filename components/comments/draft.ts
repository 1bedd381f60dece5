'use client'

import { type RefObject, useCallback, useEffect } from 'react'
import { draftPlace } from '@/lib/ready'

// What is typed stays in this browser until it is posted: a comment by its place, name and address for the next one.

const people = 'viewpoints:guest'
const place = (key: string) => draftPlace + key

function read(key: string): Record<string, string> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}')
  } catch {
    return {}
  }
}

function write(key: string, values: Record<string, string>) {
  try {
    localStorage.setItem(key, JSON.stringify(values))
  } catch {
    // A full or forbidden storage costs the draft, not the comment.
  }
}

/** Characters after which two drafts that begin alike are taken for one. */
const alike = 5

type TextField = HTMLInputElement | HTMLTextAreaElement | null

/**
 * Gives the field the draft of another day and below it what was typed just now. One that begins as the other does is the same
 * comment, further written: the browser itself brings back what stood in a field.
 */
function putBelow(comment: NonNullable<TextField>, draft: string) {
  const { value, selectionStart, selectionEnd } = comment
  // Also where it stands below already, since a reload.
  if (draft.startsWith(value) || draft.endsWith(`\n\n${value}`)) {
    comment.value = draft
    return
  }
  if (value.slice(0, alike) === draft.slice(0, alike) || value.includes(draft)) return
  comment.value = `${draft}\n\n${value}`
  const before = draft.length + 2
  comment.setSelectionRange((selectionStart ?? 0) + before, (selectionEnd ?? 0) + before)
}

/** Fills the fields from the draft, and says how to keep it while typing and how to discard it when it is posted. What was typed before the scripts came stands below the draft. */
export function useDraft(form: RefObject<HTMLFormElement | null>, key: string) {
  const field = useCallback((name: string) => form.current?.elements.namedItem(name) as TextField, [form])

  const keep = useCallback(() => {
    const value = (name: string) => field(name)?.value ?? ''
    write(place(key), { comment: value('comment') })
    if (field('name')) write(people, { name: value('name'), email: value('email') })
  }, [field, key])

  useEffect(() => {
    const { name, email } = read(people)
    const draft = read(place(key)).comment
    for (const [input, kept] of [
      [field('name'), name],
      [field('email'), email],
      [field('comment'), draft],
    ] as const)
      if (input && !input.value && kept) input.value = kept
    const comment = field('comment')
    if (draft && comment?.value) putBelow(comment, draft)
    if (comment?.value || field('name')?.value || field('email')?.value) keep()
  }, [field, key, keep])

  const discard = useCallback(() => {
    localStorage.removeItem(place(key))
    const comment = field('comment')
    if (comment) comment.value = ''
  }, [field, key])

  return { keep, discard }
}
