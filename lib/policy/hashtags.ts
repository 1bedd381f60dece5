import { asTyped, normalise, type Reading, rewrite } from './text'

// Where a capital begins a word in a hashtag: #TellThemAll, #WhatADay.
const humps = /(?<=[#＃@][\p{L}\p{N}_]{0,60})(?:(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll}))/gu

/** The reading with the words of hashtags apart that capitals tell apart. */
export function openHashtags(reading: Reading): Reading {
  if (!/[#＃@]\p{L}/u.test(reading.typed)) return reading
  const apart = rewrite(asTyped(reading.typed), humps, () => ' ')
  if (apart.text === reading.typed) return reading
  const { text, at, span } = normalise(apart.text)
  return {
    typed: reading.typed,
    text,
    at: (index) => apart.at(at(index)),
    span: (start, end) => {
      const place = span(start, end)
      return apart.span(place.start, place.end)
    },
  }
}
