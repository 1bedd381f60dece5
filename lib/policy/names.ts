import type { CheckName } from './settings'

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
