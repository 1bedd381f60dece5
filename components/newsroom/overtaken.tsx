import { fieldChanges } from '@/lib/newsroom/differences'
import type { Typed } from '@/lib/newsroom/typed'
import { Differences } from './differences'
import { clock } from './save-state'
import type { Overtaken } from './send-article'

interface OvertakenProps {
  overtaken: Overtaken
  /** What stands in the fields now. */
  mine: Typed
  lang: string
  dir: 'ltr' | 'rtl'
  timeZone: string
}

/** Somebody saved meanwhile: both texts, and the choice. Nothing is thrown away by either: what goes becomes a revision. */
export function OvertakenNote({ overtaken: { by, at, theirs, version }, mine, lang, dir, timeZone }: OvertakenProps) {
  return (
    <section id="overtaken" aria-label="Saved by somebody else" className="writing-note">
      <h2 className="font-semibold">
        <bdi>{by}</bdi> saved this article at {clock(at, timeZone)}, after you had opened it.
      </h2>
      <p className="mt-1 text-sm">
        Your text stands below and is not saved yet. Change it by hand if you like, then keep it; or take theirs. What you do not keep
        becomes a revision.
      </p>
      <div className="mt-3 flex flex-wrap gap-3">
        <input type="hidden" name="theirs" value={version} />
        <button type="submit" name="act" value="mine" className="button button-light">
          Keep mine
        </button>
        <button type="submit" name="act" value="theirs" className="button button-light">
          Take theirs
        </button>
      </div>
      <h3 className="mt-4 text-sm font-semibold">From their text to yours</h3>
      <Differences changes={fieldChanges(theirs, mine)} lang={lang} dir={dir} />
    </section>
  )
}
