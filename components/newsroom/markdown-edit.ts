// What the buttons over the text do to it, as data: which stretch is replaced, by what, and what is selected then.

export const tools = [
  { name: 'bold', title: 'Bold', key: 'b' },
  { name: 'italic', title: 'Italic', key: 'i' },
  { name: 'link', title: 'Link', key: 'k' },
  { name: 'heading', title: 'Heading' },
  { name: 'quote', title: 'Quote' },
  { name: 'pull-quote', title: 'Pull quote' },
  { name: 'list', title: 'List' },
  { name: 'numbered-list', title: 'Numbered list' },
  { name: 'footnote', title: 'Footnote' },
  { name: 'table', title: 'Table' },
] as const satisfies readonly { name: string; title: string; key?: string }[]

export type Tool = (typeof tools)[number]['name']

export interface Selection {
  text: string
  start: number
  end: number
}

export interface Edit {
  from: number
  to: number
  insert: string
  /** Where the selection is afterwards. */
  select: [number, number]
}

/** What the tool does to the text with this selection. A second press takes back what the first did, where that can be told. */
export function edit(tool: Tool, selection: Selection): Edit[] {
  switch (tool) {
    case 'bold':
      return [around(selection, '**', 'bold')]
    case 'italic':
      return [around(selection, '_', 'italic')]
    case 'link':
      return [link(selection)]
    case 'heading':
      return [lines(selection, () => '## ', /^#{1,6} /)]
    case 'quote':
      return [lines(selection, () => '> ', /^> ?/)]
    case 'list':
      return [lines(selection, () => '- ', /^[-*] /)]
    case 'numbered-list':
      return [lines(selection, (index) => `${index + 1}. `, /^\d+[.)] /)]
    case 'pull-quote':
      return [block(selection, ':::pullquote\n', chosen(selection) || 'Words of the article', '\n:::')]
    case 'table':
      return [block(selection, '| ', 'Column', ' | Column |\n| --- | --- |\n|  |  |')]
    case 'footnote':
      return footnote(selection)
  }
}

const chosen = ({ text, start, end }: Selection) => text.slice(start, end)

function around({ text, start, end }: Selection, mark: string, sample: string): Edit {
  const { length } = mark
  const inner = text.slice(start, end)
  if (text.slice(start - length, start) === mark && text.slice(end, end + length) === mark)
    return { from: start - length, to: end + length, insert: inner, select: [start - length, end - length] }
  // A space inside the marks would undo them.
  const words = inner.trim() || sample
  const [ahead = '', behind = ''] = inner.trim()
    ? [inner.slice(0, inner.indexOf(words)), inner.slice(inner.indexOf(words) + words.length)]
    : []
  const at = start + ahead.length + length
  return { from: start, to: end, insert: `${ahead}${mark}${words}${mark}${behind}`, select: [at, at + words.length] }
}

function link({ text, start, end }: Selection): Edit {
  const words = text.slice(start, end)
  if (/^https?:\/\/\S+$/.test(words)) return { from: start, to: end, insert: `[words](${words})`, select: [start + 1, start + 6] }
  const shown = words || 'words'
  const at = start + shown.length + 3
  return { from: start, to: end, insert: `[${shown}](https://)`, select: [at, at + 8] }
}

function lines({ text, start, end }: Selection, mark: (index: number) => string, marked: RegExp): Edit {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const behind = text.indexOf('\n', Math.max(start, end - 1))
  const to = behind < 0 ? text.length : behind
  const all = text.slice(from, to).split('\n')
  const off = all.every((line) => line === '' || marked.test(line))
  const insert = all.map((line, index) => (off && line ? line.replace(marked, '') : line || all.length === 1 ? mark(index) + line : line))
  const joined = insert.join('\n')
  const place = from + joined.length
  return { from, to, insert: joined, select: all.length > 1 ? [from, place] : [place, place] }
}

/** On lines of its own, with a blank one before and after. */
function block({ text, start, end }: Selection, ahead: string, words: string, behind: string): Edit {
  const before = text.slice(0, start)
  const after = text.slice(end)
  const gap = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n'
  const rest = after === '' || after.startsWith('\n\n') ? '' : after.startsWith('\n') ? '\n' : '\n\n'
  const at = start + gap.length + ahead.length
  return { from: start, to: end, insert: gap + ahead + words + behind + rest, select: [at, at + words.length] }
}

/** The note at the foot first, so that the places in the text above still hold. */
function footnote({ text, end }: Selection): Edit[] {
  const numbers = [...text.matchAll(/\[\^(\d+)\]/g)].map(([, number]) => Number(number))
  const mark = `[^${Math.max(0, ...numbers) + 1}]`
  const foot = `${text.endsWith('\n') || text === '' ? '' : '\n'}\n${mark}: `
  const note = 'The note'
  const last = text.length + mark.length + foot.length
  return [
    { from: text.length, to: text.length, insert: foot + note, select: [text.length, text.length] },
    { from: end, to: end, insert: mark, select: [last, last + note.length] },
  ]
}
