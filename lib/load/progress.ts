/** A bar that fills on a terminal, with the rate and the time that is left; elsewhere a line every ten seconds. */
export function progressBar(stream: NodeJS.WriteStream, of: number, { what = '', began = Date.now() } = {}) {
  let last = began
  const show = (done: number, now = Date.now()) => {
    const ended = done >= of
    if (!ended && now - last < (stream.isTTY ? 200 : 10_000)) return
    last = now
    const line = `${what}${progressLine({ done, of, seconds: (now - began) / 1_000 })}`
    if (!stream.isTTY) return void stream.write(`${line}\n`)
    const full = Math.round((20 * done) / of)
    stream.write(`\r\x1b[K${'█'.repeat(full)}${'░'.repeat(20 - full)} ${line}`)
  }
  return { show, clear: () => void (stream.isTTY && stream.write('\r\x1b[K')) }
}

/** A bar for each step, shown one after the other. */
export function progressBars<Step extends string>(stream: NodeJS.WriteStream, names: Record<Step, string>) {
  let current: { step: Step; bar: ReturnType<typeof progressBar> } | undefined
  const clear = () => current?.bar.clear()
  const show = (step: Step, done: number, of: number) => {
    if (current?.step !== step) {
      clear()
      current = { step, bar: progressBar(stream, of, { what: `${names[step]}: ` }) }
    }
    current.bar.show(done)
  }
  return { show, clear }
}

/** "120,000 of 1,000,000 (12 %), 5,000 a second, 2 min 56 s left". */
export function progressLine({ done, of, seconds }: { done: number; of: number; seconds: number }): string {
  const rate = seconds > 0 ? done / seconds : 0
  const left = rate > 0 && done < of ? `, ${span((of - done) / rate)} left` : ''
  return `${done.toLocaleString('en')} of ${of.toLocaleString('en')} (${Math.floor((100 * done) / of)} %), ${Math.round(rate).toLocaleString('en')} a second${left}`
}

/** "2 min 5 s", "40 s". */
export function span(seconds: number): string {
  const whole = Math.ceil(seconds)
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}

/** Roughly how long a load takes and how much it fills, as a two-core machine with an SSD has been seen to do it. */
export function expected({ articles, comments, people }: { articles: number; comments: number; people: number }): string {
  const seconds = 5 + articles / 500 + comments / 7_000 + people / 25_000
  const gigabytes = (comments * 2_500 + articles * 3_500 + people * 450) / 1e9
  return `some ${span(seconds < 60 ? seconds : 60 * Math.round(seconds / 60))}, and ${gigabytes < 1 ? 'less than 1' : Math.ceil(gigabytes)} GB in the database`
}
