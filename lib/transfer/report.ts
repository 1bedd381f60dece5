import type { Progress } from './write-comments'

/** Tells how far a long import is: on a terminal in one line that changes, elsewhere in a line every five thousand. */
export function reporter(stream: NodeJS.WriteStream): { progress: Progress; clear: () => void } {
  const progress: Progress = ({ verb, done, of }) => {
    const line = `${verb} ${done.toLocaleString('en')} of ${of.toLocaleString('en')}`
    if (stream.isTTY) stream.write(`\r\x1b[K${line}`)
    else if (done > 0 && done % 5_000 === 0) stream.write(`${line}\n`)
  }
  return { progress, clear: () => void (stream.isTTY && stream.write('\r\x1b[K')) }
}
