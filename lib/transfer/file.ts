import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Problems } from './problem'

const megabyte = 2 ** 20
export const articleLimit = 5 * megabyte
/** Far above any discussion, and below what one string can hold. */
export const commentsLimit = 256 * megabyte

/** The text of a UTF-8 file, without its byte order mark. Throws Problems in plain words where there is none to have. */
export async function readText(file: string, limit: number): Promise<string> {
  // npm moves to the project's folder first; the path was typed where npm was called.
  const path = resolve(process.env.INIT_CWD ?? '', file)
  const wrong = (message: string, line?: number) => new Problems([{ file, ...(line && { line }), message }])
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw wrong(reasons[error.code ?? ''] ?? `cannot be read (${error.code})`)
  })
  if (found.isDirectory()) throw wrong('is a folder: name the files in it')
  const tooLarge = wrong(`is larger than ${limit / megabyte} MB`)
  if (found.size > limit) throw tooLarge
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw wrong(reasons[error.code ?? ''] ?? `cannot be read (${error.code})`)
  })
  // A pipe has no size beforehand.
  if (bytes.length > limit) throw tooLarge
  try {
    return decoded(bytes)
  } catch {
    throw wrong('is not UTF-8 text here: save the file as UTF-8', firstBadLine(bytes))
  }
}

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'may not be read by you',
  ENAMETOOLONG: 'this name is too long for a file',
}

const decoded = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes)

/** No character of UTF-8 but the line feed has that byte in it, so lines can be tried one by one. */
function firstBadLine(bytes: Buffer): number {
  for (let line = 1, start = 0; ; line++) {
    const end = bytes.indexOf(10, start)
    try {
      decoded(bytes.subarray(start, end === -1 ? bytes.length : end))
    } catch {
      return line
    }
    if (end === -1) return line
    start = end + 1
  }
}
