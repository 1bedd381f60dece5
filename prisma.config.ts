import { defineConfig } from 'prisma/config'

// `prisma generate` needs no schema engine, but the CLI insists on having one and would download it. Naming any
// executable keeps it from asking; migrations run through the WebAssembly engine in prisma/migrate.ts.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
