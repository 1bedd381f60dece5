import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { answerOver, askOver, type Channel } from './asking'

/** Two ends of a channel, on which things pass as text, as between processes. */
function channel() {
  const ends = [new EventEmitter(), new EventEmitter()] as const
  const end = (own: EventEmitter, other: EventEmitter): Channel & EventEmitter =>
    Object.assign(own, {
      send: (message: object, done: (error: Error | null) => void) => {
        setImmediate(() => other.emit('message', JSON.parse(JSON.stringify(message))))
        done(null)
        return true
      },
    })
  return [end(ends[0], ends[1]), end(ends[1], ends[0])] as const
}

test('both ends ask and answer, and each question has its own answer', async () => {
  const [parent, child] = channel()
  let times = 0
  answerOver(child, { times: async () => ++times, name: async () => 'child' })
  answerOver(parent, { name: async () => 'parent' })
  expect(await Promise.all([askOver(parent, 'times'), askOver(parent, 'name'), askOver(child, 'name'), askOver(parent, 'times')])).toEqual([
    ...[1, 'child', 'parent', 2],
  ])
  expect(parent.listenerCount('message')).toBe(1)
})

test('whoever does not answer, or is not there, is not waited for', async () => {
  const [parent, child] = channel()
  answerOver(child, { broken: () => Promise.reject(new Error('no')), slow: () => new Promise(() => {}) })
  await expect(askOver(parent, 'broken', 10_000)).rejects.toThrow('it could not be answered')
  for (const what of ['slow', 'unknown']) await expect(askOver(parent, what, 50)).rejects.toThrow('no answer in time')
  await expect(askOver(Object.assign(new EventEmitter(), { send: undefined }), 'name')).rejects.toThrow('nobody is there')
  expect(parent.listenerCount('message')).toBe(0)
})
