/** What an address without a page says. */
export function Missing() {
  return (
    <div className="column py-16 sm:py-24">
      <h1 className="font-serif text-3xl tracking-[-0.015em]">This page is not here</h1>
      <p className="standfirst">
        The address may be mistyped, or the article was withdrawn.{' '}
        <a href="/" className="text-talk">
          The front page
        </a>{' '}
        has what is new.
      </p>
    </div>
  )
}
