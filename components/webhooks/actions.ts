'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { db } from '@/lib/db'
import { formAction } from '@/lib/form-action'
import type { Admin } from '@/lib/people'
import { adminHere } from '@/lib/session'
import { addWebhook, deleteWebhook, rotateSecret, sendAgain, sendTest, switchWebhook, webhookSchema } from '@/lib/webhooks/webhooks'

const who = adminHere
const id = z.string().min(1).max(64)
const shown = () => revalidatePath('/newsroom/webhooks', 'layout')

/** Returns the secret, which is not shown again. */
export const add = formAction({
  who,
  schema: () => webhookSchema,
  work: async (admin, form) => {
    const made = await addWebhook(db, admin, form)
    shown()
    return { ...made, url: form.url }
  },
})

export const rotate = formAction({
  who,
  schema: () => z.object({ id }),
  work: async (admin, form) => {
    const secret = await rotateSecret(db, admin, form.id)
    shown()
    return { secret }
  },
})

export const remove = formAction({
  who,
  schema: () => z.object({ id, sure: z.string({ error: 'Confirm it: its deliveries go with it.' }) }),
  work: async (admin, form) => {
    await deleteWebhook(db, admin, form.id)
    redirect('/newsroom/webhooks')
  },
})

const act = (work: (admin: Admin, id: string) => Promise<void>) =>
  formAction({
    who,
    schema: () => z.object({ id }),
    work: async (admin, form) => {
      await work(admin, form.id)
      shown()
    },
  })

export const test = act((admin, one) => sendTest(db, admin, one))
export const again = act((admin, one) => sendAgain(db, admin, one))
export const switchOn = act((admin, one) => switchWebhook(db, admin, { id: one, active: true }))
export const switchOff = act((admin, one) => switchWebhook(db, admin, { id: one, active: false }))
