import { day, night } from '../palette'
import { type Block, type Letter, parts } from './letter'
import type { Foot } from './render'

// A mail's HTML: tables and inline styles, because that is what mail programs read. No picture, nothing that is loaded.

interface Way {
  lang: string
  dir: 'ltr' | 'rtl'
}

const serif = "font-family:Newsreader,Georgia,'Times New Roman',serif"
const sans = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
const arabic = "font-family:'Noto Naskh Arabic','Geeza Pro',Tahoma,'Segoe UI',sans-serif"

// What a mail program that knows nights does at night; the others keep to the inline styles.
const atNight = `@media (prefers-color-scheme: dark) {
  .paper { background: ${night.paper} !important; color: ${night.ink} !important }
  .ink { color: ${night.ink} !important }
  .soft { color: ${night.soft} !important }
  .link { color: ${night.talk} !important }
  .rule { border-color: ${night.rule} !important }
  .press { border-color: ${night.press} !important }
  .button { background: ${night.talk} !important; color: ${night.paper} !important }
}`

/** The whole document. Everything in it is escaped. */
export function html({ subject, heading, blocks, button, why }: Letter, { links, home }: Foot, { lang, dir }: Way): string {
  const face = dir === 'rtl' ? arabic : sans
  const headline = dir === 'rtl' ? arabic : serif
  const side = dir === 'rtl' ? 'right' : 'left'
  const foot = links.map(({ name, link }) => `<p style="margin:8px 0 0">${anchor(name, link)}</p>`).join('')
  return `<!doctype html>
<html lang="${lang}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${sentence(subject)}</title>
<style>${atNight}</style>
</head>
<body class="paper" style="margin:0;padding:0;background:${day.paper};color:${day.ink}">
<table role="presentation" class="paper" dir="${dir}" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:${day.paper};color:${day.ink}">
<tr><td align="center" style="padding:24px 16px 40px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px">
<tr><td class="press" align="${side}" style="border-top:4px solid ${day.press};padding:12px 0 24px;${headline};font-size:20px;font-weight:600"><a class="ink" href="${escaped(home.link)}" style="color:${day.ink};text-decoration:none">${escaped(home.name)}</a></td></tr>
<tr><td class="ink" align="${side}" style="${face};font-size:17px;line-height:1.58;color:${day.ink}">
<h1 class="ink" style="margin:0 0 16px;${headline};font-size:28px;line-height:1.2;font-weight:500;color:${day.ink}">${sentence(heading)}</h1>
${blocks.map((block) => blockHtml(block, side)).join('\n')}
<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:28px 0 8px"><tr><td class="button" style="background:${day.talk};border-radius:6px"><a class="button" href="${escaped(button.link)}" style="display:inline-block;padding:12px 24px;${face};font-size:17px;font-weight:600;color:#ffffff;background:${day.talk};border-radius:6px;text-decoration:none">${escaped(button.name)}</a></td></tr></table>
</td></tr>
<tr><td class="rule soft" align="${side}" style="border-top:1px solid ${day.rule};padding:16px 0 0;${face};font-size:14px;line-height:1.5;color:${day.soft}"><p style="margin:0">${sentence(why)}</p>${foot}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`
}

function blockHtml(block: Block, side: 'left' | 'right'): string {
  switch (block.is) {
    case 'text':
      return `<p style="margin:0 0 14px">${sentence(block.text)}</p>`
    case 'title':
      return `<h2 class="ink" style="margin:26px 0 8px;font-size:17px;line-height:1.4;font-weight:700;color:${day.ink}">${sentence(block.text)}</h2>`
    case 'quote':
      return quoteHtml(block.text, side)
    case 'list':
      return `<ul style="margin:0 0 14px;padding-${side}:20px">${block.items.map((item) => `<li><div dir="auto" style="text-align:start">${escaped(item)}</div></li>`).join('')}</ul>`
    case 'clause':
      return `<p style="margin:0 0 8px;font-weight:600">${sentence(block.title)}</p>
${quoteHtml(block.text, side)}
<p style="margin:0 0 18px;font-size:15px">${anchor(block.linkName, block.link)}</p>`
    case 'link':
      return `<p style="margin:0 0 22px">${anchor(block.name, block.link)}</p>`
  }
}

function quoteHtml(text: string, side: 'left' | 'right'): string {
  const lines = escaped(text).replaceAll('\n', '<br>')
  return `<blockquote class="rule soft" style="margin:0 0 18px;padding:2px 16px;border-${side}:3px solid ${day.rule};color:${day.soft}"><div dir="auto" style="text-align:start">${lines}</div></blockquote>`
}

const anchor = (name: string, link: string) =>
  `<a class="link" href="${escaped(link)}" style="color:${day.talk};text-decoration:underline">${sentence(name)}</a>`

/** A sentence of ours; what is somebody else's in it keeps its own direction. */
const sentence = (text: string) =>
  parts(text)
    .map((part) => (part.apart ? `<bdi>${escaped(part.text)}</bdi>` : escaped(part.text)))
    .join('')

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '')
