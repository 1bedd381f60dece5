/** The comments of this page that the reader respects, as far as is known. */
export const respected = new Set<string>()
