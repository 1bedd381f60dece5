'use client'

import { type RefObject, useCallback, useEffect } from 'react'

// What is typed stays in this browser until it is posted: a comment by its place, name and address for the next one.

const people = 'viewpoints:guest'
const place = (key: string) => `viewpoints:draft:${key}`

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

type TextField = HTMLInputElement | HTMLTextAreaElement | null

/** Fills empty fields from the draft, and says how to keep it while typing and how to discard it when it is posted. */
export function useDraft(form: RefObject<HTMLFormElement | null>, key: string) {
  const field = useCallback((name: string) => form.current?.elements.namedItem(name) as TextField, [form])

  useEffect(() => {
    const kept = { ...read(people), ...read(place(key)) }
    for (const name of ['name', 'email', 'comment']) {
      const input = field(name)
      if (input && !input.value && kept[name]) input.value = kept[name]
    }
  }, [field, key])

  const keep = useCallback(() => {
    const value = (name: string) => field(name)?.value ?? ''
    write(place(key), { comment: value('comment') })
    if (field('name')) write(people, { name: value('name'), email: value('email') })
  }, [field, key])

  const discard = useCallback(() => {
    localStorage.removeItem(place(key))
    const comment = field('comment')
    if (comment) comment.value = ''
  }, [field, key])

  return { keep, discard }
}
