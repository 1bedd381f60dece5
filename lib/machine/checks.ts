import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface Checked {
  name: string
  ok: boolean
  output: string
}

/** Lint and format of the whole tree. */
export const lint = () => tool('lint and format', 'node_modules/@biomejs/biome/bin/biome', 'check', '--max-diagnostics=50', '.')

/** Types of the whole tree; Next writes the types of the routes first. */
export async function types(): Promise<Checked> {
  const routes = await tool('types', 'node_modules/next/dist/bin/next', 'typegen')
  return routes.ok ? tool('types', 'node_modules/typescript/bin/tsc', '--noEmit') : routes
}

async function tool(name: string, ...args: string[]): Promise<Checked> {
  try {
    const { stdout, stderr } = await run(process.execPath, args, { maxBuffer: 64 * 2 ** 20 })
    return { name, ok: true, output: stdout + stderr }
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    return { name, ok: false, output: stdout + stderr }
  }
}
