import { expect, test } from 'vitest'
import { edit, type Tool } from './markdown-edit'

/** Written with [ and ] at the ends of the selection. */
function press(tool: Tool, marked: string): string {
  const start = marked.indexOf('⟦')
  const end = marked.indexOf('⟧') - 1
  let text = marked.replace(/[⟦⟧]/g, '')
  let select: [number, number] = [start, end]
  for (const done of edit(tool, { text, start, end })) {
    text = text.slice(0, done.from) + done.insert + text.slice(done.to)
    select = done.select
  }
  return `${text.slice(0, select[0])}⟦${text.slice(...select)}⟧${text.slice(select[1])}`
}

test.each<[Tool, string, string]>([
  ['bold', 'a ⟦b⟧ c', 'a **⟦b⟧** c'],
  ['bold', 'a **⟦b⟧** c', 'a ⟦b⟧ c'],
  ['bold', 'a⟦ b ⟧c', 'a **⟦b⟧** c'],
  ['italic', 'a ⟦⟧', 'a _⟦italic⟧_'],
  ['link', 'a ⟦b⟧ c', 'a [b](⟦https://⟧) c'],
  ['link', '⟦https://news.example⟧', '[⟦words⟧](https://news.example)'],
  ['heading', 'a\n⟦⟧b', 'a\n## b⟦⟧'],
  ['heading', '## ⟦⟧b', 'b⟦⟧'],
  ['quote', '⟦a\nb⟧', '⟦> a\n> b⟧'],
  ['list', '⟦a\nb⟧\nc', '⟦- a\n- b⟧\nc'],
  ['list', '⟦- a\n- b⟧\nc', '⟦a\nb⟧\nc'],
  ['numbered-list', '⟦a\nb⟧', '⟦1. a\n2. b⟧'],
  ['numbered-list', '⟦⟧', '1. ⟦⟧'],
  ['pull-quote', 'a⟦⟧b', 'a\n\n:::pullquote\n⟦Words of the article⟧\n:::\n\nb'],
  ['table', '⟦⟧', '| ⟦Column⟧ | Column |\n| --- | --- |\n|  |  |'],
  ['footnote', 'a⟦⟧ b[^1]', 'a[^2] b[^1]\n\n[^2]: ⟦The note⟧'],
])('%s on %j', (tool, before, after) => {
  expect(press(tool, before)).toBe(after)
})
