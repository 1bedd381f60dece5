const shadow = '<template shadowrootmode="open"><p aria-live="polite"></p></template>'

/**
 * Where Next says the title of a page that was changed without loading it. Left alone it puts an alert of its own on every
 * page; given this place, by this name, it speaks politely, and an alert is something that went wrong.
 */
export function Announcer() {
  const place = { name: 'next-route-announcer' }
  return <div {...place} className="sr-only" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: shadow }} />
}
