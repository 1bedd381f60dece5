/**
 * What a part of a page says when its scripts have taken it over, with a selector of its buttons that only scripts know. One that
 * was pressed before is pressed again then (lib/front/late-scripts.ts).
 */
export const ready = 'viewpoints:ready'

export const sayReady = (buttons: string) => window.dispatchEvent(new CustomEvent(ready, { detail: buttons }))

/** On a part of a public page that goes on by itself: the page’s scripts do not wait until somebody touches it. */
export const atOnce = 'data-at-once'

/** A cookie that pages can read. It says that somebody is signed in here, and not who: then scripts do not wait either. */
export const signedInMark = 'viewpoints-signed-in'

/** Under what a browser keeps a comment that was not sent: followed by the article and, after a colon, the comment it answers. */
export const draftPlace = 'viewpoints:draft:'
