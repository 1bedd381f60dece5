import { rmSync } from 'node:fs'
import S3rver from '@20minutes/s3rver'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Db } from '../db'
import { log } from '../logs'
import { freePort } from '../machine/ports'
import { type Editor, isEditor, putPerson } from '../people'
import { answerPicture, keepPicture } from '../pictures'
import { testDatabase } from '../testing/database'
import { scratchFolder } from '../testing/folder'
import { openBucket } from './bucket'

// Against a server that speaks S3 and checks signatures.

const folder = scratchFolder('bucket')
const word = 'S3RVER'
let server: S3rver
let settings = { S3_ENDPOINT: '', S3_BUCKET: 'pictures', S3_REGION: 'us-east-1', S3_ACCESS_KEY_ID: word, S3_SECRET_ACCESS_KEY: word }
let db: Db
let close: () => Promise<void>
let editor: Editor

beforeAll(async () => {
  const port = await freePort()
  server = new S3rver({
    port,
    address: '127.0.0.1',
    directory: folder,
    silent: true,
    configureBuckets: [{ name: 'pictures', configs: [] }],
  })
  await server.run()
  settings = { ...settings, S3_ENDPOINT: `http://127.0.0.1:${port}` }
  ;({ db, close } = await testDatabase())
  const person = await putPerson(db, { email: 'editor@viewpoints.example', name: 'The editor', role: 'editor' })
  if (!isEditor(person)) throw new Error('no editor')
  editor = person
}, 120_000)
afterAll(async () => {
  await server.close()
  await close?.()
  rmSync(folder, { recursive: true, force: true })
})
afterEach(() => vi.unstubAllEnvs())

const into = (more: Partial<typeof settings> = {}) => {
  for (const [name, value] of Object.entries({ ...settings, ...more })) vi.stubEnv(name, value)
}
const picture = (colour: string) =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: colour } })
    .png()
    .toBuffer()
const keep = async (colour: string) =>
  keepPicture(db, editor, { bytes: await picture(colour), name: 'boats.png', alt: 'Boats', caption: '', credit: '' })
const shown = async (id: string) => {
  const answer = await answerPicture(db, { file: `${id}.webp`, known: null })
  return { status: answer.status, type: answer.headers.get('content-type'), bytes: Buffer.from(await answer.arrayBuffer()) }
}

describe('where a bucket is set', () => {
  test('a picture that is uploaded is kept there, once, and shown from there', async () => {
    into()
    const { id } = await keep('#9d1b1f')
    expect(await keep('#9d1b1f')).toMatchObject({ id })
    expect(await db.image.findUniqueOrThrow({ where: { id }, select: { data: true, width: true } })).toEqual({ data: null, width: 40 })
    const { status, type, bytes } = await shown(id)
    expect([status, type]).toEqual([200, 'image/webp'])
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: 40, height: 30 })
    expect(Buffer.from((await openBucket(settings)?.get(id)) ?? [])).toEqual(bytes)
  })

  test('those from before it was set are shown as ever', async () => {
    const { id } = await keep('#1d4e89')
    into()
    expect(await shown(id)).toMatchObject({ status: 200, type: 'image/webp' })
  })

  test('what is in no bucket is missing', async () => {
    into()
    const { id } = await keep('#fbfaf6')
    vi.stubEnv('S3_BUCKET', 'other')
    expect(await shown(id)).toMatchObject({ status: 404 })
  })

  test('who cannot store there is told so, and no picture is promised', async () => {
    const said = vi.spyOn(log, 'error').mockImplementation(() => {})
    into({ S3_SECRET_ACCESS_KEY: 'another word' })
    const before = await db.image.count()
    await expect(keep('#000000')).rejects.toMatchObject({ field: 'picture', message: expect.stringContaining('could not be stored') })
    expect(await db.image.count()).toBe(before)
    expect(said).toHaveBeenCalled()
    said.mockRestore()
  })

  test('half of its settings are a mistake', () => {
    expect(() => openBucket({ ...settings, S3_SECRET_ACCESS_KEY: undefined })).toThrow('go together')
  })
})
