import { siteAddress } from '../site'
import type { MailClause, MailData, MailKind } from './kinds'
import { type Rendered, render } from './render'

// What the preview of a mail is made of: made-up people, and words as readers write them.

const clause: MailClause = {
  number: 4,
  title: 'No advertising',
  text: 'Do not advertise goods or services. A link that helps to understand what you say is welcome.',
  version: 3,
  link: siteAddress('/comment-policy/3#advertising'),
}
const headline = 'Harbour wall to be raised by two metres'
const comment = 'My brother sells sandbags at half the price.\n\nWrite to him: sandbags.example'
const link = siteAddress('/comments/sample')
const notice = { headline, comment, link, clauses: [], facts: [], note: '', place: null, appealUntil: null }
const place = siteAddress('/articles/harbour-wall#comment-sample')
const until = '2027-05-25T12:00:00Z'
const reply = {
  headline,
  name: 'Tomas Brandt',
  reply: 'Half the price of what? The ones of the town are free.',
  yours: comment,
  link: place,
}

/** Of each kind one or more, by what sets them apart. */
export const samples: { [Kind in MailKind]: Record<string, MailData[Kind]> } = {
  'sign-in': { '': { link: siteAddress('/sign-in/sample'), minutes: 15 } },
  notice: {
    'rejected by the machine': {
      ...{ ...notice, kind: 'rejected', status: 'rejected', by: 'machine', clauses: [clause], appealUntil: until },
      facts: ['It links to a shop: sandbags.example.'],
    },
    'rejected by a moderator': { ...notice, kind: 'rejected', status: 'rejected', by: 'moderator', clauses: [clause], appealUntil: until },
    held: { ...notice, kind: 'held', status: 'pending', by: 'machine', clauses: [clause], facts: ['Three readers reported it.'] },
    approved: { ...notice, kind: 'approved', status: 'approved', by: 'moderator', place },
    upheld: { ...notice, kind: 'upheld', status: 'rejected', by: 'moderator', clauses: [clause], note: 'It names a shop and its prices.' },
    overturned: {
      ...notice,
      kind: 'overturned',
      status: 'approved',
      by: 'moderator',
      note: 'It warns of a shop, it does not praise one.',
      place,
    },
    undone: { ...notice, kind: 'undone', status: 'pending', by: 'moderator' },
  },
  'appeal-received': { '': { headline, comment, appeal: 'I sell nothing: it is my brother who does.', link } },
  measure: {
    warn: {
      kind: 'warn',
      reason: 'You named the same shop under four articles.',
      clauses: [clause],
      until: null,
      link: siteAddress('/account'),
    },
    restrict: { kind: 'restrict', reason: 'The fifth time.', clauses: [clause], until, link: siteAddress('/account') },
    ban: { kind: 'ban', reason: 'After three warnings.', clauses: [clause], until: null, link: siteAddress('/account') },
    trust: { kind: 'trust', reason: '', clauses: [], until: null, link: siteAddress('/account') },
    lift: { kind: 'lift', reason: 'Nothing of the kind in half a year.', clauses: [], until: null, link: siteAddress('/account') },
    undo: { kind: 'undo', reason: '', clauses: [], until: null, link: siteAddress('/account') },
  },
  'measure-appeal-received': { '': { appeal: 'The shop is not mine.', link: siteAddress('/account') } },
  'measure-appeal-decided': {
    upheld: { state: 'upheld', note: 'Whose shop it is does not matter.', link: siteAddress('/account') },
    overturned: { state: 'overturned', note: 'The four links were to a public office.', link: siteAddress('/account') },
  },
  reply: {
    '': reply,
    'in another script': { ...reply, name: 'نیلوفر رحیمی', reply: 'دیوار بلندتر آب را نگه نمی‌دارد.\nآن را به خیابان ما می‌فرستد.' },
  },
  digest: { '': { replies: [reply], decisions: [{ headline, comment, status: 'approved', link }], link: siteAddress('/account') } },
  'export-ready': { '': { link: siteAddress('/account/export/sample'), until } },
  'report-received': { '': { headline, link: siteAddress('/reports/sample') } },
  'report-decided': {
    'not shown': { headline, shown: false, link: siteAddress('/reports/sample') },
    shown: { headline, shown: true, link: siteAddress('/reports/sample') },
  },
  invitation: {
    'to moderate': { by: 'Ruth Adler', role: 'moderator', days: 7, link: siteAddress('/invitation/sample') },
    'to edit': { by: 'Ruth Adler', role: 'editor', days: 7, link: siteAddress('/invitation/sample') },
    'to lead': { by: 'Ruth Adler', role: 'admin', days: 7, link: siteAddress('/invitation/sample') },
  },
}

const byName = new Map(
  (Object.keys(samples) as MailKind[]).flatMap((kind) =>
    Object.entries(samples[kind]).map(([name, data]) => [`${kind} ${name}`.trim(), { kind, data: data as MailData[typeof kind] }] as const),
  ),
)

/** What samples there are, as "notice held". */
export const sampleNames = () => [...byName.keys()]

/** The sample of that name as a mail; the stop link in it leads nowhere. */
export function renderSample(name: string, lang: string): Rendered {
  const sample = byName.get(name)
  if (!sample) throw new Error(`There is no sample “${name}”.`)
  return render(sample.kind, sample.data, { lang, stop: siteAddress('/mail/stop') })
}
