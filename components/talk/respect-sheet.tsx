import { roundedInWords } from '@/lib/respects'
import { giveRespectPlainly } from './actions'

interface RespectSheetProps {
  id: string
  place: string
  own: boolean
  respected: boolean
}

/** Respect for one comment: given, to be given, or not to be given because it is one's own. */
export function RespectSheet({ id, place, own, respected }: RespectSheetProps) {
  return (
    <div className="column py-8 sm:py-12">
      <h1 className="font-serif text-2xl">{own ? 'This comment is your own' : respected ? 'You respect this comment' : 'Respect'}</h1>
      <p className="mt-3">
        {own
          ? 'Respect comes from others.'
          : respected
            ? 'Nobody is told that it was you.'
            : 'Respect says that something was well said, whether or not you agree.'}{' '}
        {roundedInWords}
      </p>
      <div className="mt-6 flex flex-wrap items-center gap-5">
        <a href={place} className={own || respected ? 'button button-main' : 'text-talk'}>
          Back to the comment
        </a>
        {!own && (
          <form action={giveRespectPlainly}>
            <input type="hidden" name="comment" value={id} />
            <input type="hidden" name="want" value={respected ? 'take back' : 'give'} />
            <button type="submit" className={respected ? 'quiet' : 'button button-main'}>
              {respected ? 'Take it back' : 'Respect'}
            </button>
          </form>
        )}
      </div>
    </div>
  )
}
