import { useTranslations } from 'next-intl'
import { When } from '@/components/site/when'
import { A } from '@/components/ui/a'
import { ClientWords } from '@/components/ui/client-words'
import type { Reportable } from '@/lib/report-shown'

interface SheetProps {
  title: string
  comment: Reportable
  /** What the form is for. */
  lead: React.ReactNode
  children: React.ReactNode
}

/** The comment while it is shown, and a form about it: that may have an answer still, which took the comment off the page. */
export function ReportSheet({ title, comment, lead, children }: SheetProps) {
  const t = useTranslations('reports')
  const { article, place } = comment
  return (
    <div className="column py-8 sm:py-12">
      <p className="text-sm text-soft">
        {t.rich('on', {
          article: () => (
            <A href={place ?? `/articles/${article.slug}`} lang={article.lang} dir="auto" className="text-ink">
              {article.headline}
            </A>
          ),
        })}
      </p>
      <h1 id="report-title" className="mt-2 font-serif text-2xl">
        {title}
      </h1>
      {place && (
        <>
          <Quoted comment={comment} />
          <div className="text-sm text-soft">{lead}</div>
        </>
      )}
      <ClientWords names={['reports']}>{children}</ClientWords>
    </div>
  )
}

function Quoted({ comment: { name, staff, at, body } }: { comment: Reportable }) {
  const t = useTranslations('comments')
  return (
    <figure className="my-6 border-s-2 border-rule ps-4">
      <figcaption className="text-sm">
        <bdi className="font-semibold">{name}</bdi>
        {staff && <span className="ms-2 text-xs font-semibold text-talk">{t('staff')}</span>}
        <span className="small ms-2">
          <When at={at} as="short" />
        </span>
      </figcaption>
      <blockquote dir="auto" className="mt-1 max-h-80 overflow-y-auto font-serif whitespace-pre-line">
        {body}
      </blockquote>
    </figure>
  )
}
