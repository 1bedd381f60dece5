import { inEdition } from '../languages/editions'
import { siteAddress, siteName, siteSettings } from '../site'
import { html } from './html'
import { type MailData, type MailKind, stoppable } from './kinds'
import { type Language, languages, mailLanguage } from './languages'
import { type Block, type Letter, unmarked } from './letter'
import { choicesAddress, letter } from './letters'
import { words } from './words'

export interface Rendered {
  subject: string
  text: string
  html: string
}

/** What stands at the foot, after why somebody gets the mail. */
export interface Foot {
  links: { name: string; link: string }[]
  home: { name: string; link: string }
}

/** The mail as it is sent, in the language for the tag. `stop` is the address of the page that stops its list. */
export function render<Kind extends MailKind>(
  kind: Kind,
  data: MailData[Kind],
  { lang, stop = '' }: { lang: string; stop?: string | undefined },
): Rendered {
  const language = mailLanguage(lang)
  const made = led(letter(kind, data, lang), language)
  const list = stoppable[kind]
  const links = [
    ...(list && stop ? [{ name: words[language].stop[list], link: inTheirs(stop, language) }] : []),
    ...(list ? [{ name: words[language].choose, link: inTheirs(choicesAddress, language) }] : []),
  ]
  const foot = { links, home: { name: siteName(), link: inTheirs(siteAddress('/'), language).replace(/\/$/, '') } }
  return {
    subject: unmarked(made.subject),
    text: plainText(made, foot),
    html: html(made, foot, { lang: language, dir: languages[language].dir }),
  }
}

/** The letter with every link to a page of ours in the edition of the mail's language. */
function led({ button, blocks, ...rest }: Letter, language: Language): Letter {
  return {
    ...rest,
    button: { ...button, link: inTheirs(button.link, language) },
    blocks: blocks.map((block) => ('link' in block ? { ...block, link: inTheirs(block.link, language) } : block)),
  }
}

/** A page of ours in the edition of this language, where the paper has it; any other address as it is. */
export function inTheirs(address: string, language: Language): string {
  const { edition } = languages[language]
  const [home, path] = [siteAddress('/'), address.slice(siteAddress('/').length - 1)]
  return address.startsWith(home) && siteSettings().languages.includes(edition) ? siteAddress(inEdition(edition, path)) : address
}

function plainText({ heading, blocks, button, why }: Letter, { links, home }: Foot): string {
  const foot = [unmarked(why), ...links.map(({ name, link }) => `${name}:\n${link}`), `${home.name}\n${home.link}`]
  return [unmarked(heading), ...blocks.map(plainBlock), `${button.name}:\n${button.link}`, `-- \n${foot.join('\n\n')}\n`].join('\n\n')
}

const quoted = (words: string) =>
  words
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')

function plainBlock(block: Block): string {
  switch (block.is) {
    case 'text':
      return unmarked(block.text)
    case 'title':
      return `\n${unmarked(block.text)}`
    case 'quote':
      return quoted(block.text)
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n')
    case 'clause':
      return `${unmarked(block.title)}\n${quoted(block.text)}\n${unmarked(block.linkName)}:\n${block.link}`
    case 'link':
      return `${block.name}:\n${block.link}`
  }
}
