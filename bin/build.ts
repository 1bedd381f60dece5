import { existsSync } from 'node:fs'
import { buildIfOlder, generateClient } from '@/lib/machine/build'

// npm run build: what a start would build, so that starts elsewhere (deploy/) find it there.

if (!existsSync('prisma/client/made-from')) console.log('• making the database client')
await generateClient()
if (!(await buildIfOlder((line) => console.log(`• ${line}`)))) console.log('• built already')
process.exit()
