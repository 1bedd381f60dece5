import { useEdition } from './edition'

const arabicScript = /\p{Script=Arabic}/u

/** True of words in another script than an edition that is written from right to left. */
export const isForeign = (dir: 'ltr' | 'rtl', words: string) => dir === 'rtl' && !arabicScript.test(words)

/**
 * A sentence that is not of the edition's words: the policy's, which is written in the newsroom's language, or a refusal that is
 * not translated. In an edition of another script it says so, and keeps its own direction.
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
