const rightToLeft = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Mand', 'Samr', 'Rohg'])

const named = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
/** Languages that papers are written in and that Node has no names for: Hazaragi, Aimaq, Southern Uzbek. */
const unnamed = new Set(['haz', 'aiq', 'uzs'])

/** The tag in its canonical form with the direction of its script; undefined for what is no BCP 47 tag, or of no language that is known. */
export function language(tag: string): { lang: string; dir: 'ltr' | 'rtl' } | undefined {
  try {
    const [lang = ''] = Intl.getCanonicalLocales(tag)
    // The script that a tag leaves out is the usual one of its language: Pashto is Arab, ur-Latn is not.
    const { script = '', language: of } = new Intl.Locale(lang).maximize()
    if (!named.of(lang) && !unnamed.has(of)) return undefined
    return { lang, dir: rightToLeft.has(script) ? 'rtl' : 'ltr' }
  } catch {
    return undefined
  }
}
