import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Db } from './db'
import { type Person, putPerson } from './people'
import { Refusal } from './refusal'
import { changePassword, type Here, turnOffCodes, turnOnCodes } from './security'
import { openSession, sessionsOf } from './sessions'
import { testDatabase } from './testing/database'
import { refusalWords } from './testing/refused'
import { beginTotp, cancelTotp, confirmTotp, totpIsOn, totpState, useCode } from './totp'

let db: Db
let close: () => Promise<void>
let leila: Person
let secret = ''
let made = 0
const now = new Date('2026-11-26T12:00:00Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
}, 120_000)
afterAll(() => close?.())
beforeEach(async () => {
  const email = `leila-${++made}@viewpoints.example`
  leila = await putPerson(db, { email, name: 'Leila', role: 'moderator', password: 'a long password' })
  await beginTotp(db, leila)
  const state = await totpState(db, leila)
  secret = state.state === 'begun' ? state.secret : ''
})

/** What the app shows then. */
const shown = (at: Date) => new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 }).generate({ timestamp: at.getTime() })
const confirm = (at = now) => db.$transaction((tx) => confirmTotp(tx, leila, shown(at), at))

describe('setting up', () => {
  test('tells the app who it is for, and asks for nothing until a code has come back', async () => {
    const state = await totpState(db, leila)
    expect(state.state === 'begun' && state.uri).toMatch(
      new RegExp(`^otpauth://totp/.*leila-${made}%40viewpoints\\.example\\?.*secret=${secret}`),
    )
    expect(Secret.fromBase32(secret).bytes).toHaveLength(20)
    expect(await totpIsOn(db, leila)).toBe(false)
    expect(await refusalWords(useCode(db, leila, shown(now), now))).toContain('not right')
  })

  test('ends with ten recovery codes, of which only hashes are kept', async () => {
    const codes = await confirm()
    expect(new Set(codes).size).toBe(10)
    for (const code of codes) expect(code).toMatch(/^([a-z2-7]{4}-){3}[a-z2-7]{4}$/)
    expect(await totpState(db, leila)).toEqual({ state: 'on', since: now, recoveryCodes: 10 })
    const { totpRecovery } = await db.user.findUniqueOrThrow({ where: { id: leila.id } })
    for (const kept of totpRecovery) expect(kept).toMatch(/^[\w-]{43}$/)
  })

  test('with a wrong code changes nothing', async () => {
    expect(await refusalWords(db.$transaction((tx) => confirmTotp(tx, leila, '000000', now)))).toContain('not right')
    expect(await totpIsOn(db, leila)).toBe(false)
  })

  test('begun anew does not touch an app that is in use', async () => {
    await confirm()
    await beginTotp(db, leila)
    await cancelTotp(db, leila)
    await useCode(db, leila, shown(later(60)), later(60))
    expect(await refusalWords(confirm())).toContain('nothing to confirm')
  })
})

describe('a code', () => {
  test('works once, and so does none before it', async () => {
    await confirm()
    expect(await refusalWords(useCode(db, leila, shown(now), now))).toContain('used before')
    await useCode(db, leila, shown(later(60)), later(60))
    expect(await refusalWords(useCode(db, leila, shown(later(60)), later(61)))).toContain('used before')
    expect(await refusalWords(useCode(db, leila, shown(later(30)), later(60)))).toContain('used before')
  })

  test('used eight times at once works once', async () => {
    await confirm()
    const code = shown(later(90))
    const uses = await Promise.allSettled(Array.from({ length: 8 }, () => useCode(db, leila, code, later(90))))
    expect(uses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test.each([
    [-60, false],
    [-30, true],
    [0, true],
    [30, true],
    [60, false],
  ])('of a clock that is %i seconds off: %s', async (seconds, works) => {
    await confirm()
    const then = later(600)
    const use = useCode(db, leila, shown(new Date(then.getTime() + seconds * 1000)), then)
    expect(
      await use.then(
        () => true,
        (error) => !(error instanceof Refusal),
      ),
    ).toBe(works)
  })

  test('may be written in groups, and is nothing else', async () => {
    await confirm()
    const code = shown(later(60))
    for (const wrong of ['', '12345', `${code}0`, 'abcdef', '１２３４５６'])
      expect(await refusalWords(useCode(db, leila, wrong, later(60)))).toContain('not right')
    await useCode(db, leila, `${code.slice(0, 3)} ${code.slice(3)}`, later(60))
  })

  test('for the day the phone is lost works once, however it is written', async () => {
    const [first = '', second = ''] = await confirm()
    await useCode(db, leila, first.toUpperCase().replaceAll('-', ' '), now)
    expect(await refusalWords(useCode(db, leila, first, now))).toContain('used before')
    const uses = await Promise.allSettled(Array.from({ length: 8 }, () => useCode(db, leila, second, now)))
    expect(uses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await totpState(db, leila)).toMatchObject({ recoveryCodes: 8 })
  })

  test('of somebody else does not work', async () => {
    const [recovery = ''] = await confirm()
    const omar = await putPerson(db, { email: `omar-${made}@viewpoints.example`, name: 'Omar', role: 'moderator' })
    await beginTotp(db, omar)
    expect(await refusalWords(useCode(db, omar, recovery, now))).toContain('not right')
    expect(await refusalWords(useCode(db, omar, shown(later(60)), later(60)))).toContain('not right')
  })
})

describe('who changes what it takes to sign in', () => {
  let here: Here
  const sessions = async () => (await sessionsOf(db, leila, here.session)).map(({ isThis }) => isThis)

  beforeEach(async () => {
    here = { person: leila, session: await openSession(db, leila, { device: '' }) }
    await openSession(db, leila, { device: '' })
  })

  test('is signed out everywhere else', async () => {
    await changePassword(db, here, { password: 'a long password', next: 'another long password' })
    expect(await sessions()).toEqual([true])
    await openSession(db, leila, { device: '' })
    const [recovery = ''] = await turnOnCodes(db, here, { code: shown(new Date()) })
    expect(await sessions()).toEqual([true])
    await openSession(db, leila, { device: '' })
    await turnOffCodes(db, here, { password: 'another long password', code: recovery })
    expect(await sessions()).toEqual([true])
    expect(await totpState(db, leila)).toEqual({ state: 'off' })
  })

  test('has to know the password, and the code where it is taken off', async () => {
    const [recovery = ''] = await turnOnCodes(db, here, { code: shown(new Date()) })
    await openSession(db, leila, { device: '' })
    expect(await refusalWords(changePassword(db, here, { password: 'a wrong password', next: 'another long password' }))).toContain(
      'not your password',
    )
    expect(await refusalWords(turnOffCodes(db, here, { password: 'a wrong password', code: recovery }))).toContain('not your password')
    expect(await refusalWords(turnOffCodes(db, here, { password: 'a long password', code: 'aaaa' }))).toContain('not right')
    expect(await totpState(db, leila)).toMatchObject({ state: 'on', recoveryCodes: 10 })
    expect(await sessions()).toHaveLength(2)
  })
})
