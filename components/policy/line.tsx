import { useTranslations } from 'next-intl'
import { useEdition } from '@/components/ui/edition'
import { isForeign } from '@/components/ui/sentence'
import type { Piece } from '@/lib/policy/changes'
import { Marks } from './marks'

/** Words of the policy, which are in the newsroom's language, with what came and went marked in the reader's. */
export function Line({ pieces }: { pieces: Piece[] }) {
  const t = useTranslations('corrections.aloud')
  const { lang, dir } = useEdition()
  const aloud = { added: t('added'), endAdded: t('endAdded'), removed: t('removed'), endRemoved: t('endRemoved') }
  if (!isForeign(dir, pieces.map(({ text }) => text).join(''))) return <Marks pieces={pieces} aloud={aloud} />
  return (
    <span lang="en" dir="ltr">
      <Marks pieces={pieces} aloud={{ ...aloud, lang }} />
    </span>
  )
}
