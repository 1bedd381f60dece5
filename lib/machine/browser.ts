import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

// The shell draws the same pages without a window’s furniture, which costs two cores dear.
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** A Chromium for the journeys: Playwright's own, the system's, or one installed now. Throws with what to do when none can be had. */
export function findChromium(say: (line: string) => void): string {
  const found = present()
  if (found) return found
  say('no Chromium here: asking Playwright for its own')
  if (tried(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'])) return present() ?? missing()
  if (process.getuid?.() === 0 && tried('apt-get', ['--version'])) {
    say('Playwright’s cannot be downloaded: installing the system’s Chromium')
    tried('apt-get', ['update', '-qq'])
    for (const name of ['chromium-headless-shell', 'chromium'])
      if (!present()) tried('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name])
  }
  return present() ?? missing()
}

function present(): string | undefined {
  const given = process.env.CHROMIUM
  if (given) return given
  if (existsSync(chromium.executablePath())) return chromium.executablePath()
  const folders = (process.env.PATH ?? '').split(':')
  return names.flatMap((name) => folders.map((folder) => `${folder}/${name}`)).find((path) => existsSync(path))
}

function tried(command: string, args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout: 10 * 60_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    return true
  } catch {
    return false
  }
}

function missing(): never {
  throw new Error(
    'No Chromium could be found or installed. Install one (Debian: apt-get install chromium), or name it: CHROMIUM=/path/to/chromium npm test',
  )
}
