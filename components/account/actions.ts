'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { db } from '@/lib/db'
import { formAction } from '@/lib/form-action'
import { editionHere, hereIn } from '@/lib/languages/request'
import { addressElsewhere } from '@/lib/next-auth'
import { ownAddress } from '@/lib/own-address'
import { personById } from '@/lib/people'
import { limitCodes, limitElsewhere, limitLinks } from '@/lib/rate-limit'
import { Refusal } from '@/lib/refusal'
import { admit, client, destination, endSession, firstStep, passwordSignIn, startSession } from '@/lib/session'
import { sendLink, useLink, useLinkSchema } from '@/lib/sign-in-link'
import { useCode } from '@/lib/totp'

const signInSchema = z.object({
  email: z.email('Write your e-mail address, as name@example.org.').max(254, 'This address is too long.'),
  password: z.string().max(1_000, 'This is too long for a password.').default(''),
  /** Which button was pressed, where one was. */
  way: z.string().default(''),
  to: z.string().default(''),
})

/** A password signs in; without one, a link is sent. What is answered to the latter is the same for every address. */
export const signIn = formAction({
  who: async () => null,
  schema: () => signInSchema,
  secret: ['password'],
  work: async (_, { email, password, way, to }) => {
    if (!password && way === 'password') throw new Refusal('Write your password, or have a link sent.', 'password')
    if (password) {
      const person = await passwordSignIn(email, password)
      if (!person) throw new Refusal('E-mail and password do not belong together. Check both, or have a link sent to you.')
      redirect(await admit(person, to))
    }
    await limitLinks(await client(), email.trim().toLowerCase())
    await sendLink(db, { email, to, lang: (await editionHere()).lang })
    return { email }
  },
})

export const signInByLink = formAction({
  who: async () => null,
  schema: () => useLinkSchema,
  work: async (_, form) => {
    const { person, to } = await useLink(db, form)
    redirect(await admit(person, to))
  },
})

/** Answers with the provider's address: a form may not lead to another site by itself (form-action). */
export const continueElsewhere = formAction({
  who: async () => null,
  schema: () => z.object({ provider: z.enum(['github', 'google', 'oidc']), to: z.string().default('') }),
  work: async (_, { provider, to }) => {
    await limitElsewhere(await client())
    return { address: await addressElsewhere(provider, await hereIn(ownAddress(to) ?? '')) }
  },
})

export const signInByCode = formAction({
  who: async () => (await firstStep()) ?? redirect(await hereIn('/sign-in')),
  schema: () => z.object({ code: z.string().trim().min(1, 'Write the code.').max(100, 'This is too long for a code.') }),
  secret: ['code'],
  work: async ({ id, to }, { code }) => {
    const person = await personById(db, id)
    if (!person) redirect(await hereIn('/sign-in'))
    const tries = await limitCodes(id)
    await useCode(db, person, code)
    await tries.forgive()
    await startSession(person)
    redirect(await hereIn(destination(person, to)))
  },
})

/** Ends this session, and leads to the front page. */
export async function signOut() {
  await endSession()
  redirect(await hereIn('/'))
}
