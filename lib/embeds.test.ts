import { expect, test } from 'vitest'
import { playerFor, playerOrigins } from './embeds'

test.each([
  ['https://www.youtube.com/watch?v=abcdefghi-_', 'https://www.youtube-nocookie.com/embed/abcdefghi-_'],
  ['https://m.youtube.com/watch?v=abcdefghijk&t=90s&list=x', 'https://www.youtube-nocookie.com/embed/abcdefghijk?start=90'],
  ['https://youtu.be/abcdefghijk?si=tracking', 'https://www.youtube-nocookie.com/embed/abcdefghijk'],
  ['https://youtube.com/shorts/abcdefghijk', 'https://www.youtube-nocookie.com/embed/abcdefghijk'],
  ['https://vimeo.com/123456', 'https://player.vimeo.com/video/123456?dnt=1'],
  ['https://vimeo.com/123456/0123abcdef', 'https://player.vimeo.com/video/123456?dnt=1&h=0123abcdef'],
  ['https://archive.org/details/harbour-1911', 'https://archive.org/embed/harbour-1911'],
])('%s is played by %s', (address, src) => {
  expect(playerFor(address)?.src).toBe(src)
  expect(playerOrigins).toContain(new URL(src).origin)
  // YouTube alone plays nowhere without being told whose page it is.
  expect(playerFor(address)?.referrer).toBe(src.includes('youtube') ? 'strict-origin' : 'no-referrer')
})

test.each([
  'https://www.youtube.com/@channel',
  'https://www.youtube.com/watch?v=abcdefghijk"onload=x',
  'https://www.youtube.com/watch?v=../../evil',
  'https://www.youtube.com.evil.example/watch?v=abcdefghijk',
  'https://evil.example/https://youtu.be/abcdefghijk',
  'https://user:pass@youtu.be/abcdefghijk',
  'https://vimeo.com/channels/staffpicks',
  'https://archive.org/details/a/b',
  'https://news.example/details/harbour-1911',
  'https://news.example/video/123456',
  'https://news.example/watch?v=abcdefghijk',
  'javascript:alert(1)//youtu.be/abcdefghijk',
  'data:text/html,https://youtu.be/abcdefghijk',
  '//youtu.be/abcdefghijk',
  '',
])('%s is only a link', (address) => expect(playerFor(address)).toBeNull())
