/** The host of a web or mail address or of a bare domain: lower case, punycode, no www. Empty where there is none. */
export function hostOf(address: string): string {
  const mail = /^(?:mailto:)?[^/?#]*@([^/?#]*)/i.exec(address)
  const bare = mail && !address.includes('//') ? mail[1] : address.replace(/^[a-z]*:?\/\//i, '')
  try {
    return new URL(`http://${bare}`).hostname.replace(/^www\./, '').replace(/\.$/, '')
  } catch {
    return ''
  }
}

/** Whether a host is one of some domains, or below one. */
export type Domains = (host: string) => boolean

/** The domains of a policy's list; an entry may be a whole address or begin with a star. */
export function domains(entries: string[]): Domains {
  const known = new Set(entries.map((entry) => hostOf(entry.replace(/^\*?\./, ''))).filter((host) => host !== ''))
  if (known.size === 0) return () => false
  return (host) => {
    for (let rest = host; rest !== ''; rest = rest.includes('.') ? rest.slice(rest.indexOf('.') + 1) : '') if (known.has(rest)) return true
    return false
  }
}
