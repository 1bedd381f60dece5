import { eventStream, type Settings } from '../event-stream'
import type { Hub, Told } from './hub'

/** What a desk hears, as server-sent events, until it goes away or may look no more. */
export const deskStream = (hub: Hub, settings: Settings): ReadableStream<Uint8Array> =>
  eventStream((send) => hub.subscribe((told) => send(inWords(told))), settings)

/** A browser that loses the stream is to come back after two seconds. One that hears no data takes an event for none. */
const inWords = (told: Told) =>
  `${told.event === 'hello' ? 'retry: 2000\n' : ''}event: ${told.event}\ndata: ${JSON.stringify('data' in told ? told.data : {})}\n\n`
