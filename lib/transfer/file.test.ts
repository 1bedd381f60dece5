import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readText } from './file'

const folder = mkdtempSync(join(tmpdir(), 'viewpoints-file-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

test('a byte order mark is dropped, and nothing else', async () => {
  expect(await readText(file('bom', '\uFEFFفارسی\r\n'), 100)).toBe('فارسی\r\n')
})

test.each([
  ['latin1', Buffer.from('one\ntwo\ncaf\xe9\n', 'latin1'), ':3: is not UTF-8 text here: save the file as UTF-8'],
  ['utf16', Buffer.from('\uFEFFone', 'utf16le'), ':1: is not UTF-8 text here: save the file as UTF-8'],
  ['cut', Buffer.from('one\né').subarray(0, 5), ':2: is not UTF-8 text here: save the file as UTF-8'],
  ['large', 'x'.repeat(2 ** 20 + 1), ': is larger than 1 MB'],
])('%s is refused', async (name, content, message) => {
  const path = file(name, content)
  await expect(readText(path, 2 ** 20)).rejects.toThrow(`${path}${message}`)
})

test('the largest file allowed is read', async () => {
  expect(await readText(file('most', 'x'.repeat(2 ** 20)), 2 ** 20)).toHaveLength(2 ** 20)
})

test('what is no file is told', async () => {
  await expect(readText(join(folder, 'none'), 100)).rejects.toThrow('none: there is no such file')
  await expect(readText(join(file('plain', 'x'), 'below'), 100)).rejects.toThrow('below: there is no such file')
  await expect(readText(folder, 100)).rejects.toThrow(`${folder}: is a folder: name the files in it`)
  await expect(readText(join(folder, 'x'.repeat(300)), 100)).rejects.toThrow('this name is too long for a file')
})

test('a path is meant from where npm was called', async () => {
  file('here', 'found')
  process.env.INIT_CWD = folder
  expect(await readText('here', 100)).toBe('found')
  delete process.env.INIT_CWD
})
