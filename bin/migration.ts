import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { env } from '@/lib/env'
import { openDatabase } from '@/lib/machine/postgres'
import { difference } from '@/prisma/migrate'

// npm run migration -- add_reports: writes the SQL from the committed prisma/schema.prisma to the one you changed.

const name = process.argv[3]
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('usage: npm run migration -- name_in_small_letters')
  process.exit(2)
}
const database = await openDatabase(resolve(env().DATA_DIR))
const before = execFileSync('git', ['show', 'HEAD:prisma/schema.prisma'], { encoding: 'utf8' })
const sql = await difference(database.url, before, readFileSync('prisma/schema.prisma', 'utf8'))
await database.close()
if (!sql.trim() || sql.includes('This is an empty migration')) {
  console.log('prisma/schema.prisma is as committed: nothing to write.')
} else {
  const folder = `prisma/migrations/${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`
  mkdirSync(folder)
  writeFileSync(`${folder}/migration.sql`, sql)
  console.log(`Wrote ${folder}/migration.sql. Read it, add what Prisma cannot say, and commit both.`)
}
