import { format } from 'node:util'
import pino from 'pino'
import { requestId } from './request-id'

// What a process has to say to whoever runs it: a line of JSON for programs, or for people at a terminal. Nothing personal is
// in it: no address of a reader, no text, no query. What an error brings along unasked is taken out of the finished line.

/** The processes of a newsroom; the store is the one that starts the others, and renders and keeps the pages. */
export type ProcessName = 'store' | 'front' | 'site' | 'worker'

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']

/** The least that is said, as LOG_LEVEL has it. */
function leastLevel(): string {
  const { LOG_LEVEL = '' } = process.env
  return levels.includes(LOG_LEVEL) ? LOG_LEVEL : 'info'
}

interface Options {
  /** For people. */
  plain?: boolean
  level?: string
}

/** A log that writes to this place. */
export function openLog(to: { write(line: string): void }, { plain = false, level = leastLevel() }: Options = {}) {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => ({ process: kept.viewpointsProcess ?? 'command', requestId: requestId() }),
      // What is said of one request in the name of another, as of one that is long answered.
      mixinMergeStrategy: (given, mixed) => ({ ...mixed, ...given }),
      serializers: { err: told },
      hooks: { streamWrite: withoutPeople },
    },
    plain ? { write: (line: string) => to.write(forPeople(line)) } : to,
  )
}

/** What is told of an error: never what it carries beside its words, as the values of a statement. */
function told(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error, message: typeof error === 'string' ? error : 'no error' }
  const { name, code, digest, stack = '' } = error as Error & { code?: unknown; digest?: unknown }
  const message = wordsOf(error)
  const at = stack.split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type: name,
    message,
    ...(code !== undefined && { code }),
    ...(digest !== undefined && { digest }),
    at: at.map((line) => line.trim()),
  }
}

/** Prisma prints the whole of what it was asked to store; the last line says what was wrong with it. */
function wordsOf({ name, message }: Error): string {
  const words = name.startsWith('PrismaClient') ? (message.trim().split('\n').at(-1) ?? '') : message
  return words.replace(quoted, '"…"')
}

/** What somebody gave to be read, where an error quotes it: in PostgreSQL's words, and in those of JSON.parse. */
const quoted = /(?<=: )(["'])(?:(?!\1).)*\1|"[^"]*"(\.\.\.)?(?= is not valid JSON)/gs

// No path to a package is one: /node_modules/@prisma/client. Each word and each address is read once, however long a line is.
const mail = /(?<![^\s"'<>(),:;=\\/@])[^\s"'<>(),:;=\\/@]+@[^\s"'<>(),:;=\\/@]+\.[^\s"'<>(),:;=\\/@]+/g
const query = /(?<=[\w/])\?[^\s"'\\]*/g

/** The line without e-mail addresses and the queries of addresses, in which stands what somebody looked for. */
export const withoutPeople = (line: string) =>
  line.replaceAll(mail, '[e-mail]').replaceAll(query, (said) => (said.includes('=') ? '?…' : said))

/** What a terminal would do, and not show. */
const toTerminal = /(?![\n\t])\p{Cc}/gu

/** The same line for somebody at a terminal. */
function forPeople(line: string): string {
  const { time, level, process: name, msg, requestId: request, err, ...more } = JSON.parse(line)
  const about = Object.entries(more).map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
  const head = [String(time).slice(11, 19), String(level).toUpperCase(), `${name}:`, msg, ...about, request && `(request ${request})`]
  const fault = err ? [`  ${err.type}: ${err.message}`, ...(err.at ?? []).map((place: string) => `    ${place}`)] : []
  return `${[head.filter(Boolean).join(' '), ...fault].join('\n').replaceAll(toTerminal, '')}\n`
}

// `next dev` loads this file again after every change, and Next's bundle has copies of it.
const kept = globalThis as {
  viewpointsLog?: ReturnType<typeof openLog>
  viewpointsProcess?: ProcessName
  viewpointsFaults?: Set<string>
}

// In the order in which it is said, and all of it before the process ends.
kept.viewpointsLog ??= openLog(pino.destination({ dest: 2, sync: true }), { plain: process.stderr.isTTY })
export const log = kept.viewpointsLog

/** Says in every line from now on which process this is. */
export function nameProcess(name: ProcessName) {
  kept.viewpointsProcess = name
}

/** Which process of a newsroom this is; undefined for a command. */
export const processName = () => kept.viewpointsProcess

/** What packages say goes into the log too: a program that reads it finds nothing else there. */
export function takeConsole() {
  const heard = { log: 'info', info: 'info', warn: 'warn', error: 'error', debug: 'debug' } as const
  for (const [word, level] of Object.entries(heard)) console[word as keyof typeof heard] = (...said) => say(level, said)
}

function say(level: 'debug' | 'info' | 'warn' | 'error', said: unknown[]) {
  const err = said.find((one) => one instanceof Error)
  // What the framework marks it tells instrumentation.ts as well, with more.
  if (err && 'digest' in err && String(said[0]).includes('⨯')) return
  const words = said.filter((one) => one !== err).map((one) => (typeof one === 'object' ? '[…]' : one))
  log[level]({ ...(err && { err }) }, format(...words).trim() || 'An error')
}

// Of which requests which faults were logged: the last ones.
kept.viewpointsFaults ??= new Set()
const logged = kept.viewpointsFaults
const most = 100

/** Logs a fault of a request once, however often it is met on its way. Returns whether it was the first time. */
export function logFault(
  error: unknown,
  { requestId: id, ...about }: { requestId?: string | undefined } & Record<string, unknown>,
  msg: string,
): boolean {
  const { digest } = (error ?? {}) as { digest?: unknown }
  const known = `${id} ${digest}`
  if (digest !== undefined && logged.has(known)) return false
  logged.add(known)
  for (const oldest of logged) if (logged.size > most) logged.delete(oldest)
  log.error({ requestId: id, ...about, err: error }, msg)
  return true
}
