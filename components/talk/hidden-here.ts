// Whom a visitor hides is kept by their browser alone: key and name.

const place = 'viewpoints:hidden'

/** Whom this browser hides: their keys with their names; nobody where it keeps nothing. */
export function hiddenHere(): Record<string, string> {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '{}')
  } catch {
    return {}
  }
}

/** Has the browser keep whom it hides. */
export function keepHidden(hidden: Record<string, string>) {
  try {
    localStorage.setItem(place, JSON.stringify(hidden))
  } catch {
    // Where nothing may be kept, it holds for this page.
  }
}
