import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: ['lib/**/*.test.ts', 'components/**/*.test.ts', 'prisma/**/*.test.ts', 'bin/**/*.test.ts'],
    globalSetup: 'lib/testing/server.ts',
    // A guest's mail has the keyed address of their comment.
    env: { NEXTAUTH_SECRET: 'a secret for the unit tests, of forty letters', LOG_LEVEL: 'error' },
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ['default', ['json', { outputFile: 'test-results/units.json' }]],
  },
})
