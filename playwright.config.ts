import { defineConfig, devices } from '@playwright/test'

// Started by `npm test`, which opens a newsroom of its own and says where (SITE) and which browser (CHROMIUM).
const root = process.getuid?.() === 0

export default defineConfig({
  testDir: 'e2e',
  // What ends in .test.ts is test:cluster's.
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 30_000,
  forbidOnly: process.env.CI === 'true',
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env.SITE ?? '',
    locale: 'en-GB',
    // Pictures of every step cost more than the journeys themselves; of a failure there is one.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false, sources: false },
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env.CHROMIUM ?? '', args: root ? ['--no-sandbox'] : [] },
  },
  projects: [
    { name: 'with JavaScript', grepInvert: /@plain/ },
    { name: 'without JavaScript', use: { javaScriptEnabled: false }, grepInvert: /@script/ },
  ],
})
