'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { db } from '@/lib/db'
import { formAction } from '@/lib/form-action'
import { acceptInvitation, acceptSchema, invite, inviteAgain, inviteSchema, revokeInvitation } from '@/lib/invitations'
import { limitInvitations, limitSignIn } from '@/lib/rate-limit'
import { adminHere, admit, client } from '@/lib/session'
import { changeRole, roleSchema } from '@/lib/staff'

const who = adminHere
const one = () => z.object({ id: z.string().min(1).max(64) })
const shown = () => revalidatePath('/newsroom/staff')

export const sendInvitation = formAction({
  who,
  schema: () => inviteSchema,
  work: async (admin, form) => {
    await limitInvitations(admin.id)
    await invite(db, admin, form)
    shown()
    return { email: form.email }
  },
})

export const resend = formAction({
  who,
  schema: one,
  work: async (admin, { id }) => {
    await limitInvitations(admin.id)
    await inviteAgain(db, admin, id)
    shown()
  },
})

export const takeBack = formAction({
  who,
  schema: one,
  work: async (admin, { id }) => {
    await revokeInvitation(db, admin, id)
    shown()
  },
})

export const giveRole = formAction({
  who,
  schema: () => roleSchema,
  work: async (admin, form) => {
    const changed = await changeRole(db, admin, form)
    shown()
    return changed
  },
})

/** Whoever holds the link has proved the address. */
export const accept = formAction({
  who: async () => null,
  schema: () => acceptSchema,
  secret: ['password'],
  work: async (_, form) => {
    const tries = await limitSignIn(await client(), 'an invitation')
    const person = await acceptInvitation(db, form)
    await tries.forgive()
    redirect(await admit(person, ''))
  },
})
