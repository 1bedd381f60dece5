import { generateClient } from '@/lib/machine/build'
import { lint, types } from '@/lib/machine/checks'

// What an editor would tell you: lint, format and types, in seconds.

await generateClient()
const results = [await lint(), await types()]
for (const { name, output, ok } of results) console.log(ok ? `✓ ${name}` : `✗ ${name}\n${output}`)
process.exit(results.every(({ ok }) => ok) ? 0 : 1)
