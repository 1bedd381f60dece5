import { describe, expect, test } from 'vitest'
import type { CommentState, DeskEvent } from '@/lib/desk/events'
import { type Desk, mayPress, nextFew, nextOpen, openCount, rowOf, rowOn, shownDone, shownStatus, undoable } from './desk-rows'
import { type Happening, type LookedUp, next } from './desk-state'
import type { Item } from './item'

const me = { id: 'me', name: 'Me' }
const counts = { pending: 3, reported: 0, appeals: 0, decided: 0, all: 3 }

function item(id: string, more: Partial<Item> = {}): Item {
  return {
    ...{
      id,
      revision: 1,
      status: 'pending',
      sent: '',
      at: '',
      body: `Text of ${id}`,
      name: `Name ${id}`,
      kind: 'guest',
      standing: 'newcomer',
    },
    ...{
      article: { slug: 's', headline: 'Headline' },
      parent: null,
      quote: null,
      findings: [],
      marks: [{ start: 0, end: 4, clause: 'words' }],
    },
    ...{ openReports: 0, appealed: null, score: null, resembles: null, claim: null, done: null, latest: null },
    ...more,
  }
}

function deskOf(...items: (string | Item)[]): Desk {
  const rows = items.map((one) => rowOf(typeof one === 'string' ? item(one) : one))
  const empty = { selected: [], anchor: null, came: [], after: null, said: { text: '', nth: 0 }, heard: 0, batch: null }
  return { me, queue: 'pending', rows, current: rows[0]?.item.id ?? null, counts, ...empty }
}

const after = (desk: Desk, ...happenings: Happening[]) => happenings.reduce(next, desk)
const row = (desk: Desk, id: string) => {
  const found = rowOn(desk, id)
  if (!found) throw new Error(`${id} is not on the desk`)
  return found
}
const pressed = (id: string, act: 'approve' | 'reject' | 'hold' | 'undo' = 'approve', nth = 1): Happening => ({
  ...{ kind: 'sent', nth, ids: [id], act },
  ...{ clauses: act === 'reject' ? ['words'] : [], under: act === 'reject' ? ' under “Words”' : '' },
})
const answered = (id: string, decision: string, { act = 'approve' as 'approve' | 'undo' | 'reject', nth = 1 } = {}): Happening => ({
  ...{ kind: 'answered', nth, act, clauses: act === 'reject' ? ['words'] : [], decisions: { [id]: decision } },
})
const decidedEvent = (comment: string, more: Partial<DeskEvent & { kind: 'decided' }> = {}): Happening => ({
  kind: 'heard',
  event: {
    kind: 'decided',
    comment,
    decision: 'd-other',
    act: 'reject',
    status: 'rejected',
    revision: 1,
    by: 'Other',
    byId: 'other',
    ...more,
  },
})
const state = (id: string, more: Partial<CommentState> = {}): CommentState => ({
  ...{ id, status: 'pending', revision: 1, openReports: 0, claim: null, decided: null },
  ...more,
})

const lookedUp = (id: string, more: Partial<LookedUp> = {}): Happening => ({
  ...{ kind: 'looked-up', id },
  context: { revision: 1, status: 'pending', body: `Text of ${id}`, appeal: null, history: [], ...more },
})

describe('a decision', () => {
  test('is shown at once in its place, and the next comment is open', () => {
    const desk = after(deskOf('a', 'b', 'c'), pressed('a'))
    expect(desk.rows.map(({ item: { id } }) => id)).toEqual(['a', 'b', 'c'])
    expect(shownDone(row(desk, 'a'))).toMatchObject({ act: 'approve', mine: true })
    expect(shownStatus(row(desk, 'a'))).toBe('approved')
    expect(row(desk, 'a').item.status).toBe('pending')
    expect(desk.current).toBe('b')
    expect(desk.said).toEqual({ text: 'Approved. Next: Name b on Headline.', nth: 1 })
  })

  test('names its clause', () => {
    expect(after(deskOf('a', 'b'), pressed('a', 'reject')).said.text).toBe('Rejected under “Words”. Next: Name b on Headline.')
  })

  test('of a comment that is not the open one leaves the open one open', () => {
    const desk = after(deskOf('a', 'b', 'c'), pressed('c'))
    expect(desk.current).toBe('a')
    expect(desk.said.text).toBe('Approved.')
  })

  test('of the last that is undecided stays where it is and says so', () => {
    const desk = after(deskOf('a', 'b'), pressed('b'), { kind: 'went', id: 'a' }, pressed('a', 'approve', 2))
    expect(desk.current).toBe('a')
    expect(desk.said.text).toBe('Approved. Nothing else is undecided in this list.')
  })

  test('that is answered can be undone', () => {
    const desk = after(deskOf('a', 'b'), pressed('a'), answered('a', 'd1'))
    expect(row(desk, 'a')).toMatchObject({ sending: null, latest: 'd1', item: { status: 'approved' } })
    expect(row(desk, 'a').done).toMatchObject({ decision: 'd1', from: 'pending', mine: true })
    const back = after(desk, pressed('a', 'undo', 2), answered('a', 'd2', { act: 'undo', nth: 2 }))
    expect(row(back, 'a')).toMatchObject({ done: null, sending: null, item: { status: 'pending' } })
    expect(back.current).toBe('a')
    expect(desk.said.nth).toBeLessThan(back.said.nth)
  })

  test('that fails brings the comment back with the reason, and leaves the moderator where they are', () => {
    const desk = after(deskOf('a', 'b'), pressed('a'), { kind: 'failed', nth: 1, why: { a: 'No.' } })
    expect(shownDone(row(desk, 'a'))).toBeNull()
    expect(row(desk, 'a')).toMatchObject({ trouble: 'No.', item: { status: 'pending' } })
    expect(desk.current).toBe('b')
    expect(nextOpen(desk, 'b')).toBe('a')
    expect(row(after(desk, pressed('a', 'approve', 2)), 'a').trouble).toBeNull()
  })

  test('on hold is done with, though the comment still waits', () => {
    const desk = after(deskOf('a', 'b'), pressed('a', 'hold'))
    expect(shownStatus(row(desk, 'a'))).toBe('pending')
    expect(nextOpen(desk, 'b')).toBeNull()
  })
})

describe('two decisions in flight', () => {
  test('are each answered for themselves', () => {
    const desk = after(deskOf('a', 'b', 'c'), pressed('a', 'approve', 1), pressed('b', 'reject', 2))
    const late = after(desk, { kind: 'failed', nth: 1, why: { a: 'Lost.' } }, answered('b', 'd2', { act: 'reject', nth: 2 }))
    expect(row(late, 'a')).toMatchObject({ trouble: 'Lost.', sending: null, done: null })
    expect(row(late, 'b')).toMatchObject({ sending: null, done: { act: 'reject', clauses: ['words'] } })
    expect(late.current).toBe('c')
  })

  test('an undo before the answer is shown at once, and the answer to the first does not show it as decided again', () => {
    const desk = after(deskOf('a', 'b'), pressed('a'), pressed('a', 'undo', 2))
    expect(shownDone(row(desk, 'a'))).toBeNull()
    const first = after(desk, answered('a', 'd1'))
    expect(shownDone(row(first, 'a'))).toBeNull()
    expect(shownStatus(row(first, 'a'))).toBe('pending')
    expect(row(after(first, answered('a', 'd2', { act: 'undo', nth: 2 })), 'a')).toMatchObject({ done: null, sending: null })
  })

  test('an undo of what failed has nothing to do and says nothing of its own', () => {
    const desk = after(deskOf('a'), pressed('a'), pressed('a', 'undo', 2), { kind: 'failed', nth: 1, why: { a: 'Lost.' } })
    expect(row(desk, 'a').sending?.act).toBe('undo')
    expect(row(after(desk, { kind: 'failed', nth: 2, why: { a: '' } }), 'a')).toMatchObject({ sending: null, trouble: null })
  })
})

describe('what others do', () => {
  test('is shown in its place; at the open comment it is said', () => {
    const desk = after(deskOf('a', 'b'), decidedEvent('a'))
    expect(row(desk, 'a')).toMatchObject({ done: { by: 'Other', mine: false, act: 'reject' }, item: { status: 'rejected' } })
    expect(desk.current).toBe('a')
    expect(desk.said.text).toBe('Decided meanwhile by Other: rejected.')
    expect(after(deskOf('a', 'b'), decidedEvent('b')).said.text).toBe('')
  })

  test('a comment that is not on the desk changes nothing', () => {
    const desk = deskOf('a')
    expect(after(desk, decidedEvent('z'))).toBe(desk)
  })

  test('before the answer to what was pressed: the refusal then shows theirs', () => {
    const desk = after(deskOf('a', 'b'), pressed('a'), decidedEvent('a'))
    expect(shownDone(row(desk, 'a'))).toMatchObject({ act: 'approve', mine: true })
    const refused = after(desk, { kind: 'failed', nth: 1, why: { a: 'Decided meanwhile by Other: rejected.' } })
    expect(shownDone(row(refused, 'a'))).toMatchObject({ act: 'reject', by: 'Other' })
    expect(row(refused, 'a').trouble).toContain('Other')
  })

  test('one’s own event before the answer is the same decision; what was heard after it stands', () => {
    const own = decidedEvent('a', { decision: 'd1', act: 'approve', status: 'approved', by: 'Me', byId: 'me' })
    const desk = after(deskOf('a', 'b'), pressed('a'), own, answered('a', 'd1'))
    expect(row(desk, 'a')).toMatchObject({ sending: null, done: { decision: 'd1', mine: true, from: 'pending' } })
    const overtaken = after(deskOf('a', 'b'), pressed('a'), own, decidedEvent('a'), answered('a', 'd1'))
    expect(row(overtaken, 'a').done).toMatchObject({ by: 'Other', decision: 'd-other' })
  })

  test('one’s own event after the answer takes nothing of it away', () => {
    const own = decidedEvent('a', { decision: 'd1', by: 'Me', byId: 'me' })
    const desk = after(deskOf('a', 'b'), pressed('a', 'reject'), answered('a', 'd1', { act: 'reject' }), own)
    expect(row(desk, 'a').done).toMatchObject({ decision: 'd1', clauses: ['words'], from: 'pending', mine: true })
  })

  test('a lost answer to what did arrive is no failure of it: the event told', () => {
    const own = decidedEvent('a', { decision: 'd1', act: 'approve', status: 'approved', by: 'Me', byId: 'me' })
    const desk = after(deskOf('a', 'b'), pressed('a'), own, { kind: 'failed', nth: 1, why: { a: 'Lost.' } })
    expect(row(desk, 'a')).toMatchObject({ trouble: null, done: { decision: 'd1', mine: true } })
  })

  test('a comment that somebody else is on is passed over, unless nothing else is left', () => {
    const claimed: Happening = {
      kind: 'heard',
      event: { kind: 'claimed', comment: 'b', by: 'Other', byId: 'other', until: '2026-11-25T10:02:00Z' },
    }
    const desk = after(deskOf('a', 'b', 'c'), claimed)
    expect(nextOpen(desk, 'a')).toBe('c')
    expect(after(desk, pressed('a')).current).toBe('c')
    expect(after(desk, pressed('a'), pressed('c', 'approve', 2)).current).toBe('b')
    expect(nextOpen(after(desk, { kind: 'heard', event: { kind: 'released', comment: 'b' } }), 'a')).toBe('b')
    expect(nextOpen(after(desk, { kind: 'ticked', now: Date.parse('2026-11-25T10:02:00Z') }), 'a')).toBe('b')
    expect(nextOpen(after(desk, { kind: 'ticked', now: Date.parse('2026-11-25T10:01:59Z') }), 'a')).toBe('c')
  })

  test('an undo by somebody else makes it undecided again', () => {
    const desk = after(deskOf('a'), decidedEvent('a'), decidedEvent('a', { decision: 'd9', act: 'undo', status: 'pending' }))
    expect(row(desk, 'a')).toMatchObject({ done: null, item: { status: 'pending' } })
  })

  test('a text that its author changed while it waits is fetched, and is still to be decided', () => {
    const desk = after(deskOf('a'), { kind: 'heard', event: { kind: 'edited', comment: 'a', revision: 2 } })
    expect(row(desk, 'a')).toMatchObject({ stale: true, done: null, item: { status: 'pending', revision: 1 } })
  })

  test('a text that changed is fetched, and then stands beside the one that was read', () => {
    const desk = after(deskOf('a'), decidedEvent('a', { revision: 2, act: 'hold', status: 'pending' }))
    expect(row(desk, 'a')).toMatchObject({ stale: true, item: { revision: 1 } })
    const there = after(desk, lookedUp('a', { revision: 2, body: 'New' }))
    expect(row(there, 'a')).toMatchObject({ stale: false, before: 'Text of a', item: { revision: 2, body: 'New', marks: [] } })
    const again = after(there, lookedUp('a', { revision: 3, body: 'Newer' }))
    expect(row(again, 'a').before).toBe('Text of a')
    expect(row(after(again, lookedUp('a', { revision: 2, body: 'New' })), 'a').item.body).toBe('Newer')
  })
})

describe('what the context tells', () => {
  test('who decided, where no event did', () => {
    const history = [{ id: 'd7', act: 'reject' as const, by: 'Other' }]
    const desk = after(deskOf('a', 'b'), pressed('a'), { kind: 'failed', nth: 1, why: { a: 'Decided meanwhile.' } })
    const there = after(desk, lookedUp('a', { status: 'rejected', history }))
    expect(row(there, 'a')).toMatchObject({
      done: { by: 'Other', act: 'reject', mine: false },
      latest: 'd7',
      trouble: 'Decided meanwhile.',
    })
    expect(nextOpen(there, 'b')).toBeNull()
    expect(row(after(deskOf(item('a', { latest: 'd7' })), lookedUp('a', { history })), 'a').done).toBeNull()
  })

  test('an appeal, which is decided by its own form', () => {
    const desk = after(deskOf(item('a', { status: 'rejected' })), lookedUp('a', { status: 'rejected', appeal: { mine: true } }))
    expect(row(desk, 'a').item.appealed).toBe('mine')
    expect(mayPress(row(desk, 'a'), 'approve')).toBe(false)
    const decided = after(desk, decidedEvent('a', { act: 'overturn', status: 'approved' }))
    expect(row(decided, 'a')).toMatchObject({ item: { appealed: null, status: 'approved' }, done: { act: 'overturn' } })
    expect(row(after(decided, { kind: 'heard', event: { kind: 'appealed', comment: 'a' } }), 'a')).toMatchObject({
      stale: true,
      done: null,
    })
  })
})

describe('catching up after a lost connection', () => {
  const decided = { decision: 'd7', act: 'approve' as const, by: 'Other', byId: 'other' }

  test('shows what was decided, claimed and reported meanwhile, and the counts', () => {
    const claim = { by: 'Other', byId: 'other', until: '2026-11-25T10:02:00Z' }
    const comments = [state('a', { status: 'approved', decided }), state('b', { claim, openReports: 2 })]
    const desk = after(deskOf('a', 'b', 'c'), { kind: 'caught-up', since: 0, state: { counts: { ...counts, pending: 9 }, comments } })
    expect(row(desk, 'a').done).toMatchObject({ by: 'Other', act: 'approve' })
    expect(row(desk, 'b')).toMatchObject({ claim, item: { openReports: 2 }, done: null })
    expect(desk.counts.pending).toBe(9)
    expect(desk.said.text).toContain('decided meanwhile by Other')
  })

  test('a comment that its author changed meanwhile is still to be decided, and its text is fetched', () => {
    const decided = { decision: 'd8', act: 'hold' as const, by: 'the comment policy', byId: null }
    const comments = [state('a', { revision: 2, decided })]
    const desk = after(deskOf('a'), { kind: 'caught-up', since: 0, state: { counts, comments } })
    expect(row(desk, 'a')).toMatchObject({ done: null, stale: true })
  })

  test('a decision that was known when the page was made is not news', () => {
    const old = item('a', { latest: 'd7' })
    const desk = after(deskOf(old), { kind: 'caught-up', since: 0, state: { counts, comments: [state('a', { decided })] } })
    expect(row(desk, 'a').done).toBeNull()
  })

  test('what was heard since it asked is newer than the answer', () => {
    const asked = deskOf('a')
    const desk = after(asked, decidedEvent('a'), { kind: 'caught-up', since: asked.heard, state: { counts, comments: [state('a')] } })
    expect(row(desk, 'a')).toMatchObject({ done: { act: 'reject', by: 'Other' }, item: { status: 'rejected' } })
  })

  test('leaves the rows that did not change the very same', () => {
    const desk = deskOf('a', 'b')
    const caught = after(desk, { kind: 'caught-up', since: 0, state: { counts, comments: [state('a'), state('b', { openReports: 1 })] } })
    expect(caught.rows[0]).toBe(desk.rows[0])
    expect(caught.rows[1]).not.toBe(desk.rows[1])
  })

  test('keeps showing what was pressed and is not answered', () => {
    const desk = after(deskOf('a'), pressed('a'), { kind: 'caught-up', since: 0, state: { counts, comments: [state('a')] } })
    expect(shownDone(row(desk, 'a'))).toMatchObject({ act: 'approve' })
  })
})

describe('the selection', () => {
  const select = (id: string, range = false): Happening => ({ kind: 'selected', id, range })

  test('a range goes from the last one to here, both ways', () => {
    const desk = deskOf('a', 'b', 'c', 'd')
    expect(after(desk, select('b'), select('d', true)).selected).toEqual(['b', 'c', 'd'])
    expect(after(desk, select('d'), select('b', true)).selected.toSorted()).toEqual(['b', 'c', 'd'])
    expect(after(desk, select('a'), select('c', true)).selected).toEqual(['a', 'b', 'c'])
    expect(after(desk, select('b'), select('b')).selected).toEqual([])
    expect(after(desk, select('c', true)).selected).toEqual(['c'])
  })

  test('all that is undecided, and none', () => {
    const desk = after(deskOf('a', 'b', 'c'), pressed('b'), { kind: 'selected-all' })
    expect(desk.selected).toEqual(['a', 'c'])
    expect(after(desk, { kind: 'unselected' }).selected).toEqual([])
  })

  test('what is decided together can be undone together, and what was refused is not in it', () => {
    const sent: Happening = { kind: 'sent', nth: 5, ids: ['a', 'b', 'c'], act: 'approve', clauses: [], under: '' }
    const desk = after(deskOf('a', 'b', 'c', 'd'), select('a'), select('b'), select('c'), sent)
    expect(desk).toMatchObject({ selected: [], current: 'd', said: { text: '3 comments: approved. Next: Name d on Headline.' } })
    const done = after(
      desk,
      { kind: 'answered', nth: 5, act: 'approve', clauses: [], decisions: { a: 'd1', b: 'd2' }, batch: 'batch' },
      { kind: 'failed', nth: 5, why: { c: 'Decided meanwhile.' } },
    )
    expect(done.batch).toEqual({ id: 'batch', ids: ['a', 'b'], act: 'approve' })
    expect(row(done, 'c')).toMatchObject({ sending: null, trouble: 'Decided meanwhile.' })
    const undoing = after(done, { kind: 'sent', nth: 6, ids: ['a', 'b'], act: 'undo', clauses: [], under: '' })
    expect(undoing).toMatchObject({ batch: null, current: 'd', said: { text: '2 undone.' } })
    expect(shownDone(row(undoing, 'a'))).toBeNull()
  })
})

describe('the list', () => {
  test('goes on without anything twice', () => {
    const desk = after(deskOf('a', 'b'), { kind: 'loaded', items: [item('b'), item('c')], after: 'next' })
    expect(desk.rows.map((one) => one.item.id)).toEqual(['a', 'b', 'c'])
    expect(desk.after).toBe('next')
  })

  test('what came is offered, and shown when asked for', () => {
    const desk = after(deskOf('a'), { kind: 'came', items: [item('a'), item('b')] })
    expect(desk.came.map(({ id }) => id)).toEqual(['b'])
    expect(desk.rows).toHaveLength(1)
    expect(after(desk, { kind: 'shown', first: false }).rows.map((one) => one.item.id)).toEqual(['a', 'b'])
    expect(after(desk, { kind: 'shown', first: true }).rows.map((one) => one.item.id)).toEqual(['b', 'a'])
    expect(after(deskOf(), { kind: 'came', items: [item('b')] }, { kind: 'shown', first: true }).current).toBe('b')
  })

  test('is walked to its ends', () => {
    const desk = deskOf('a', 'b')
    expect(after(desk, { kind: 'stepped', by: 1 }).current).toBe('b')
    expect(after(desk, { kind: 'stepped', by: -1 })).toMatchObject({ current: 'a', said: { text: 'This is the first of the list.' } })
    expect(after(desk, { kind: 'stepped', by: 1 }, { kind: 'stepped', by: 1 })).toMatchObject({ current: 'b', said: { nth: 1 } })
  })

  test('next passes over what is decided, and begins again at the end', () => {
    const desk = after(deskOf('a', 'b', 'c'), pressed('b'))
    expect(after(desk, { kind: 'skipped' }).current).toBe('c')
    expect(after(desk, { kind: 'skipped' }, { kind: 'skipped' }).current).toBe('a')
    expect(openCount(desk)).toBe(2)
    expect(nextFew(desk, 'a', 3)).toEqual(['c'])
  })

  test('the key for undo takes back the last decision first', () => {
    const desk = after(deskOf('a', 'b', 'c'), pressed('a'), pressed('b', 'approve', 2))
    expect(undoable(desk, ['a', 'b'])?.item.id).toBe('b')
    const back = after(desk, pressed('b', 'undo', 3))
    expect(undoable(back, ['a', 'b'])?.item.id).toBe('a')
    expect(undoable(deskOf('a'), [])).toBeUndefined()
  })
})
