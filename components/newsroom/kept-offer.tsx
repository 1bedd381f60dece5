import { fieldChanges } from '@/lib/newsroom/differences'
import type { Typed } from '@/lib/newsroom/typed'
import type { Kept } from './browser-kept'
import { Differences } from './differences'
import { clock } from './save-state'

interface OfferProps {
  offer: Kept
  /** What the server has. */
  server: Typed
  lang: string
  dir: 'ltr' | 'rtl'
  timeZone: string
  take: () => void
  leave: () => void
}

/** The browser has a text that never reached the server: what is in it, and the choice. */
export function KeptOffer({ offer, server, lang, dir, timeZone, take, leave }: OfferProps) {
  return (
    <section aria-label="Kept in this browser" className="writing-note">
      <h2 className="font-semibold">Text kept in this browser from {clock(offer.at, timeZone)}</h2>
      <p className="mt-1 text-sm">It had not been saved when this page was closed. Below is the saved text.</p>
      <div className="mt-3 flex flex-wrap gap-3">
        <button type="button" className="button button-light" onClick={take}>
          Take it
        </button>
        <button type="button" className="button button-light" onClick={leave}>
          Leave it
        </button>
      </div>
      <h3 className="mt-4 text-sm font-semibold">From the saved text to the kept one</h3>
      <Differences changes={fieldChanges(server, offer.values)} lang={lang} dir={dir} />
    </section>
  )
}
