import { z } from 'zod'
import { sameAddress } from './people'

// What the forms for a report and for a notice of illegal content send.

const longestNote = 1_000
const longestWhy = 5_000
const leastWhy = 20

const comment = z.string().min(1).max(64)
const name = z.string().trim().min(1, 'Write your name.').max(60, 'Use at most 60 characters.')
const email = z
  .email('Write an e-mail address, as name@example.org. It is never shown.')
  .max(254, 'This address is too long.')
  .transform(sameAddress)

export const reportSchema = z.object({
  comment,
  clause: z.string('Choose the clause that the comment breaks.').min(1, 'Choose the clause that the comment breaks.').max(200),
  note: z.string().trim().max(longestNote, 'Use at most 1,000 characters.').default(''),
  name: z.string().default(''),
  email: z.string().default(''),
})
export type ReportForm = z.output<typeof reportSchema>
export const guestReportSchema = reportSchema.extend({ name, email })

const noticeFields = z.object({
  comment,
  why: z
    .string()
    .trim()
    .min(leastWhy, 'Say in a sentence or two why it is against the law: by what words, and which law if you know it.')
    .max(longestWhy, 'Use at most 5,000 characters.'),
  faith: z.literal('on', 'A notice needs this statement.'),
  abuse: z.literal('on').optional(),
  name: z.string().trim().default(''),
  email: z.string().trim().default(''),
})
export type NoticeForm = z.output<typeof noticeFields>
export const noticeSchema: z.ZodType<NoticeForm> = noticeFields

const whoSchema = z.object({ name, email })

/** A guest's: name and address may be left out, both together, where it concerns the sexual abuse of children. */
export const guestNoticeSchema: z.ZodType<NoticeForm> = z.record(z.string(), z.unknown()).transform((sent, context): NoticeForm => {
  const nameless = sent.abuse === 'on' && !sent.name && !sent.email
  const [form, who] = [noticeFields.safeParse(sent), nameless ? null : whoSchema.safeParse(sent)]
  // Every field's error at once, also where the others are wrong.
  const issues = [...(form.error?.issues ?? []), ...(who?.error?.issues ?? [])]
  for (const { path, message } of issues) context.addIssue({ code: 'custom', path, message })
  return form.success && issues.length === 0 ? { ...form.data, ...who?.data } : z.NEVER
})
