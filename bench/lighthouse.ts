import { findChromium } from '@/lib/machine/browser'
import { lighthouseOf } from '@/lib/testing/lighthouse'
import { report } from './bench'

// How quick the front page and an article are on Lighthouse's phone: three times each, of which the middle one counts.

const rounds = 3

export async function lighthouse({ site, article }: { site: string; article: string }) {
  const chromium = findChromium((line) => console.log(`• ${line}`))
  for (const path of ['/', `/articles/${article}`]) {
    const runs = []
    for (let round = 0; round < rounds; round++) runs.push(await lighthouseOf(site + path, chromium))
    runs.sort((one, other) => one.scores.performance - other.scores.performance)
    const [middle, best] = [runs[Math.floor(rounds / 2)], runs[rounds - 1]]
    if (middle && best)
      report(`${path} on Lighthouse's phone, ms where it is a time: the middle one of ${rounds}, and the best score`, {
        ...middle.scores,
        'best performance': best.scores.performance,
        ...middle.figures,
      })
  }
}
