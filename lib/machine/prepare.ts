import { spawn } from 'node:child_process'

/** What bin/prepare.ts tells: how far it is; what to print of the accounts it made; or why it could not go on. */
export type Prepared = { say: string } | { accounts: string[] } | { fault: string }

/** Database migrated, policy, demo and admin in place. Returns what to print of the accounts. Throws with what to do about it. */
export function prepareData(url: string, say: (line: string) => void): Promise<string[]> {
  const environment = { ...process.env, DATABASE_URL: url }
  const child = spawn(process.execPath, ['bin/run.mjs', 'prepare'], { env: environment, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  return new Promise((resolve, reject) => {
    child.on('message', (message: Prepared) => {
      if ('say' in message) say(message.say)
      else if ('accounts' in message) resolve(message.accounts)
      else reject(new Error(message.fault))
    })
    child.once('exit', (code, signal) => reject(new Error(`The database was not made ready (${signal ?? code}); the message is above.`)))
  })
}
