/**
 * What a part of a page says when its scripts have taken it over, with a selector of its buttons that only scripts know. One that
 * was pressed before is pressed again then (lib/front/late-scripts.ts).
 */
export const ready = 'viewpoints:ready'

export const sayReady = (buttons: string) => window.dispatchEvent(new CustomEvent(ready, { detail: buttons }))
