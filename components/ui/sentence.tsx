import { useEdition } from './edition'

const arabicScript = /\p{Script=Arabic}/u

/**
 * A sentence that is not of the edition's words: the policy's, which is written in the newsroom's language, or a refusal that is
 * not translated. In an edition of another script it says so, and keeps its own direction.
 */
export function Sentence({ children }: { children: string }) {
  const { dir } = useEdition()
  if (dir === 'ltr' || arabicScript.test(children)) return children
  return <English>{children}</English>
}

/** What is said in English in every edition, as one run of words. */
export function English({ children }: { children: React.ReactNode }) {
  return (
    <span lang="en" dir="ltr">
      {children}
    </span>
  )
}
