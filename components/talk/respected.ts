/** The comments of this page that the reader respects, as far as is known. */
export const respected = new Set<string>()

/** The comments that were written on this page since it was loaded. */
export const own = new Set<string>()
