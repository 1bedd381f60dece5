// What a check does, for those who read the policy. The numbers come from its settings, so the words cannot say one thing while
// the machine does another. A list is described, and never printed: who wants to get past it would be the first to read it.
import { counted } from '../text'
import type { CheckName, CheckSetting, Settings } from './settings'

/** What each check looks at, in a word or two. */
export const checkNames: Record<CheckName, string> = {
  length: 'Length',
  unreadable: 'Marks and emoji',
  repetition: 'Repeated signs',
  shouting: 'Capitals',
  links: 'Links',
  words: 'Words',
  personal: 'Private details',
  phones: 'Phone numbers',
  'same-again': 'Your own earlier comments',
  alike: 'Other people’s comments',
  flood: 'Pace',
  language: 'Language',
  promotion: 'Advertising',
  impersonation: 'Names',
  newcomer: 'Who writes',
  learned: 'Earlier decisions',
}

const one = { off: 'passes', hint: 'brings a hint', hold: 'waits for a moderator', refuse: 'is refused' }
const many = { off: 'pass', hint: 'bring a hint', hold: 'wait for a moderator', refuse: 'are refused' }

const sentences: { [Name in CheckName]: (settings: Settings[Name]) => string[] } = {
  length: ({ min, max }) => [
    `At most ${counted(max, 'character')} fit, and ${min > 1 ? `fewer than ${counted(min, 'character')} are refused` : 'an empty comment is refused'}.`,
  ],
  unreadable: ({ marks, emoji, outcome }) => [
    `More than ${counted(marks, 'mark')} heaped on one letter, or more than ${number(emoji)} emoji in a comment, ${many[outcome]}.`,
  ],
  repetition: ({ hold, refuse, drawn }) => [
    `The same sign ${number(hold)} times in a row waits for a moderator; ${number(refuse)} times is refused. Dots, dashes, digits and laughter may go on to ${number(drawn)}.`,
  ],
  shouting: ({ share, letters, outcome }) => [
    `From ${counted(letters, 'letter')} on, a comment with more than ${percent(share)} of them in capitals ${one[outcome]}. Abbreviations are not counted.`,
  ],
  links: linkRules,
  words: ({ english, banned, suspect }) => [
    ...(english || banned.length > 0 ? ['A list of words, not printed here. What is on it waits for a moderator, in any disguise.'] : []),
    ...(suspect.length > 0 ? ['A second list, of words to think twice about, brings a hint.'] : []),
    'Names and phrases in which such a word is harmless pass.',
  ],
  personal: personalRules,
  phones: ({ country, allowed, outcome }) => [
    `Phone numbers with the prefix of their country${country ? `, and local ones without it (${region(country)}),` : ''} ${many[outcome]}.`,
    ...offices(allowed),
  ],
  'same-again': ({ hours, minLength, near }) => [
    `Your own text again within ${counted(hours, 'hour')} is refused${near < 1 ? `; one that is ${percent(near)} the same waits for a moderator` : ''}. Fewer than ${counted(minLength, 'letter')} may stand under several articles.`,
  ],
  alike: ({ similarity, minLength, others, outcome }) => [
    `From ${counted(minLength, 'letter')} on, a text that is ${percent(similarity)} the same as one of ${others === 1 ? 'somebody else' : `${number(others)} other people`} within a day ${one[outcome]}.`,
  ],
  flood: ({ minutes, most, outcome }) => [
    `After ${counted(most, 'comment')} within ${counted(minutes, 'minute')}, the author’s next ${one[outcome]}.`,
  ],
  language: ({ also, minLetters, outcome }) => [
    `From ${counted(minLetters, 'letter')} on, a comment that is surely in another language than the article ${one[outcome]}${also.length > 0 ? `; ${spoken(also)} welcome everywhere` : ''}.`,
  ],
  promotion: ({ outcome }) => [`The turns of phrase that advertising has, from a list that is not printed here, ${many[outcome]}.`],
  impersonation: ({ outcome }) => [
    `A guest’s name that can be taken for one of our staff’s, or for that of a reader with an account, ${one[outcome]}.`,
  ],
  newcomer: ({ approvalsToBeTrusted }) => [
    `Comments of guests wait for a moderator${approvalsToBeTrusted > 0 ? `, and with an account the first ones, until ${number(approvalsToBeTrusted)} ${approvalsToBeTrusted === 1 ? 'has' : 'have'} been approved` : ''}.`,
  ],
  learned: ({ precision }) => [
    `What resembles comments that moderators rejected waits for one, where such a guess was right at least ${percent(precision)} of the time.`,
  ],
}

/** What one check does, in a few sentences that end with full stops. */
export function inWords(setting: CheckSetting): string {
  const say = sentences[setting.check] as (settings: CheckSetting) => string[]
  return say(setting).join(' ')
}

function linkRules({ newcomer, trusted, most, blocked, allowed, shorteners, disguised }: Settings['links']): string[] {
  return [
    `More than ${counted(newcomer, 'link')} from a newcomer, or ${number(trusted)} from a trusted author, wait for a moderator; more than ${number(most)} are refused.`,
    ...(shorteners === 'off' ? [] : [`Addresses that hide where they lead ${many[shorteners]}.`]),
    ...(disguised === 'off' ? [] : [`Addresses in disguise ${many[disguised]}.`]),
    ...(blocked.length > 0 ? ['Links to some sites, on a list that is not printed here, always wait.'] : []),
    ...(allowed.length > 0 ? [`Links to ${counted(allowed.length, 'well-known site')} are not counted.`] : []),
  ]
}

function personalRules({ email, card, iban, nationalId, address, allowed }: Settings['personal']): string[] {
  const kinds = [
    { what: 'e-mail addresses', outcome: email },
    { what: 'payment card numbers', outcome: card },
    { what: 'bank account numbers', outcome: iban },
    { what: 'national identity numbers', outcome: nationalId },
    { what: 'home addresses', outcome: address },
  ]
  const said = (['refuse', 'hold', 'hint'] as const).flatMap((outcome) => {
    const group = kinds.filter((kind) => kind.outcome === outcome).map(({ what }) => what)
    return group.length > 0 ? [`${capital(listed(group))} ${many[outcome]}.`] : []
  })
  return [...said, ...offices(allowed)]
}

const offices = (allowed: string[]) => (allowed.length > 0 ? ['Those of public offices that the newsroom has listed may be named.'] : [])

const number = (value: number) => value.toLocaleString('en')
const percent = (share: number) => `${number(Math.round(share * 100))} per cent`
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const listed = (texts: string[]) => new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(texts)
const region = (code: string) => new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code

function spoken(tags: string[]): string {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })
  const all = tags.map((tag) => (/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) ? (names.of(tag) ?? tag) : tag))
  return `${listed(all)} ${all.length === 1 ? 'is' : 'are'}`
}
