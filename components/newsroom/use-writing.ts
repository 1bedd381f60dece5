'use client'

import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Check } from '@/lib/newsroom/checklist'
import { changedFields, onlyFields, type Typed } from '@/lib/newsroom/typed'
import { browserKept, type Kept } from './browser-kept'
import { makeSaver, type SaverState } from './saver'
import { articleSender, type Overtaken, type Saved } from './send-article'

export interface Start {
  articleId: string
  personId: string
  values: Typed
  version: number
  /** When and by whom it was saved last; null while it never was. */
  savedAt: string | null
  checks: Check[]
  /** The number of the revision as which an answer to the form without scripts kept it. */
  kept: number | null
  /** Readers have an earlier text of it. */
  unpublished: boolean
  /** What an answer to the form without scripts said. */
  errors: Record<string, string>
  overtaken: Overtaken | null
}

/** What the page of somebody who writes knows and does: it saves by itself, and shows what came of it. */
export function useWriting(form: RefObject<HTMLFormElement | null>, start: Start) {
  const { articleId, personId } = start
  // A text that takes the place of the one in the fields draws them anew.
  const [shown, setShown] = useState({ values: start.values, generation: 0, unsaved: false })
  const [saving, setSaving] = useState<SaverState>({ unsaved: false, sending: false, trouble: null })
  const [savedAt, setSavedAt] = useState(start.savedAt)
  const [errors, setErrors] = useState(start.errors)
  const [checks, setChecks] = useState(start.checks)
  const [unpublished, setUnpublished] = useState(start.unpublished)
  const [overtaken, setOvertaken] = useState(start.overtaken)
  const [keptAs, setKeptAs] = useState(start.kept)
  const [offer, setOffer] = useState<Kept | null>(null)
  const slug = useRef(start.values.slug ?? '')
  const conflict = useRef(start.overtaken)
  conflict.current = overtaken
  const first = useRef(start)

  const read = useCallback((): Typed => onlyFields(form.current ? Object.fromEntries(new FormData(form.current)) : {}), [form])
  const field = useCallback((name: string) => form.current?.elements.namedItem(name) as HTMLInputElement | null, [form])

  const { saver, sender, kept } = useMemo(() => {
    const { version } = first.current
    const kept = browserKept(articleId, personId)
    const sender = articleSender({ articleId, version, refused: setErrors, overtaken: setOvertaken })
    const saved = (result: Saved, values: Typed) => {
      setErrors({})
      setOvertaken(null)
      if (result.state === 'theirs') return
      setSavedAt(result.at)
      setKeptAs(result.kept)
      setUnpublished(result.unpublished)
      // Whether links answer was asked once; it is not asked with every save.
      setChecks((before) => {
        const alive = before.filter(({ id }) => id === 'alive')
        return result.checks.some(({ id }) => id === 'alive') ? result.checks : [...result.checks, ...alive]
      })
      slug.current = result.slug
      const input = field('slug')
      if (input && input.value === values.slug) input.value = result.slug
    }
    const saver = makeSaver<Typed, Saved>({
      read,
      keep: (values) => kept.put({ at: Date.now(), slug: slug.current, values }),
      forget: kept.forget,
      send: (values, { act, leaving }) => {
        const theirs = act === 'mine' ? conflict.current?.version : undefined
        const note = act === 'keep' ? (field('note')?.value ?? '') : ''
        return sender.send(values, { act, leaving, note, ...(theirs !== undefined && { theirs }) })
      },
      saved,
      tell: setSaving,
    })
    return { saver, sender, kept }
  }, [articleId, personId, read, field])

  const replace = (values: Typed, unsaved: boolean) => setShown(({ generation }) => ({ values, generation: generation + 1, unsaved }))
  useEffect(() => {
    if (shown.unsaved) saver.changed()
  }, [shown, saver])

  /** The newest of what earlier visits left that says something else than the server's text. */
  const nextOffer = useCallback(async () => {
    for (const left of (await kept.left()).reverse()) {
      const { values } = first.current
      const offered = left.values.slug === left.slug ? { ...left.values, slug: values.slug ?? '' } : left.values
      if (changedFields(values, offered).length) return setOffer({ ...left, values: offered })
      await kept.dropLeft()
    }
    setOffer(null)
  }, [kept])

  useEffect(() => {
    void nextOffer()
    const leave = () => saver.leave()
    const hidden = () => document.visibilityState === 'hidden' && saver.leave()
    window.addEventListener('pagehide', leave)
    window.addEventListener('online', saver.again)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('online', saver.again)
      document.removeEventListener('visibilitychange', hidden)
      saver.stop()
    }
  }, [saver, nextOffer])

  async function press(act: string) {
    const theirs = overtaken
    if (!(await saver.save({ act })) || act !== 'theirs' || !theirs) return
    sender.readTo(theirs.version)
    slug.current = theirs.theirs.slug ?? ''
    setSavedAt(theirs.at)
    replace(theirs.theirs, false)
  }

  async function take() {
    if (!offer) return
    replace(offer.values, true)
    setOffer(null)
    await kept.dropLeft()
  }

  async function leaveIt() {
    await kept.dropLeft()
    await nextOffer()
  }

  const state = { shown, saving, savedAt, errors, checks, unpublished, overtaken, keptAs, offer }
  return { ...state, saver, read, press, take, leaveIt }
}

export type Writing = ReturnType<typeof useWriting>
