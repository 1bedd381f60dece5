/**
 * Markdown that reads as the text stands: the body of a plain text file. Article bodies are Markdown, and 5 * 3 * 2 or a
 * line that begins with a hyphen must not become something else. Web addresses are left as they are.
 */
export function markdownOf(lines: string[]): string {
  return lines
    .map((line) => escaped(line.trim()))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function escaped(line: string): string {
  const words = line
    .split(/((?:https?:\/\/|www\.)\S+)/i)
    .map((part, i) => (i % 2 ? part : escapedWords(part)))
    .join('')
  return words.replace(/^(\d{1,9})([.)])/, '$1\\$2').replace(/^[-+=#>:]/, '\\$&')
}

function escapedWords(text: string): string {
  return text
    .replace(/[\\`*[\]<~|]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '\\&')
}
