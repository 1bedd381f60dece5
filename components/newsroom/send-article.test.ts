import { afterEach, expect, test, vi } from 'vitest'
import { onlyFields, type Typed } from '@/lib/newsroom/typed'
import type { Overtaken } from './send-article'

vi.mock('./actions', () => ({}))
const { articleSender } = await import('./send-article')
afterEach(() => void vi.unstubAllGlobals())

/** A server that stores what it is sent, and whose answers are lost when told so. */
function server() {
  const state = { version: 1, body: '', lost: false, by: 'Me' }
  vi.stubGlobal('fetch', async (_address: string, { body }: { body: FormData }) => {
    const sent = String(body.get('body'))
    const theirs = onlyFields({ body: state.body })
    const result =
      sent !== state.body && Number(body.get('version')) !== state.version
        ? { state: 'overtaken', version: state.version, by: state.by, at: '', theirs, mine: {}, read: 0 }
        : { state: 'saved', version: state.version + Number(sent !== state.body), at: '', slug: '', kept: null, checks: [] }
    if (result.state === 'saved') Object.assign(state, { body: sent, version: result.version })
    if (state.lost) throw new TypeError('the connection is gone')
    return Response.json({ state: 'done', result })
  })
  return state
}

const text = (body: string): Typed => onlyFields({ body })
const how = { act: 'save', leaving: false }

test('an answer that was lost is no reason to ask somebody about themselves', async () => {
  const state = server()
  const overtaken: Overtaken[] = []
  const { send } = articleSender({ articleId: 'a', version: 1, refused: () => {}, overtaken: (result) => overtaken.push(result) })
  state.lost = true
  expect(await send(text('One.'), how)).toEqual({ ok: false, trouble: 'offline' })
  state.lost = false
  expect(await send(text('One. Two.'), how)).toMatchObject({ ok: true })
  expect({ overtaken, body: state.body }).toEqual({ overtaken: [], body: 'One. Two.' })
})

test('nor is a text that was sent while another was on its way, as a page that is left does', async () => {
  const state = server()
  const overtaken: Overtaken[] = []
  const { send } = articleSender({ articleId: 'a', version: 1, refused: () => {}, overtaken: (result) => overtaken.push(result) })
  const both = [send(text('One.'), how), send(text('One. Two.'), { ...how, leaving: true })]
  expect(await Promise.all(both)).toMatchObject([{ ok: true }, { ok: true }])
  expect({ overtaken, body: state.body }).toEqual({ overtaken: [], body: 'One. Two.' })
})

test.each([
  ['signed out by another window', new Response(null, { status: 401 }), 'signed-out'],
  ['no editor any more', new Response(null, { status: 404 }), 'signed-out'],
  ['before a server that fails', new Response(null, { status: 503 }), 'offline'],
])('who is %s is told so, and asked nothing', async (_, answer, trouble) => {
  vi.stubGlobal('fetch', async () => answer)
  const asked = vi.fn()
  const { send } = articleSender({ articleId: 'a', version: 1, refused: asked, overtaken: asked })
  expect(await send(text('One.'), how)).toEqual({ ok: false, trouble })
  expect(asked).not.toHaveBeenCalled()
})

test('another’s text is', async () => {
  const state = server()
  const overtaken: Overtaken[] = []
  const { send, readTo } = articleSender({ articleId: 'a', version: 1, refused: () => {}, overtaken: (result) => overtaken.push(result) })
  Object.assign(state, { version: 2, body: 'Of another.', by: 'Another' })
  expect(await send(text('Mine.'), how)).toEqual({ ok: false, trouble: 'overtaken' })
  expect(overtaken).toMatchObject([{ by: 'Another', version: 2 }])
  readTo(2)
  expect(await send(text('Of both.'), how)).toMatchObject({ ok: true })
})

test('a text that is too long is not sent', async () => {
  const refused = vi.fn()
  const { send } = articleSender({ articleId: 'a', version: 1, refused, overtaken: () => {} })
  expect(await send(text('a'.repeat(400_001)), how)).toEqual({ ok: false, trouble: 'refused' })
  expect(refused).toHaveBeenCalledWith({ body: 'The text may have 400,000 characters; this has 400,001.' })
})
