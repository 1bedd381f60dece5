import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { languageOf } from './language'

test.each([
  ['The bridge was never inspected by anybody at all.', 'en'],
  ['Die Brücke wurde niemals von irgendjemandem geprüft.', 'de'],
  ['Le pont n’a jamais été inspecté par personne, hélas.', 'fr'],
  ['Мост через старый канал никто никогда не проверял.', 'ru'],
  ['این پل هرگز توسط هیچ کس بازرسی نشده است.', 'fa'],
  ['دا پله هېڅکله د چا لخوا نه ده کتل شوې، او دا ښه خبره نه ده.', 'ps'],
  ['لم يتم فحص هذا الجسر من قبل أي شخص على الإطلاق.', 'ar'],
  ['اس پل کا کبھی کسی نے معائنہ نہیں کیا ہے، یہ بہت بری بات ہے۔', 'ur'],
])('%j is in %s', (text, language) => expect(languageOf(text)).toBe(language))

test.each(['Well said.', '👍👍👍', '', '12345 67890', 'سلام', 'Yes! No! Ha!'])('%j is too little to tell', (text) =>
  expect(languageOf(text)).toBeUndefined(),
)

const samples = resolve('../shared/articles')
describe.skipIf(!existsSync(samples))('the paragraphs of real articles', () => {
  const read = (name: string) => readFileSync(resolve(samples, name), 'utf8')
  const paragraphs = (text: string) =>
    text
      .replace(/^---[\s\S]*?\n---\n/, '')
      .split(/\n\s*\n/)
      .filter((paragraph) => (paragraph.match(/\p{L}/gu)?.length ?? 0) >= 40)

  test.each([
    ['udhr-fa-AF.md', 'fa'],
    ['udhr-ps.md', 'ps'],
    ['udhr-ar.md', 'ar'],
  ])('of %s are in %s, nine in ten at least, and hardly any is taken for another', (name, language) => {
    const told = paragraphs(read(name)).map(languageOf)
    expect(told.length).toBeGreaterThan(20)
    expect(told.filter((tag) => tag === language).length / told.length).toBeGreaterThan(0.9)
    expect(told.filter((tag) => tag !== undefined && tag !== language).length / told.length).toBeLessThan(0.05)
  })

  test('that are in English are never taken for another language', () => {
    const texts = readdirSync(samples).filter((name) => !name.startsWith('udhr'))
    const told = texts.flatMap((name) => paragraphs(read(name)).map((text) => languageOf(text.slice(0, 220))))
    expect(told.length).toBeGreaterThan(100)
    expect(told.filter((tag) => tag !== undefined && tag !== 'en').length / told.length).toBeLessThan(0.01)
  })
})
