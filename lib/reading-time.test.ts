import { expect, test } from 'vitest'
import { readingMinutes } from './reading-time'

test.each([
  ['nothing', '', 1],
  ['a line', 'The wall is to be raised.', 1],
  ['English, 238 words a minute', 'word '.repeat(238 * 4), 4],
  ['Persian, whose words hold more', 'دیوار '.repeat(144 * 3), 3],
  ['Persian words with a joiner, which are one', 'می\u200cرود '.repeat(144 * 3), 3],
  ['Chinese, by the character', '海墙'.repeat(255), 2],
  ['Thai, which writes no spaces', 'กำแพงทะเล'.repeat(400), 4],
  ['both scripts', `${'word '.repeat(238)}${'دیوار '.repeat(144)}`, 2],
  ['words with apostrophes and hyphens', 'don’t sea-wall '.repeat(119 * 2), 2],
])('%s', (_, text, minutes) => expect(readingMinutes(text)).toBe(minutes))
