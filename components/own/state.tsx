import { useTranslations } from 'next-intl'
import type { Status } from '@/lib/status'

const marks: Record<Status, { tone: string; path: string }> = {
  pending: { tone: 'text-held', path: 'M8 4v4l3 2' },
  approved: { tone: 'text-approved', path: 'M4.5 8.5l2.5 2.5 4.5-5' },
  rejected: { tone: 'text-rejected', path: 'M5.5 5.5l5 5m0-5l-5 5' },
  withdrawn: { tone: 'text-withdrawn', path: 'M4.5 8h7' },
}

/** Where a comment stands: a word and a mark, never the colour alone. */
export function State({ status }: { status: Status }) {
  const { tone, path } = marks[status]
  const t = useTranslations('own.status')
  return (
    <span className={`inline-flex items-center gap-2 text-sm font-semibold ${tone}`}>
      <svg aria-hidden viewBox="0 0 16 16" className="size-5 fill-none stroke-current stroke-[1.5]">
        <circle cx="8" cy="8" r="7" />
        <path d={path} />
      </svg>
      {t(status)}
    </span>
  )
}
