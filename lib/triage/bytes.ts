import { places } from './features'
import type { Model } from './model'

/** Raised whenever features or learning change: weights learnt before would mean something else. */
const version = 1
const header = Uint32Array.of(0x74726961, version, places)

/** The model as 1 MB to be stored, most of it zeros at first. Read back, it scores and goes on learning exactly as before. */
export function toBytes({ weights, slopes }: Model): Uint8Array {
  const parts = [header, weights, slopes].map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength))
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let done = 0
  for (const part of parts) {
    bytes.set(part, done)
    done += part.length
  }
  return bytes
}

/** The model in the bytes. Throws an Error for those of another version, of another kind of machine, or cut short. */
export function fromBytes(bytes: Uint8Array): Model {
  const numbers = places + 1
  const size = header.byteLength + 8 * numbers
  const copy = Uint8Array.from(bytes)
  if (copy.length !== size || new Uint32Array(copy.buffer, 0, header.length).some((word, i) => word !== header[i]))
    throw new Error('These bytes are no triage model of this version: train it again.')
  return {
    weights: new Float32Array(copy.buffer, header.byteLength, numbers),
    slopes: new Float32Array(copy.buffer, header.byteLength + 4 * numbers, numbers),
  }
}
