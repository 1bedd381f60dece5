import { useTranslations } from 'next-intl'
import { AsServed } from '@/components/ui/as-served'
import { useEdition } from '@/components/ui/edition'
import { markOf } from '@/lib/mark'
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
  const html = articleHtml(markdown, { words, ...rendering })
  return (
    <>
      <AsServed className={className} mark={markOf(html)} html={html} />
      {markdown.includes('::embed') && <PlayHere />}
    </>
  )
}
