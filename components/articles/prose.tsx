import { useTranslations } from 'next-intl'
import { useEdition } from '@/components/ui/edition'
import { articleHtml } from '@/lib/markdown'
import { PlayHere } from './play-here'

interface ProseProps {
  markdown: string
  /** For a text beside others on its page: begins its ids. */
  prefix?: string
  top?: 2 | 3 | 4
  className?: string
}

/** Markdown as it is printed; what it does not say itself is in the words of the edition. */
export function Prose({ markdown, className = 'prose', ...rendering }: ProseProps) {
  const t = useTranslations('article')
  const { lang } = useEdition()
  const words = {
    lang,
    footnotes: t('footnotes'),
    table: t('table'),
    back: (note: number, call: number) => t('back', { note, call }),
  }
  return (
    <>
      <div className={className} dangerouslySetInnerHTML={{ __html: articleHtml(markdown, { words, ...rendering }) }} />
      {markdown.includes('::embed') && <PlayHere />}
    </>
  )
}
