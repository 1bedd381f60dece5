import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'
import { quality, widths } from './lib/pictures/sizes'

/** One copy for the process, and none where nothing is traced: lib/tracing.ts. */
const measuring = [
  ...['prom-client', 'pino', '@opentelemetry/api', '@opentelemetry/context-async-hooks', '@opentelemetry/exporter-trace-otlp-http'],
  ...['@opentelemetry/resources', '@opentelemetry/sdk-trace'],
]

const config: NextConfig = {
  poweredByHeader: false,
  // The front remembers whole pages (lib/front), so Next keeps none: one cache, and one place that forgets.
  cacheMaxMemorySize: 0,
  serverExternalPackages: ['pg', 'rate-limiter-flexible', 'eld', 'obscenity', 'libphonenumber-js', ...measuring],
  // Title, canonical address and what networks read stand in the head of every page, whoever asks, and never at its end.
  htmlLimitedBots: /./,
  // Beside a proxy Next cuts what is sent at a bound of its own, and says nothing.
  experimental: { serverActions: { bodySizeLimit: '30mb' }, proxyClientMaxBodySize: '30mb' },
  // Pictures that were uploaded here, in these widths and no others: nobody can have anything else drawn.
  images: {
    localPatterns: [{ pathname: '/images/**', search: '' }],
    remotePatterns: [],
    deviceSizes: widths,
    imageSizes: [],
    qualities: [quality],
    formats: ['image/avif', 'image/webp'],
    minimumCacheTTL: 31_536_000,
    maximumDiskCacheSize: 500_000_000,
  },
  // `npm run check` reads the types of the whole tree; a start must not fail on those of a test.
  typescript: { ignoreBuildErrors: true },
  turbopack: {
    root: import.meta.dirname,
    // Messages come to the browser read (lib/languages/words.ts): it needs only what formats them.
    resolveAlias: { 'use-intl/format-message': './node_modules/use-intl/dist/esm/production/format-message/format-only.js' },
  },
}

export default createNextIntlPlugin('./lib/languages/request.ts')(config)
