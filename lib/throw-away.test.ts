import { expect, test } from 'vitest'
import { isThrowAway } from './throw-away'

test.each([
  ['somebody@mailinator.com', true],
  ['somebody@MAILINATOR.com', true],
  ['somebody@a.b.mailinator.com', true],
  ['mailinator.com@gmail.com', false],
  ['somebody@the-mailinator.example', false],
  ['somebody@gmail.com', false],
  ['somebody@reader.example', false],
  ['somebody@com', false],
  ['', false],
])('%s', (email, throwAway) => {
  expect(isThrowAway(email)).toBe(throwAway)
})
