'use server'

import { redirect } from 'next/navigation'
import { db } from '@/lib/db'
import { formAction } from '@/lib/form-action'
import { hide, hideSchema, stopHiding, stopHidingSchema } from '@/lib/hidden'
import { hereIn } from '@/lib/languages/request'
import type { Person } from '@/lib/people'
import { type PickForm, pick, pickSchema, unpick } from '@/lib/picks'
import { type RespectForm, respect, respectSchema } from '@/lib/respects'
import { currentUser, requireStaff, requireUser } from '@/lib/session'

const pageOf = (comment: string, act: 'respect' | 'pick') => `/comments/${encodeURIComponent(comment)}/${act}`
const named = (form: FormData) => String(form.get('comment') ?? '')

/** null for somebody who is not signed in. */
export const giveRespect = formAction({
  who: currentUser,
  schema: () => respectSchema,
  work: async (person: Person | null, form: RespectForm) => (person ? respect(db, person, form) : null),
})

/** Without JavaScript the page of the act says what came of it: a public page is the same for all, and cannot. */
export async function giveRespectPlainly(form: FormData) {
  const page = pageOf(named(form), 'respect')
  await requireUser(page)
  await giveRespect(null, form)
  redirect(await hereIn(page))
}

export const pickComment = formAction({
  who: (form) => requireStaff(pageOf(named(form), 'pick')),
  schema: () => pickSchema,
  work: (staff, form: PickForm) => pick(db, staff, form),
})

export const unpickComment = formAction({
  who: (form) => requireStaff(pageOf(named(form), 'pick')),
  schema: () => pickSchema,
  work: (staff, form: PickForm) => unpick(db, staff, form),
})

/** The page says what came of it. */
export async function pickPlainly(form: FormData) {
  await pickComment(null, form)
  redirect(await hereIn(pageOf(named(form), 'pick')))
}

/** Without JavaScript: takes the pick back, and leads to the page about it. */
export async function unpickPlainly(form: FormData) {
  await unpickComment(null, form)
  redirect(await hereIn(pageOf(named(form), 'pick')))
}

/** For a visitor the browser keeps it by itself: nothing is stored here. */
export const hidePerson = formAction({
  who: currentUser,
  schema: () => hideSchema,
  work: async (person: Person | null, form: { comment: string }) => (person ? hide(db, person, form) : null),
})

export const showPerson = formAction({
  who: currentUser,
  schema: () => stopHidingSchema,
  work: async (person: Person | null, form: { whose: string }) => (person ? stopHiding(db, person, form) : null),
})

/** Without JavaScript: shows somebody again, and leads to the account. */
export async function stopHidingPlainly(form: FormData) {
  await requireUser('/account')
  await showPerson(null, form)
  redirect(await hereIn('/account'))
}
