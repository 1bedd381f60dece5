'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { db } from '@/lib/db'
import { formAction } from '@/lib/form-action'
import { sendAgain, stop } from '@/lib/mail/mailbox'
import { stoppedBy } from '@/lib/mail/stop-link'
import { Refusal } from '@/lib/refusal'

/** Stops a list for an address, or sends it again. Who has the link of a mail may. */
export const chooseMails = formAction({
  who: async (form) => stoppedBy({ a: form.get('a'), list: form.get('list') }),
  schema: () => z.object({ act: z.enum(['stop', 'again']) }),
  work: async (asked, { act }) => {
    if (!asked) throw new Refusal('This link is not whole. Open it from the mail again.')
    await (act === 'stop' ? stop : sendAgain)(db, asked.email, asked.list)
    revalidatePath('/mail/stop')
  },
})
