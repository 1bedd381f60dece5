import { account, expect, signInByForm, test } from './fixtures'

const pages = ['/', '/articles/market-hall-reopens-after-restoration', '/comment-policy', '/comment-policy/1/2', '/sign-in', '/nothing']

test('Every page carries the security headers, and none allows inline scripts @plain', async ({ request }) => {
  for (const path of pages) {
    const headers = (await request.get(path)).headers()
    const policy = headers['content-security-policy'] ?? ''
    const scripts = policy.split(';').find((part) => part.trim().startsWith('script-src')) ?? ''
    expect(scripts, path).toContain("'sha256-")
    expect(policy, path).not.toContain('unsafe')
    expect(policy, path).not.toContain('nonce')
    expect(policy, path).toContain("frame-ancestors 'none'")
    expect(headers['strict-transport-security'], path).toBeTruthy()
    expect(headers['x-content-type-options'], path).toBe('nosniff')
    expect(headers['referrer-policy'], path).toBeTruthy()
    expect(headers['permissions-policy'], path).toContain('camera=()')
  }
})

test('No page, cached or not, breaks its own policy @script', async ({ page }) => {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (/Content.Security.Policy|Refused to/i.test(message.text())) complaints.push(message.text())
  })
  await signInByForm(page, account('admin'))
  for (const path of [...pages, ...pages, '/moderate', '/moderate/policy']) await page.goto(path, { waitUntil: 'networkidle' })
  expect(complaints).toEqual([])
})

test('A form that another site sends is refused @plain', async ({ request }) => {
  const foreign: Record<string, string>[] = [{ Origin: 'https://evil.example' }, { Origin: 'null' }, { 'Sec-Fetch-Site': 'cross-site' }]
  for (const headers of foreign) {
    const answer = await request.post('/articles/market-hall-reopens-after-restoration', { headers, multipart: { comment: 'x' } })
    expect(answer.status()).toBe(403)
  }
})

test('The session cookie is out of reach of scripts and other sites @plain', async ({ page, context }) => {
  await signInByForm(page, account('moderator'))
  const session = (await context.cookies()).find((cookie) => cookie.name.includes('session-token'))
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', secure: false })
})

test('Where a proxy ends TLS, the session cookie is for https alone @plain', async ({ page, context }) => {
  await page.setExtraHTTPHeaders({ 'X-Forwarded-Proto': 'https' })
  await signInByForm(page, account('moderator'))
  const session = (await context.cookies()).find((cookie) => cookie.name.includes('session-token'))
  expect(session).toMatchObject({ name: '__Secure-next-auth.session-token', httpOnly: true, secure: true })
  await page.goto('/moderate')
  await expect(page.getByRole('heading', { name: 'Moderation' })).toBeVisible()
})

test('Health tells that the database answers @plain', async ({ request }) => {
  const answer = await request.get('/api/health')
  expect(answer.status()).toBe(200)
  expect(await answer.json()).toEqual({ status: 'ok', database: 'ok' })
})
