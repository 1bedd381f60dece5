// Forms as a browser without JavaScript sends them: the hidden fields of the page, and what was typed.

export interface Sent {
  html: string
  cookie: string
}

interface Form {
  site: string
  path: string
  /** The page's HTML from where the form begins. */
  html: string
  typed?: Record<string, string>
  cookie?: string
}

/** Sends the first form of the HTML. Returns the page that answers, and the cookies it set. */
export async function sendForm({ site, path, html, typed = {}, cookie = '' }: Form): Promise<Sent> {
  const data = new FormData()
  for (const [name, value] of Object.entries({ ...hiddenFields(html), ...typed })) data.set(name, value)
  const answer = await fetch(site + path, { method: 'POST', body: data, headers: { Origin: site, Cookie: cookie }, redirect: 'manual' })
  return {
    html: await answer.text(),
    cookie: answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; '),
  }
}

/** The hidden fields of the first form of the HTML. */
export function hiddenFields(html: string): Record<string, string> {
  const form = html.slice(html.indexOf('<form'), html.indexOf('</form>', html.indexOf('<form')))
  const tags = [...form.matchAll(/<input type="hidden"[^>]*>/g)]
  return Object.fromEntries(tags.map(([tag]) => [attribute(tag, 'name'), attribute(tag, 'value')]))
}

export async function page(site: string, path: string, cookie = ''): Promise<string> {
  return (await fetch(site + path, { headers: { Cookie: cookie } })).text()
}

/** Posts a comment as a guest without JavaScript. Returns the page that answers. */
export async function postPlainly(site: string, path: string, typed: Record<string, string>): Promise<string> {
  const html = await page(site, path)
  return (await sendForm({ site, path, html: html.slice(html.indexOf('id="comments"')), typed })).html
}

function attribute(tag: string, name: string): string {
  const [, value = ''] = tag.match(new RegExp(` ${name}="([^"]*)"`)) ?? []
  return value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
