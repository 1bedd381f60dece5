'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { db } from '@/lib/db'
import { erase } from '@/lib/erasure/erase'
import { requestExport } from '@/lib/export'
import { formAction } from '@/lib/form-action'
import { hereIn } from '@/lib/languages/request'
import type { Person } from '@/lib/people'
import { endSession, userHere } from '@/lib/session'

export const prepareExport = formAction({
  who: userHere,
  schema: () => z.object({}),
  work: async (person: Person) => {
    await requestExport(db, person)
    redirect(await hereIn('/account/export'))
  },
})

const eraseSchema = z.object({ email: z.string().trim().min(1, 'Write the e-mail address of your account.').max(254) })

export const eraseMe = formAction({
  who: userHere,
  schema: () => eraseSchema,
  work: async (person: Person, { email }: { email: string }) => {
    await erase(db, person, email)
    await endSession()
    redirect(await hereIn('/account/erased'))
  },
})
