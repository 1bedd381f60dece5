'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { db } from '@/lib/db'
import { disconnect } from '@/lib/elsewhere'
import { formAction } from '@/lib/form-action'
import { hereIn } from '@/lib/languages/request'
import { isStaff } from '@/lib/people'
import { limitCodes } from '@/lib/rate-limit'
import { Refusal } from '@/lib/refusal'
import { changePassword, codeSchema, type Here, newPasswordSchema, turnOffCodes, turnOffSchema, turnOnCodes } from '@/lib/security'
import { endSession, requireUser, sessionId, userHere } from '@/lib/session'
import { endAllSessions, endOneSession } from '@/lib/sessions'
import { beginTotp, cancelTotp } from '@/lib/totp'

const account = '/account'

async function here(): Promise<Here> {
  return { person: await userHere(), session: await sessionId() }
}

/** Does the work for this person, of whom few tries are taken; the good ones do not count. */
async function limited<T>({ person }: Here, work: () => Promise<T>): Promise<T> {
  const tries = await limitCodes(person.id)
  const result = await work()
  await tries.forgive()
  revalidatePath(account)
  return result
}

export const signOutThere = formAction({
  who: here,
  schema: () => z.object({ session: z.string().max(100) }),
  work: async ({ person }, { session }) => {
    await endOneSession(db, person, session)
    revalidatePath(account)
  },
})

/** Ends all sessions of the person, this one too, and leads to the sign-in. */
export async function signOutEverywhere() {
  const person = await requireUser(account)
  await endAllSessions(db, person)
  await endSession()
  redirect(await hereIn('/sign-in'))
}

export const disconnectAccount = formAction({
  who: here,
  schema: () => z.object({ provider: z.string().max(100) }),
  work: async ({ person }, { provider }) => {
    await disconnect(db, person, provider)
    revalidatePath(account)
  },
})

export const newPassword = formAction({
  who: here,
  schema: () => newPasswordSchema,
  secret: ['password', 'next'],
  work: (who, form) => limited(who, () => changePassword(db, who, form)),
})

/** Shows somebody of the staff a new secret for their app; nothing asks for codes yet. */
export async function beginCodes() {
  const person = await requireUser(account)
  if (isStaff(person.role)) await beginTotp(db, person)
  revalidatePath(account)
}

/** Takes back what beginCodes() began. */
export async function cancelCodes() {
  const person = await requireUser(account)
  await cancelTotp(db, person)
  revalidatePath(account)
}

export const confirmCodes = formAction({
  who: here,
  schema: () => codeSchema,
  secret: ['code'],
  work: (who, form) => {
    if (!isStaff(who.person.role)) throw new Refusal('Codes are for the people of the paper.')
    return limited(who, () => turnOnCodes(db, who, form))
  },
})

export const endCodes = formAction({
  who: here,
  schema: () => turnOffSchema,
  secret: ['password', 'code'],
  work: (who, form) => limited(who, () => turnOffCodes(db, who, form)),
})
