import type { Page } from '@playwright/test'

interface Looked {
  /** Where, beside the title; the whole page where it is left out. */
  within?: string
  /** What is not read: beside what programs read, and what is somebody's own (in <bdi>). */
  apart?: string
  /** Words that are the same in every language. */
  names?: string[]
  /** Also what says that it is in another language. */
  marked?: boolean
}

/**
 * What a page in another script than ours still says in Latin letters or digits, in its text, its plots and its labels: without
 * what says that it is in another language, and what a message has set apart as a name.
 */
export async function foreignWords(
  page: Page,
  { within = 'body', apart = '', names = [], marked = false }: Looked = {},
): Promise<string[]> {
  const found = await page.evaluate(
    ([within, more, marked]) => {
      const left = `script, style, noscript, code, pre, bdi, nav[lang], [translate=no]${more && `, ${more}`}`
      const { lang } = document.documentElement
      const isRead = (element: Element | null) =>
        element && !element.closest(left) && (marked || (element.closest('[lang]')?.getAttribute('lang') ?? lang) === lang)
      const root = document.querySelector(within) ?? document.body
      const said: string[] = [document.title]
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) if (isRead(walker.currentNode.parentElement)) said.push(walker.currentNode.textContent ?? '')
      for (const element of root.querySelectorAll('[aria-label], [title], [alt], [placeholder]'))
        if (isRead(element)) said.push(...['aria-label', 'title', 'alt', 'placeholder'].map((name) => element.getAttribute(name) ?? ''))
      return said
    },
    [within, apart, marked] as const,
  )
  const isName = (word: string) => names.includes(word)
  return found
    .map((text) => text.replace(/\u2068.*?\u2069/gs, ' ').trim())
    .filter((text) => (text.match(/[\p{Script=Latin}\d][\p{L}\p{N}]*/gu) ?? []).some((word) => !isName(word)))
}
