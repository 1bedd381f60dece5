import { describe, expect, test } from 'vitest'
import type { Mode } from './modes'
import { type Load, nextMode } from './surge'

const quiet: Load = { arrived: 0, decided: 0, waiting: 0, wait: 0 }
const surge: Load = { arrived: 120, decided: 10, waiting: 250, wait: 8 }
const place = (mode: Mode, chosen: Mode = 'open', since = 60) => ({ mode, chosen, since })

/**
 * An evening, minute by minute: `perMinute` says how many arrive, moderators decide `pace` a minute, and of what arrives the mode
 * lets so many wait. Returns the steps as "minute: mode".
 */
function evening({ perMinute, pace, chosen = 'open' as Mode }: { perMinute: (minute: number) => number; pace: number; chosen?: Mode }) {
  const shareThatWaits: Record<Mode, number> = { open: 0.3, newcomers: 0.6, held: 1, closed: 0, off: 0 }
  let [mode, changed, waiting]: [Mode, number, number] = [chosen, -60, 0]
  const arrivals: number[] = []
  const decisions: number[] = []
  const steps: string[] = []
  for (let minute = 0; minute < 600; minute++) {
    const arrived = mode === 'closed' || mode === 'off' ? 0 : perMinute(minute)
    waiting += arrived * shareThatWaits[mode]
    const decided = Math.min(waiting, pace)
    waiting -= decided
    arrivals.push(arrived)
    decisions.push(decided)
    const last = (list: number[]) => list.slice(-10).reduce((sum, count) => sum + count, 0)
    const load = { arrived: last(arrivals), decided: last(decisions), waiting, wait: waiting / pace / 2 }
    const next = nextMode({ mode, chosen, since: minute - changed }, load)
    if (next === mode) continue
    steps.push(next)
    ;[mode, changed] = [next, minute]
  }
  return { steps, mode, waiting }
}

describe('an evening', () => {
  test('with a surge makes an article stricter step by step, and goes back the same way', () => {
    const { steps, mode, waiting } = evening({ perMinute: (minute) => (minute >= 60 && minute < 120 ? 60 : 1), pace: 3 })
    expect(steps).toEqual(['newcomers', 'held', 'closed', 'held', 'newcomers', 'open'])
    expect([mode, waiting]).toEqual(['open', 0])
  })

  test('with a smaller one goes only as far as it must', () => {
    const { steps } = evening({ perMinute: (minute) => (minute >= 60 && minute < 90 ? 12 : 1), pace: 2 })
    expect(steps).toEqual(['newcomers', 'held', 'newcomers', 'open'])
  })

  test('on which moderators keep up changes nothing, however many comments there are', () => {
    expect(evening({ perMinute: () => 60, pace: 40 }).steps).toEqual([])
  })

  test('that is an ordinary one changes nothing although nobody reads', () => {
    expect(evening({ perMinute: () => 4, pace: 0.1 }).steps).toEqual([])
  })

  test('on an article where newcomers wait goes back to that, and no further', () => {
    const { steps } = evening({ perMinute: (minute) => (minute < 40 ? 60 : 1), pace: 3, chosen: 'newcomers' })
    expect(steps).toEqual(['held', 'closed', 'held', 'newcomers'])
  })

  test('that is one long surge is paused until what waits is worked off, and does not swing faster than that', () => {
    const { steps } = evening({ perMinute: () => 60, pace: 3 })
    expect(steps.slice(0, 5)).toEqual(['newcomers', 'held', 'closed', 'held', 'closed'])
    // From what waits to half of it takes moderators half an hour and more: in ten hours that is twice sixteen steps at most.
    expect(steps.length).toBeLessThan(32)
  })
})

describe('the next mode', () => {
  test.each<[string, ReturnType<typeof place>, Load, Mode]>([
    ['is one step on in a surge', place('open'), surge, 'newcomers'],
    ['is the same until the last step shows what it does', place('newcomers', 'open', 2), surge, 'newcomers'],
    ['is one step on after three minutes', place('newcomers', 'open', 3), surge, 'held'],
    ['is none after the last', place('closed'), surge, 'closed'],
    ['is one step back when it is quiet', place('held'), quiet, 'newcomers'],
    ['is the same until it has been quiet for long enough', place('held', 'open', 9), quiet, 'held'],
    ['is what was chosen, at least', place('held', 'held'), quiet, 'held'],
    ['leaves alone what was closed', place('closed', 'closed'), quiet, 'closed'],
    ['leaves alone what is off', place('off', 'off'), surge, 'off'],
    ['is the same where few arrive', place('open'), { ...surge, arrived: 59 }, 'open'],
    ['is the same where few wait', place('open'), { ...surge, waiting: 29 }, 'open'],
    ['is the same where moderators keep up', place('open'), { ...surge, decided: 61 }, 'open'],
    ['is the same where nothing has waited long', place('open'), { ...surge, wait: 1 }, 'open'],
    ['does not go back while more wait than half of what made it go', place('newcomers'), { ...quiet, waiting: 16 }, 'newcomers'],
    ['goes back at half', place('newcomers'), { ...quiet, waiting: 15 }, 'open'],
    ['does not go back while they still come', place('newcomers'), { ...quiet, waiting: 10, arrived: 90, decided: 50 }, 'newcomers'],
  ])('%s', (_, at, load, mode) => {
    expect(nextMode(at, load)).toBe(mode)
  })
})
