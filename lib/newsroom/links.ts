/** What is wrong with a link as it is written, in words; null where nothing is. Our own addresses begin with a slash, places on the page with #. */
export function linkFault(url: string): string | null {
  if (url === '') return 'A link leads nowhere.'
  // A backslash is a slash to browsers, and tabs are nothing: /\host is another site.
  if (/^(#|\/(?!\/)[^\\\t\n\r]*$)/.test(url)) return null
  if (/^mailto:[^\s@]+@[^\s@]+$/.test(url)) return null
  if (!URL.canParse(url)) return `“${url}” is no whole address: write it with https://.`
  const { protocol, hostname } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') return `“${url}” cannot be followed: links begin with https://.`
  return hostname.includes('.') || hostname === 'localhost' ? null : `“${url}” has no host that there is.`
}
