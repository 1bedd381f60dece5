import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { pageMetadata } from '@/components/site/found'
import { A } from '@/components/ui/a'
import { hereIn } from '@/lib/languages/request'
import { type ListPage, pageAddress } from '@/lib/lists'

interface Named {
  title: string
  path: string
  description: string
}

/** Title, canonical address, feeds and neighbours of a page of a list. */
export async function pagesMetadata({ title, path, description }: Named, { page, pages }: ListPage): Promise<Metadata> {
  const t = await getTranslations('lists.pages')
  return {
    ...(await pageMetadata({
      path: pageAddress(path, page),
      title: page === 1 ? title : t('title', { title, page }),
      description,
      feeds: { page: path, title },
    })),
    pagination: {
      previous: page > 1 ? await hereIn(pageAddress(path, page - 1)) : null,
      next: page < pages ? await hereIn(pageAddress(path, page + 1)) : null,
    },
  }
}

/** The way to what is newer and to what is older. */
export function Pages({ path, list: { page, pages } }: { path: string; list: ListPage }) {
  const t = useTranslations('lists.pages')
  if (pages === 1) return null
  return (
    <nav aria-label={t('label')} className="pages">
      {page > 1 && (
        <A rel="prev" href={pageAddress(path, page - 1)} className="button">
          {t('newer')}
        </A>
      )}
      <p className="figures small">{t('here', { page, pages })}</p>
      {page < pages && (
        <A rel="next" href={pageAddress(path, page + 1)} className="button">
          {t('older')}
        </A>
      )}
    </nav>
  )
}
