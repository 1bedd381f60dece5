import { z } from 'zod'
import type { Db } from './db'
import { env } from './env'
import { log } from './logs'
import type { Editor } from './people'
import { openBucket } from './pictures/bucket'
import { develop } from './pictures/develop'
import { ownPicture, pictureSrc } from './pictures/sizes'
import { Refusal } from './refusal'

// Pictures that editors upload: kept in the database, because machines share nothing else, or in a bucket where one is set, and
// never changed. Those from before there was one stay where they are.

const line = (longest: number, what: string) =>
  z
    .string()
    .default('')
    .transform((words) => words.replace(/\s+/g, ' ').trim())
    .refine((words) => words.length <= longest, `${what} has more than ${longest.toLocaleString('en')} characters.`)

/** The words of a picture, as a form sends them. */
const pictureWords = z.object({
  alt: line(1_000, 'The alt text')
    .refine((alt) => alt !== '', 'Say in words what is to be seen, for who cannot see it.')
    .refine((alt) => !/^[^\s]+\.(jpe?g|png|webp|avif|gif)$/i.test(alt), 'That is the name of a file. Say in words what is to be seen.'),
  caption: line(1_000, 'The caption'),
  credit: line(300, 'The credit'),
})

/** The form that uploads a picture. */
export const uploadSchema = pictureWords.extend({
  picture: z.instanceof(File, { error: 'Choose a picture.' }).refine(({ size }) => size > 0, 'Choose a picture.'),
})

export interface Upload extends z.input<typeof pictureWords> {
  bytes: Uint8Array
  /** What the file was called: for finding it again. */
  name: string
}

export interface Kept {
  id: string
  src: string
  width: number
  height: number
}

/** Keeps a picture, once however often it is sent, and returns where it is. Refuses at `picture` and `alt` in the writer's words. */
export async function keepPicture(db: Db, editor: Editor, { bytes, name, ...said }: Upload): Promise<Kept> {
  const words = pictureWords.safeParse(said)
  const issue = words.error?.issues[0]
  if (!words.success) throw new Refusal(issue?.message ?? '', String(issue?.path[0] ?? 'alt'))
  const { id, width, height, type, data } = await develop(bytes)
  const bytesOfIt = new Uint8Array(data)
  const bucket = openBucket(env())
  // First, so that there is no row of a picture that is nowhere; without its row, nobody is shown it.
  await bucket?.put(id, { data: bytesOfIt, type }).catch((error) => {
    log.error({ err: error }, 'a picture could not be stored')
    throw new Refusal('The picture could not be stored at this moment. Send it again in a minute.', 'picture')
  })
  const row = { id, width, height, type, data: bucket ? null : bytesOfIt, name: bareName(name), ...words.data, byId: editor.id }
  // The words of who sent it first stay with it; those of an article are the article's own.
  await db.image.createMany({ data: [row], skipDuplicates: true })
  return { id, src: pictureSrc(id), width, height }
}

/** The last part of what a browser calls the file, without what cannot be printed. */
const bareName = (name: string) => (name.split(/[\\/]/).at(-1) ?? '').replace(/\p{C}/gu, '').trim().slice(0, 200)

/** The answer to whoever asks for a picture by the name of its file. It is named by its own bytes: who has it need not ask again. */
export async function answerPicture(db: Db, { file, known }: { file: string; known: string | null }): Promise<Response> {
  const id = ownPicture(`/images/${file}`)?.id
  const etag = `"${id}"`
  const headers = { 'Cache-Control': 'public, max-age=31536000, immutable', ETag: etag, 'X-Content-Type-Options': 'nosniff' }
  if (id && known === etag && (await db.image.count({ where: { id } }))) return new Response(null, { status: 304, headers })
  const picture = id && (await db.image.findUnique({ where: { id }, select: { data: true, type: true } }))
  const missing = () => new Response('There is no such picture.\n', { status: 404, headers: { 'Cache-Control': 'no-store' } })
  if (!picture) return missing()
  const { type } = picture
  const data = picture.data ?? (await openBucket(env())?.get(id))
  if (!data) return missing()
  return new Response(data, { headers: { ...headers, 'Content-Type': type, 'Content-Length': `${data.byteLength}` } })
}
