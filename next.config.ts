import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  // The front remembers whole pages (lib/front), so Next keeps none: one cache, and one place that forgets.
  cacheMaxMemorySize: 0,
  serverExternalPackages: ['pg', 'rate-limiter-flexible', 'eld', 'obscenity', 'libphonenumber-js'],
  // Title, canonical address and what networks read stand in the head of every page, whoever asks, and never at its end.
  htmlLimitedBots: /./,
  experimental: { serverActions: { bodySizeLimit: '30mb' } },
  // `npm run check` reads the types of the whole tree; a start must not fail on those of a test.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
}

export default config
