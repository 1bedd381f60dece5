'use server'

import { db } from '@/lib/db'
import { formAction } from '@/lib/form-action'
import { written } from '@/lib/languages/moment'
import { editionHere } from '@/lib/languages/request'
import type { Person } from '@/lib/people'
import { limitReports } from '@/lib/rate-limit'
import { guestNoticeSchema, guestReportSchema, type NoticeForm, noticeSchema, type ReportForm, reportSchema } from '@/lib/report-forms'
import { notify, type Received, report } from '@/lib/reports'
import { client, currentUser } from '@/lib/session'
import type { Told } from './told'

export const sendReport = formAction({
  who: currentUser,
  schema: (person) => (person ? reportSchema : guestReportSchema),
  work: async (person: Person | null, form: ReportForm) => {
    await limitReports(await client())
    const reporter = person ? { person } : { guest: { name: form.name, email: form.email } }
    return told(person, await report(db, reporter, form))
  },
})

export const sendNotice = formAction({
  who: currentUser,
  schema: (person) => (person ? noticeSchema : guestNoticeSchema),
  work: async (person: Person | null, form: NoticeForm) => {
    await limitReports(await client())
    const guest = form.email ? { guest: { name: form.name, email: form.email } } : null
    return told(person, await notify(db, person ? { person } : guest, form))
  },
})

async function told(person: Person | null, { id, number, at, again, decided }: Received): Promise<Told> {
  const { lang } = await editionHere()
  return { number, at: written(at, 'full', lang), href: again && !person ? null : `/reports/${id}`, again, decided }
}
