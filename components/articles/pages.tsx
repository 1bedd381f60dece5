import type { Metadata } from 'next'
import { type ListPage, pageAddress } from '@/lib/lists'

/** Title, canonical address and neighbours of a page of a list. */
export function pagesMetadata(title: string, path: string, { page, pages }: ListPage): Metadata {
  return {
    title: page === 1 ? title : `${title}, page ${page}`,
    alternates: { canonical: pageAddress(path, page) },
    pagination: {
      previous: page > 1 ? pageAddress(path, page - 1) : null,
      next: page < pages ? pageAddress(path, page + 1) : null,
    },
  }
}

/** The way to what is newer and to what is older. */
export function Pages({ path, list: { page, pages } }: { path: string; list: ListPage }) {
  if (pages === 1) return null
  return (
    <nav aria-label="Pages" className="pages">
      {page > 1 && (
        <a rel="prev" href={pageAddress(path, page - 1)} className="button">
          Newer
        </a>
      )}
      <p className="figures small">
        Page {page.toLocaleString('en')} of {pages.toLocaleString('en')}
      </p>
      {page < pages && (
        <a rel="next" href={pageAddress(path, page + 1)} className="button">
          Older
        </a>
      )}
    </nav>
  )
}
