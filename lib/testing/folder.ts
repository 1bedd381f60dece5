import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new folder for a test's data, that the database's own user may walk through. The test removes it. */
export function scratchFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `viewpoints ${name} `))
  chmodSync(folder, 0o711)
  return folder
}
