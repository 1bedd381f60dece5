import { useTranslations } from 'next-intl'
import { Nameplate } from '@/components/site/nameplate'
import type { ArrangedFront } from '@/lib/newsroom/arrangement'
import { Bands } from './bands'
import { Card } from './card'
import { Discussed } from './discussed'
import { Latest } from './latest'
import { Lead } from './lead'
import { LiveStrip } from './live-strip'

/** A hierarchy a reader can see: what is live, one lead, second leads, the latest, what readers talk about, then a band for each section. */
export function FrontPage({ front: { lead, seconds, latest, discussed, bands, live } }: { front: ArrangedFront }) {
  if (!lead) return <Empty />
  const beside = latest !== null && latest.length > 0
  return (
    <div className="sheet-width">
      <Nameplate />
      <LiveStrip cards={live} />
      <div className="front-grid pt-6 pb-10">
        <div className={beside ? 'front-main' : ''}>
          <Lead card={lead} />
          {seconds.length > 0 && (
            <div className="front-seconds" data-count={seconds.length}>
              {seconds.map((card) => (
                <div key={card.slug}>
                  <Card card={card} picture={seconds.length === 3 ? 'folding' : 'beside'} heading="h2" />
                </div>
              ))}
            </div>
          )}
        </div>
        {beside && <Latest cards={latest} />}
      </div>
      {discussed && <Discussed cards={discussed} />}
      <Bands bands={bands} />
    </div>
  )
}

function Empty() {
  const t = useTranslations('lists')
  return (
    <div className="sheet-width">
      <Nameplate />
      <p className="measure py-16 font-serif text-lg">
        {t.rich('empty', { command: () => <code dir="ltr">npm run import -- articles FILE</code> })}
      </p>
    </div>
  )
}
