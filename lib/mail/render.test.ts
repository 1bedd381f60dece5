import { describe, expect, test } from 'vitest'
import { siteAddress } from '../site'
import type { MailData, MailKind } from './kinds'
import { type Language, languages } from './languages'
import { inTheirs, render } from './render'
import { samples } from './samples'

const stop = 'https://news.example/mail/stop?a=x&list=replies'
const every = (Object.keys(samples) as MailKind[]).flatMap((kind) =>
  Object.entries(samples[kind]).flatMap(([name, data]) =>
    (Object.keys(languages) as Language[]).map((lang) => ({ kind, name, lang, data: data as MailData[typeof kind] })),
  ),
)
const rendered = ({ kind, data, lang }: Pick<(typeof every)[number], 'kind' | 'data' | 'lang'>) => render(kind, data, { lang, stop })
const withoutTags = (html: string) => html.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]*>/g, ' ')

test('there is a sample of every kind', () => {
  expect(new Set(every.map(({ kind }) => kind)).size).toBe(12)
})

describe.each(every)('$kind $name in $lang', (mail) => {
  const { subject, text, html } = rendered(mail)
  const { dir } = languages[mail.lang]

  test('has no hole in it', () => {
    for (const part of [subject, text, html]) expect(part).not.toMatch(/undefined|null|NaN|\[object|Invalid Date/)
    expect(subject.length).toBeGreaterThan(8)
    expect(subject).not.toMatch(/[\r\n]/)
  })

  test('runs in its own direction and says its language', () => {
    expect(html).toContain(`<html lang="${mail.lang}" dir="${dir}">`)
    const ours = (text.split('\n')[0] ?? '').replace(/\u2068[^\u2069]*\u2069/g, '')
    expect(/[\u0600-\u06ff]/.test(ours)).toBe(dir === 'rtl')
  })

  test('leads where it should, as text and as HTML alike', () => {
    const main = inTheirs('place' in mail.data && mail.data.place ? mail.data.place : mail.data.link, mail.lang)
    expect(text).toContain(`\n${main}\n`)
    expect(html).toContain(`href="${main}"`)
    expect(text.match(/^http\S+$/gm)).toEqual(expect.arrayContaining([...new Set(linksOf(html))]))
  })

  test('loads nothing and runs nothing', () => {
    expect(html).not.toMatch(/<(img|script|link|iframe|form)|url\(|src=|onload/i)
  })
})

const linksOf = (html: string) =>
  [...html.matchAll(/href="([^"]*)"/g)].map(([, link = '']) => link.replaceAll('&amp;', '&')).filter((link) => link !== '')

describe('what a reader wrote', () => {
  const evil = '<script>alert(1)</script> "quoted" & \'single\'\u202e\u2069'
  const data: MailData['reply'] = {
    headline: `${evil}\nBcc: x@y.example`,
    name: evil,
    reply: evil,
    yours: evil,
    link: 'https://news.example/?a=1&b="2',
  }

  test('is escaped wherever it stands, and steers nothing', () => {
    const { subject, text, html } = rendered({ kind: 'reply', data, lang: 'en' })
    expect(html).not.toContain('<script')
    expect(
      html.match(/&lt;script&gt;alert\(1\)&lt;\/script&gt; &quot;quoted&quot; &amp; &#39;single&#39;/g)?.length,
    ).toBeGreaterThanOrEqual(4)
    expect(html).toContain('href="https://news.example/?a=1&amp;b=&quot;2"')
    expect(`${subject}${text}${html}`).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
    expect(subject).not.toMatch(/[\r\n]/)
  })

  test('keeps its lines and finds its own direction', () => {
    const { text, html } = rendered({ kind: 'reply', data: { ...data, reply: 'یک\n\nدو' }, lang: 'en' })
    expect(html).toMatch(/<div dir="auto"[^>]*>یک<br><br>دو<\/div>/)
    expect(text).toContain('> یک\n>\n> دو\n')
  })

  test('stands apart from a sentence that runs the other way', () => {
    const { subject, html } = rendered({ kind: 'reply', data: { ...data, name: 'Tomas', headline: 'The sea wall' }, lang: 'fa' })
    expect(subject).toContain('\u2068Tomas\u2069')
    expect(html).toContain('<bdi>Tomas</bdi>')
  })
})

describe('a statement of reasons', () => {
  const ofMachine = samples.notice['rejected by the machine']
  const ofPerson = samples.notice['rejected by a moderator']
  if (!ofMachine || !ofPerson) throw new Error('no sample')
  const clause = ofMachine.clauses[0]

  test('says the fact, the clause as its version has it, who decided, how far it goes, and how to contest it until when', () => {
    const { text } = rendered({ kind: 'notice', data: ofMachine, lang: 'en' })
    expect(text).toContain('It links to a shop: sandbags.example.')
    expect(text).toContain(`4. ${clause?.title}\n> ${clause?.text}`)
    expect(text).toContain('wording of version 3')
    expect(text).toContain(clause?.link)
    expect(text).toContain('No person took part')
    expect(text).toContain('for as long as this decision stands')
    expect(text).toContain('You can appeal until 25 May 2027 at 12:00')
    expect(text).toContain('to a court')
  })

  test('says that a person decided where one did, and what the machine had to do with it', () => {
    const without = rendered({ kind: 'notice', data: ofPerson, lang: 'en' }).text
    expect(without).toContain('A moderator read it and decided')
    expect(without).not.toContain('program')
    const after = rendered({ kind: 'notice', data: { ...ofPerson, facts: ['A link.'] }, lang: 'en' }).text
    expect(after).toContain('The program had marked this in it; the moderator decided.')
  })

  test('has the day in the language’s own way', () => {
    const day = (lang: string) => withoutTags(render('notice', ofMachine, { lang }).html)
    expect(day('de')).toContain('25. Mai 2027 um 12:00')
    expect(day('fa')).toContain('۱۴۰۶')
    expect(day('fa-IR')).toContain('خرداد')
    for (const dari of ['fa-AF', 'fa_AF', 'prs']) expect(day(dari)).toContain('جوزا')
    expect(day('de-')).toContain('25. Mai 2027')
    expect(day('ar')).toContain('مايو')
  })

  test('is not made of good news', () => {
    const { text } = rendered({ kind: 'notice', data: samples.notice.overturned as MailData['notice'], lang: 'en' })
    expect(text).not.toContain('How far it goes')
  })
})

test('what can be stopped says how at its foot, and nothing else does', () => {
  const reply = Object.values(samples.reply)[0]
  const link = Object.values(samples['sign-in'])[0]
  if (!reply || !link) throw new Error('no sample')
  expect(rendered({ kind: 'reply', data: reply, lang: 'en' }).html).toContain('href="https://news.example/mail/stop?a=x&amp;list=replies"')
  expect(rendered({ kind: 'reply', data: reply, lang: 'en' }).text).toContain(`No more mails about replies:\n${stop}`)
  expect(rendered({ kind: 'sign-in', data: link, lang: 'en' }).html).not.toContain('/mail/stop')
})

test('our pages are linked in the edition of the mail, files and other addresses as they are', () => {
  const link = siteAddress('/comments/abc?key=x')
  expect((['en', 'de', 'fa', 'ps', 'ar'] as const).map((lang) => inTheirs(link, lang).replace(siteAddress('/'), ''))).toEqual([
    ...['comments/abc?key=x', 'comments/abc?key=x', 'fa-AF/comments/abc?key=x', 'ps/comments/abc?key=x', 'ar/comments/abc?key=x'],
  ])
  for (const address of [siteAddress('/account/export/abc/data.json'), 'https://elsewhere.example/comments/abc', siteAddress('/moderate')])
    expect(inTheirs(address, 'ar')).toBe(address)
  const reply = { headline: 'A wall', name: 'Nora', reply: 'Yes.', yours: 'No?', link }
  const { text } = render('reply', reply, { lang: 'fa-AF', stop: siteAddress('/mail/stop?a=x&list=replies') })
  for (const path of ['/fa-AF/comments/abc?key=x', '/fa-AF/mail/stop?a=x&list=replies', '/fa-AF/account', '/fa-AF'])
    expect(text).toContain(`\n${siteAddress(path)}\n`)
})
