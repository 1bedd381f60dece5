// Whom a visitor hides is kept by their browser alone: key and name.

const place = 'viewpoints:hidden'

export function hiddenHere(): Record<string, string> {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '{}')
  } catch {
    return {}
  }
}

export function keepHidden(hidden: Record<string, string>) {
  try {
    localStorage.setItem(place, JSON.stringify(hidden))
  } catch {
    // Where nothing may be kept, it holds for this page.
  }
}
