import { join } from 'node:path'
import { openNewsroom } from '@/lib/machine/newsroom'
import { freePort } from '@/lib/machine/ports'
import { scratchFolder } from '@/lib/testing/folder'

const port = await freePort()
Object.assign(process.env, {
  PORT: String(port),
  DATA_DIR: join(scratchFolder('measure'), 'd'),
  TRUST_PROXY: '1',
  SITE: `http://localhost:${port}`,
})
const newsroom = await openNewsroom((line: string) => console.log(line))
;(await import('node:child_process')).execFileSync(process.execPath, ['bin/run.mjs', 'zz-store'], { stdio: 'inherit' })
const site = `http://localhost:${port}`
const size = async (path: string) => {
  const http = await import('node:http')
  return new Promise<{ raw: string; bytes: number }>((res) =>
    http.get(`${site}${path}`, { headers: { 'accept-encoding': 'gzip' } }, async (r) => {
      const c: Buffer[] = []
      for await (const x of r) c.push(x as Buffer)
      const b = Buffer.concat(c)
      const { gunzipSync } = await import('node:zlib')
      res({ bytes: b.length, raw: r.headers['content-encoding'] === 'gzip' ? gunzipSync(b).toString() : b.toString() })
    }),
  )
}
const page = await size('/articles/measured')
const scripts = [...new Set([...page.raw.matchAll(/<script[^>]* src="([^"]+)"/g)].map((m) => m[1] ?? ''))]
let js = 0
let jsraw = 0
for (const s of scripts) {
  const f = await size(s)
  js += f.bytes
  jsraw += f.raw.length
}
console.log(
  'MEASURE comments',
  (page.raw.match(/aria-label="Comment by/g) ?? []).length,
  'html raw',
  page.raw.length,
  'gzip',
  page.bytes,
  'scripts',
  scripts.length,
  'js raw',
  jsraw,
  'gzip',
  js,
)
if (process.env.HOLD) {
  console.log('HOLD', site)
  await new Promise((r) => setTimeout(r, Number(process.env.HOLD) * 1000))
}
await newsroom.close()
process.exit(0)
