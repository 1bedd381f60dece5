import { useTranslations } from 'next-intl'
import { StandingMark } from '@/components/people/standing-line'
import { A } from '@/components/ui/a'
import { useEdition } from '@/components/ui/edition'
import { type Explained, toldStanding } from '@/lib/standing-words'
import { ends } from './ends'

interface StandingProps {
  standing: Explained
  now: Date
}

/** Somebody's standing as they read it: what and why, what it means for their comments, and what would change it. */
export function Standing({ standing, now }: StandingProps) {
  const t = useTranslations('account.standing')
  const computed = ['approvals', 'rejections'].includes(standing.ground.by)
  const { lang } = useEdition()
  const told = useTold(standing, now)
  // In English the words are the mail's and the desk's own.
  const { is, means, changes } = lang === 'en' ? toldStanding(standing, now) : told
  return (
    <>
      <p dir="auto" className="font-serif text-lg">
        <StandingMark standing={standing.standing} />
        {is}
      </p>
      <p className="mt-2 text-sm">
        {means} {changes}
      </p>
      <p className="small mt-2">
        {computed && `${t('reckoned')} `}
        <A href="/comment-policy#moderation" className="underline">
          {t('how')}
        </A>
      </p>
    </>
  )
}

function useTold({ standing, ground }: Explained, now: Date) {
  const t = useTranslations('account.standing')
  const { lang } = useEdition()
  const means = t(`means.${standing}`)
  switch (ground.by) {
    case 'measure': {
      const { kind, until, reason } = ground.measure
      const how = kind === 'trust' ? 'trusted' : kind === 'ban' ? 'banned' : 'restricted'
      const end = ends(until, lang, now)
      return {
        is: t.rich(`imposed.${how}`, { ...end, reason: () => <bdi>{reason}</bdi> }),
        means,
        changes: kind === 'trust' ? `${t('trustEnds')} ${until ? t('ends', end) : ''}` : `${t('ends', end)} ${t('before')}`,
      }
    }
    case 'staff':
      return { is: t('staff'), means, changes: '' }
    case 'guest':
    case 'throwAway':
      return { is: t('throwAway'), means, changes: t('throwAwayChange') }
    case 'rejections':
      return {
        is: t('rejections', { rejected: ground.rejected, of: ground.of }),
        means,
        changes: t('rejectionsChange', { count: ground.approvals }),
      }
    case 'approvals': {
      const { approved, wanted } = ground
      if (standing !== 'trusted')
        return { is: t('newcomer', { approved, wanted }), means, changes: t('newcomerChange', { count: wanted - approved }) }
      return { is: wanted === 0 ? t('trustedFree') : t('trusted', { approved, wanted }), means, changes: t('trustedChange') }
    }
  }
}
