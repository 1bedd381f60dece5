/** A bar that fills on a terminal, with the rate and the time that is left; elsewhere a line every ten seconds. */
export function progressBar(stream: NodeJS.WriteStream, of: number, began = Date.now()) {
  let last = began
  const show = (done: number, now = Date.now()) => {
    const ended = done >= of
    if (!ended && now - last < (stream.isTTY ? 200 : 10_000)) return
    last = now
    const line = progressLine({ done, of, seconds: (now - began) / 1_000 })
    if (!stream.isTTY) return void stream.write(`${line}\n`)
    const full = Math.round((20 * done) / of)
    stream.write(`\r\x1b[K${'█'.repeat(full)}${'░'.repeat(20 - full)} ${line}`)
  }
  return { show, clear: () => void (stream.isTTY && stream.write('\r\x1b[K')) }
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
