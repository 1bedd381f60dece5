'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { formAction } from '@/lib/form-action'
import { isModerator } from '@/lib/people'
import { Refusal } from '@/lib/refusal'
import { endSession, passwordSignIn, startSession } from '@/lib/session'

const signInSchema = z.object({
  email: z.email('Write the e-mail address of your account.').max(254),
  password: z.string().min(1, 'Write your password.').max(1_000, 'This is too long for a password.'),
  to: z.string().default(''),
})

export const signIn = formAction({
  who: async () => null,
  schema: () => signInSchema,
  secret: ['password'],
  work: async (_, { email, password, to }) => {
    const person = await passwordSignIn(email, password)
    if (!person) throw new Refusal('E-mail and password do not belong together. Check both and try again.')
    await startSession(person)
    redirect(ownAddress(to) ?? (isModerator(person) ? '/moderate' : '/'))
  },
})

export async function signOut() {
  await endSession()
  redirect('/')
}

/** The address when it is a page of this site; null for any other, so that nobody is sent away from here. */
function ownAddress(to: string): string | null {
  const here = 'http://here.invalid'
  const url = to.startsWith('/') && URL.canParse(to, here) ? new URL(to, here) : null
  return url?.origin === here ? `${url.pathname}${url.search}${url.hash}` : null
}
