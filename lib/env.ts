import { z } from 'zod'

/** `10/60s` is ten in sixty seconds; `off` is no limit. */
const rate = z
  .string()
  .regex(/^(\d+\/\d+s|off)$/, 'write it as 10/60s, or off')
  .transform((text) => {
    const [points, seconds] = text.replace('s', '').split('/').map(Number)
    return points && seconds ? { points, seconds } : ('off' as const)
  })

const flag = (fallback: '0' | '1') =>
  z
    .enum(['0', '1'], 'write 0 or 1')
    .default(fallback)
    .transform((text) => text === '1')

/** Several addresses, with commas between. */
const addresses = (protocol: RegExp, fault: string) =>
  z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((address) => address.trim())
        .filter(Boolean),
    )
    .refine((all) => all.every((address) => URL.canParse(address) && protocol.test(new URL(address).protocol)), fault)

const settings = z.object({
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  HOST: z.string().optional(),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: z.string().optional(),
  SITE_URL: z.url('write the whole address, as https://news.example').optional(),
  SITE_NAME: z.string().default('Viewpoints'),
  TIME_ZONE: z.string().refine(isTimeZone, 'write it as Europe/Berlin').default('UTC'),
  DEMO: flag('1'),
  ADMIN_EMAIL: z.email('write an e-mail address').optional(),
  ADMIN_PASSWORD: z.string().min(8, 'use at least 8 characters').optional(),
  NEXTAUTH_SECRET: z.string().min(32, 'use at least 32 characters').optional(),
  GITHUB_ID: z.string().optional(),
  GITHUB_SECRET: z.string().optional(),
  GOOGLE_ID: z.string().optional(),
  GOOGLE_SECRET: z.string().optional(),
  OIDC_ISSUER: z.url('write the whole address, as https://id.example').optional(),
  OIDC_ID: z.string().optional(),
  OIDC_SECRET: z.string().optional(),
  OIDC_NAME: z.string().optional(),
  TRUST_PROXY: flag('0'),
  CACHE_URLS: addresses(/^https?:$/, 'write whole addresses with commas between, as http://10.0.0.2,http://10.0.0.3'),
  CACHE_TOKEN: z.string().min(20, 'use at least 20 characters').optional(),
  DRAIN_SECONDS: z.coerce.number().int().min(0).max(60).default(0),
  DATABASE_REPLICA_URLS: addresses(
    /^postgres(ql)?:$/,
    'write whole addresses with commas between, as postgresql://user:password@host:5432/name',
  ),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'write it as smtp://user:password@mail.example:587' }).optional(),
  MAIL_FROM: z
    .string()
    .regex(/^([^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, 'write it as Viewpoints <no-reply@news.example>')
    .optional(),
  S3_ENDPOINT: z.url({ protocol: /^https?$/, error: 'write the whole address, as https://s3.eu-central-1.amazonaws.com' }).optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  WEBSUB_HUB: z.url({ protocol: /^https?$/, error: 'write the whole address, as https://hub.example' }).optional(),
  WEBHOOKS_PRIVATE: flag('0'),
  METRICS_TOKEN: z.string().min(16, 'use at least 16 characters').optional(),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'fatal', 'silent'], 'write debug, info, warn, error, fatal or silent')
    .default('info'),
  SLOW_QUERY_MS: z.coerce.number().int().min(0).default(200),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/, error: 'write the whole address, as http://127.0.0.1:4318' }).optional(),
  RATE_LIMIT_COMMENTS: rate.default({ points: 20, seconds: 60 }),
  RATE_LIMIT_REPORTS: rate.default({ points: 10, seconds: 600 }),
  RATE_LIMIT_SIGN_IN: rate.default({ points: 10, seconds: 60 }),
})

export type Rate = { points: number; seconds: number } | 'off'

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

const names = Object.keys(settings.shape)
let known: { said: string; read: z.infer<typeof settings> } | undefined

/** The settings from the environment; an empty one counts as not set. Throws an error that names each wrong one and says what it should be. */
export function env() {
  const said = names.map((name) => process.env[name] || undefined)
  // Asked for with every comment, and read anew only when something in it is another.
  const all = JSON.stringify(said)
  if (known?.said === all) return known.read
  const { success, data, error } = settings.safeParse(Object.fromEntries(names.map((name, i) => [name, said[i]])))
  if (!success)
    throw new Error(`In the environment:\n${error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`).join('\n')}`)
  known = { said: all, read: data }
  return data
}
