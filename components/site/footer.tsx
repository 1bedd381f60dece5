import { siteName } from '@/lib/site'

export function Footer() {
  return (
    <footer className="no-print border-t border-rule py-10 text-sm">
      <div className="sheet-width flex flex-wrap items-baseline gap-x-8 gap-y-3">
        <p className="font-serif text-lg font-semibold">{siteName}</p>
        <p className="text-soft">
          Comments are read before they are shown, by the rules of our{' '}
          <a href="/comment-policy" className="text-talk">
            comment policy
          </a>
          .
        </p>
        <nav aria-label="More" className="ms-auto">
          <a href="/sign-in">Sign in</a>
        </nav>
      </div>
    </footer>
  )
}
