import { corrections } from '@/lib/languages/words/en/corrections'

/** What the newsroom, which speaks English, calls the parts of an article. */
export const partNames = corrections.parts
