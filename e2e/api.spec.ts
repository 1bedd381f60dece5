import { expect, test } from './fixtures'

test('A program reads the paper: articles, one of them, its comments, and again only what has changed @plain', async ({ request }) => {
  const api = '/api/v1'
  const list = await request.get(`${api}/articles?limit=1`)
  expect(list.headers()).toMatchObject({
    'content-type': 'application/json',
    'access-control-allow-origin': '*',
    'cache-control': 'public, max-age=0, s-maxage=5, stale-while-revalidate=60',
    'x-content-type-options': 'nosniff',
  })
  const { articles, next } = await list.json()
  expect((await request.get(`${api}/articles?limit=1`, { headers: { 'If-None-Match': list.headers().etag ?? '' } })).status()).toBe(304)
  expect((await (await request.get(new URL(next).pathname + new URL(next).search)).json()).articles[0].slug).not.toBe(articles[0].slug)
  const story = `${api}/articles/council-votes-to-rebuild-sea-wall-in-stages`
  expect((await (await request.get(story)).json()).html).toContain('<p>')
  const { count, threads } = await (await request.get(`${story}/comments`)).json()
  expect(count).toBeGreaterThan(0)
  expect(threads[0].comments[0]).toMatchObject({ text: expect.any(String), name: expect.any(String) })
  const found = await (await request.get(`${api}/search?q=sea%20walls`)).json()
  expect(found.results[0].article.slug).toBe('council-votes-to-rebuild-sea-wall-in-stages')
  for (const [path, status] of [
    [`${api}/articles/nothing`, 404],
    [`${api}/nothing`, 404],
    [`${api}/articles?limit=no`, 400],
  ] as const) {
    const answer = await request.get(path)
    expect([answer.status(), answer.headers()['content-type']], path).toEqual([status, 'application/problem+json'])
    expect(await answer.json()).toMatchObject({ status, detail: expect.any(String) })
  }
  const description = await (await request.get(`${api}/openapi.json`)).json()
  for (const path of Object.keys(description.paths))
    if (!path.includes('{')) expect((await request.get(`${api}${path}${path === '/search' ? '?q=sea' : ''}`)).status(), path).toBe(200)
})
