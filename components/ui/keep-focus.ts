// Where a key led to stays where keys go on from. What is done by a form often takes the button away that did it: its row goes,
// its form begins again. Browsers then begin at the top of the page, and say nothing.

const patience = 10_000

/**
 * Watches that the focus in this form, should its place go, is led to what is nearest and still there: what is said, the row that
 * follows, a heading. `gone` is said aloud then, where the page has no words for it.
 */
export function keepFocus(form: HTMLElement, gone = '') {
  const pressed = document.activeElement
  if (!pressed || !form.contains(pressed)) return
  const around = placesAround(form)
  const watch = new MutationObserver(() => {
    if (pressed.isConnected) return
    watch.disconnect()
    // What the same change says is drawn with it, or right after.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) lead(nearest(around))
      if (gone && !form.isConnected) sayAloud(gone)
    })
  })
  watch.observe(document.body, { childList: true, subtree: true })
  setTimeout(() => watch.disconnect(), patience)
}

/**
 * Leads to the first field that was refused, whose error is then read with it, unless somebody has gone on meanwhile from where
 * the form was sent: what they type now is not for that field. Returns whether there is one.
 */
export function toRefused(form: HTMLElement, sentFrom: Element | null): boolean {
  const { activeElement: now, body } = document
  const hasGoneOn = now !== null && now !== body && now !== sentFrom
  const field = form.querySelector<HTMLElement>('[aria-invalid="true"]')
  if (!hasGoneOn) field?.focus()
  return Boolean(field)
}

interface Place {
  element: Element
  /** Which of its parent's children it was. */
  index: number
}

function placesAround(form: Element): Place[] {
  const places: Place[] = []
  for (let element: Element | null = form; element && element !== document.body; element = element.parentElement)
    places.push({ element, index: [...(element.parentElement?.children ?? [])].indexOf(element) })
  return places
}

function nearest(around: Place[]): Element | null {
  for (const [at, { element }] of around.entries()) {
    if (!element.isConnected) continue
    const gone = around[at - 1]
    const said = [...element.querySelectorAll('[role="status"], [role="alert"]')].find((one) => one.textContent?.trim())
    const follows = gone && /^[OU]L$/.test(element.tagName) ? element.children[Math.min(gone.index, element.children.length - 1)] : null
    const found = said ?? follows ?? element.querySelector('h1, h2, h3')
    if (found) return found
  }
  return document.querySelector('main')
}

function lead(element: Element | null) {
  if (!(element instanceof HTMLElement)) return
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1
  element.focus()
}

/** In the place where Next says the titles of pages: components/site/announcer.tsx. */
function sayAloud(words: string) {
  const place = document.getElementsByName('next-route-announcer')[0]?.shadowRoot?.firstElementChild
  if (place) place.textContent = words
}
