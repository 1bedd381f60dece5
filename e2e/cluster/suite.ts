import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** How `npm run test:cluster` runs: one test after the other, on the machines that the first one opens. */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: ['e2e/cluster/*.test.ts'],
    bail: 0,
    testTimeout: 90_000,
    hookTimeout: 180_000,
    reporters: ['default', ['json', { outputFile: 'test-results/units.json' }]],
  },
})
