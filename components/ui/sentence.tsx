import { useEdition } from './edition'

const arabicScript = /\p{Script=Arabic}/u

/** True of words in another script than an edition that is written from right to left. */
export const isForeign = (dir: 'ltr' | 'rtl', words: string) => dir === 'rtl' && !arabicScript.test(words)

/** What an element with words of the paper says of them, where it can hold no <Sentence>: nothing where they are in the edition's script. */
export const ownLanguage = (dir: 'ltr' | 'rtl', words: string) => (isForeign(dir, words) ? ({ lang: 'en', dir: 'ltr' } as const) : {})

/**
 * A sentence that is not of the edition's words: the policy's or a section's name, which are in the newsroom's language, or a refusal
 * that is not translated. In an edition of another script it says so, and keeps its own direction.
 */
export function Sentence({ children }: { children: string }) {
  const { dir } = useEdition()
  if (!isForeign(dir, children)) return children
  return (
    <span lang="en" dir="ltr">
      {children}
    </span>
  )
}
