import { deskOf } from '@/lib/newsroom/blocks'

/** Over a page that is not live: only editors see it. */
export function PreviewBar({ place, ofDraft }: { place: string; ofDraft: boolean }) {
  return (
    <aside aria-label="Preview" className="border-b border-rule bg-shade">
      <p className="sheet-width flex flex-wrap gap-x-6 py-3 text-sm">
        <span>
          <strong className="font-semibold">Preview.</strong>{' '}
          {ofDraft ? 'The draft, as it would be printed now.' : 'A kept arrangement, as it would be printed now.'} Only editors see this.
        </span>
        <a href={deskOf(place)}>Back to arranging</a>
      </p>
    </aside>
  )
}
