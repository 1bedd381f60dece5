const rightToLeft = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Mand', 'Samr', 'Rohg'])

/** The tag in its canonical form with the direction of its script; undefined for what is no BCP 47 tag. */
export function language(tag: string): { lang: string; dir: 'ltr' | 'rtl' } | undefined {
  try {
    const [lang = ''] = Intl.getCanonicalLocales(tag)
    // The script that a tag leaves out is the usual one of its language: Pashto is Arab, ur-Latn is not.
    const { script = '' } = new Intl.Locale(lang).maximize()
    return { lang, dir: rightToLeft.has(script) ? 'rtl' : 'ltr' }
  } catch {
    return undefined
  }
}
