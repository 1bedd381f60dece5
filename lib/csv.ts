/** A cell of a CSV file, as RFC 4180 has it. A text that a spreadsheet would take for a formula is made to begin with an apostrophe (OWASP, CSV injection). */
export function cell(value: string | number | null): string {
  if (typeof value !== 'string') return value === null ? '' : String(value)
  const plain = /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
