import { firstSentence, longestPassage, oneLine } from '@/lib/passage'

/** A passage on its way into the form, and the comment it is from; null for the article. */
export interface Quoting {
  text: string
  of: { id: string; name: string } | null
}

const event = 'viewpoints:quote'

/** Tells the form, wherever it stands on the page. */
export function quote(quoting: Quoting) {
  document.dispatchEvent(new CustomEvent<Quoting>(event, { detail: quoting }))
}

/** Hears what is quoted. Returns how to stop. */
export function onQuote(heard: (quoting: Quoting) => void): () => void {
  const listener = (told: Event) => heard((told as CustomEvent<Quoting>).detail)
  document.addEventListener(event, listener)
  return () => document.removeEventListener(event, listener)
}

const texts = 'article.sheet .prose, .comment > div[dir]'

/** What is selected, where it is a passage of one text that can be quoted. */
export function selectedPassage(): Quoting | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed) return null
  const [from, to] = [selection.anchorNode, selection.focusNode].map((node) =>
    (node instanceof Element ? node : node?.parentElement)?.closest(texts),
  )
  const text = oneLine(selection.toString())
  if (!from || from !== to || !text || text.length > longestPassage) return null
  return { text, of: commentOf(from) }
}

/** What is selected in the comment, or how it begins. */
export function passageOf(comment: Element): Quoting {
  const selected = selectedPassage()
  const of = commentOf(comment)
  if (selected && selected.of?.id === of?.id) return selected
  return { text: firstSentence(comment.querySelector(':scope > div[dir]')?.textContent ?? ''), of }
}

function commentOf(element: Element): Quoting['of'] {
  const comment = element.closest('.comment')
  return comment && { id: comment.id.replace('comment-', ''), name: comment.querySelector('bdi')?.textContent ?? '' }
}

/** Whether there is a form to quote into. */
export const isOpen = () => document.querySelector('form[aria-labelledby="add-a-comment"]') !== null
