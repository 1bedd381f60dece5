import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { env } from './env'

const names = [
  ...['PORT', 'HOST', 'DATA_DIR', 'DATABASE_URL', 'SITE_URL', 'SITE_NAME', 'TIME_ZONE', 'DEMO', 'ADMIN_EMAIL', 'ADMIN_PASSWORD'],
  ...[
    'NEXTAUTH_SECRET',
    'TRUST_PROXY',
    'RATE_LIMIT_COMMENTS',
    'RATE_LIMIT_REPORTS',
    'RATE_LIMIT_SIGN_IN',
    'SMTP_URL',
    'MAIL_FROM',
    'WEBSUB_HUB',
    'WEBHOOKS_PRIVATE',
    'METRICS_TOKEN',
    'LOG_LEVEL',
    'SLOW_QUERY_MS',
    'OTEL_EXPORTER_OTLP_ENDPOINT',
  ],
]
const defaults = {
  PORT: 3000,
  DATA_DIR: 'data',
  SITE_NAME: 'Viewpoints',
  TIME_ZONE: 'UTC',
  DEMO: true,
  TRUST_PROXY: false,
  WEBHOOKS_PRIVATE: false,
  LOG_LEVEL: 'info',
  SLOW_QUERY_MS: 200,
  RATE_LIMIT_COMMENTS: { points: 20, seconds: 60 },
  RATE_LIMIT_REPORTS: { points: 10, seconds: 600 },
  RATE_LIMIT_SIGN_IN: { points: 10, seconds: 60 },
}

beforeEach(() => {
  for (const name of names) vi.stubEnv(name, undefined)
})
afterEach(() => {
  vi.unstubAllEnvs()
})

function faults(): string[] {
  try {
    env()
    return []
  } catch (error) {
    return (error as Error).message.split('\n')
  }
}

describe('a setting that is left out', () => {
  test('has its default', () => {
    expect(env()).toEqual(defaults)
  })

  test('may be an empty text as well', () => {
    for (const name of names) vi.stubEnv(name, '')
    expect(env()).toEqual(defaults)
  })
})

describe('a setting that is given', () => {
  test.each([
    ['PORT', '8080', 8080],
    ['HOST', '127.0.0.1', '127.0.0.1'],
    ['DATA_DIR', '/srv/news', '/srv/news'],
    ['DATABASE_URL', 'postgresql://u:p@db/news', 'postgresql://u:p@db/news'],
    ['SITE_URL', 'https://news.example', 'https://news.example'],
    ['SITE_NAME', 'The Post', 'The Post'],
    ['TIME_ZONE', 'Asia/Tehran', 'Asia/Tehran'],
    ['DEMO', '0', false],
    ['ADMIN_EMAIL', 'chief@news.example', 'chief@news.example'],
    ['ADMIN_PASSWORD', '0123456789', '0123456789'],
    ['NEXTAUTH_SECRET', 'x'.repeat(32), 'x'.repeat(32)],
    ['TRUST_PROXY', '1', true],
    ['WEBHOOKS_PRIVATE', '1', true],
    ['METRICS_TOKEN', 'm'.repeat(16), 'm'.repeat(16)],
    ['LOG_LEVEL', 'warn', 'warn'],
    ['SLOW_QUERY_MS', '50', 50],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'http://127.0.0.1:4318', 'http://127.0.0.1:4318'],
    ['SMTP_URL', 'smtps://u:p@mail.example', 'smtps://u:p@mail.example'],
    ['MAIL_FROM', 'The Post <no-reply@news.example>', 'The Post <no-reply@news.example>'],
    ['MAIL_FROM', 'no-reply@news.example', 'no-reply@news.example'],
    ['RATE_LIMIT_COMMENTS', '5/3600s', { points: 5, seconds: 3600 }],
    ['RATE_LIMIT_REPORTS', '5/60s', { points: 5, seconds: 60 }],
    ['RATE_LIMIT_SIGN_IN', 'off', 'off'],
  ])('%s=%s counts', (name, text, value) => {
    vi.stubEnv(name, text)
    expect(env()).toEqual({ ...defaults, [name]: value })
  })
})

describe('a wrong setting', () => {
  test.each([
    ['PORT', '0', ''],
    ['PORT', '65536', ''],
    ['PORT', '80.5', ''],
    ['PORT', 'http', ''],
    ['SITE_URL', 'news.example', 'write the whole address, as https://news.example'],
    ['TIME_ZONE', 'Atlantis', 'write it as Europe/Berlin'],
    ['DEMO', 'yes', 'write 0 or 1'],
    ['ADMIN_EMAIL', 'chief', 'write an e-mail address'],
    ['ADMIN_PASSWORD', 'short', 'use at least 8 characters'],
    ['NEXTAUTH_SECRET', 'x'.repeat(31), 'use at least 32 characters'],
    ['TRUST_PROXY', 'true', 'write 0 or 1'],
    ['METRICS_TOKEN', 'short', 'use at least 16 characters'],
    ['LOG_LEVEL', 'loud', 'write debug, info, warn, error, fatal or silent'],
    ['SLOW_QUERY_MS', '-1', ''],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', '127.0.0.1:4318', 'write the whole address, as http://127.0.0.1:4318'],
    ['SMTP_URL', 'mail.example', 'write it as smtp://user:password@mail.example:587'],
    ['SMTP_URL', 'http://mail.example', 'write it as smtp://'],
    ['MAIL_FROM', 'Viewpoints', 'write it as Viewpoints <no-reply@news.example>'],
    ['WEBSUB_HUB', 'hub.example', 'write the whole address, as https://hub.example'],
    ['MAIL_FROM', 'A <a@b.example>\nBcc: x@y.example', 'write it as'],
    ['RATE_LIMIT_COMMENTS', '10', 'write it as 10/60s, or off'],
    ['RATE_LIMIT_REPORTS', 'few', 'write it as 10/60s, or off'],
    ['RATE_LIMIT_SIGN_IN', '10/1m', 'write it as 10/60s, or off'],
    ['RATE_LIMIT_SIGN_IN', '-1/60s', 'write it as 10/60s, or off'],
  ])('%s=%s is named, with what it should be', (name, text, advice) => {
    vi.stubEnv(name, text)
    expect(faults()).toEqual(['In the environment:', expect.stringContaining(`  ${name}: ${advice}`)])
  })

  test('is told together with the others', () => {
    vi.stubEnv('PORT', 'none')
    vi.stubEnv('DEMO', 'none')
    vi.stubEnv('RATE_LIMIT_COMMENTS', 'none')
    expect(faults().map((line) => line.trim().split(':')[0])).toEqual(['In the environment', 'PORT', 'DEMO', 'RATE_LIMIT_COMMENTS'])
  })

  test('is told without its value, which may be a secret', () => {
    vi.stubEnv('ADMIN_PASSWORD', 'hunter2')
    expect(faults().join()).not.toContain('hunter2')
  })
})
