import { AwsClient } from 'aws4fetch'
import type { env } from '../env'

// Where pictures are kept beside the database: anything that speaks S3. An object is named by its own bytes (sizes.ts), so it is
// written once, or again as it is, and never changed.

type Settings = Pick<ReturnType<typeof env>, 'S3_ENDPOINT' | 'S3_BUCKET' | 'S3_REGION' | 'S3_ACCESS_KEY_ID' | 'S3_SECRET_ACCESS_KEY'>

const patience = 10_000

/** The bucket of these settings; null where none is set. Throws where they are set by half. */
export function openBucket(settings: Settings) {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_REGION: region, S3_ACCESS_KEY_ID: key, S3_SECRET_ACCESS_KEY: secret } = settings
  if (!bucket && !endpoint) return null
  if (!bucket || !endpoint || !key || !secret)
    throw new Error('S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY go together: set all, or none.')
  const client = new AwsClient({ accessKeyId: key, secretAccessKey: secret, region, service: 's3', retries: 2 })
  const ask = (id: string, init: RequestInit) =>
    client.fetch(`${endpoint.replace(/\/$/, '')}/${bucket}/images/${id}.webp`, { ...init, signal: AbortSignal.timeout(patience) })
  return {
    /** Writes the object. Throws where that cannot be done. */
    put: async (id: string, { data, type }: { data: Uint8Array<ArrayBuffer>; type: string }) => {
      const answer = await ask(id, { method: 'PUT', body: data, headers: { 'Content-Type': type } })
      await answer.body?.cancel()
      if (!answer.ok) throw new Error(`The bucket ${bucket} did not take ${id}: ${answer.status}`)
    },
    /** Its bytes; null where it is not there. Throws where that cannot be told. */
    get: async (id: string): Promise<Uint8Array<ArrayBuffer> | null> => {
      const answer = await ask(id, { method: 'GET' })
      if (answer.ok) return new Uint8Array(await answer.arrayBuffer())
      await answer.body?.cancel()
      if (answer.status === 404) return null
      throw new Error(`The bucket ${bucket} did not give ${id}: ${answer.status}`)
    },
  }
}
