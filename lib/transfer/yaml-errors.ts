import type { ErrorCode } from 'yaml'

const words: [code: ErrorCode, part: string, meaning: string][] = [
  [
    'BLOCK_AS_IMPLICIT_KEY',
    '',
    'this value has a colon in it, or lines indented below it: put it in quotes, as headline: "Budget: the vote"',
  ],
  ['BAD_ALIAS', '', 'a value cannot begin with * or & here: put it in quotes'],
  ['BAD_SCALAR_START', '', 'a value cannot begin with this character: put it in quotes'],
  ['TAG_RESOLVE_FAILED', '', 'a value cannot begin with ! here: put it in quotes'],
  ['DUPLICATE_KEY', '', 'this key is given twice'],
  ['TAB_AS_INDENT', '', 'indent with spaces, not with a tab'],
  ['MULTILINE_IMPLICIT_KEY', '', 'this line has no key, or no colon after it'],
  ['MISSING_CHAR', 'map keys', 'this line has no key, or no colon after it'],
  ['MISSING_CHAR', 'quote', 'the quotation mark that is opened here is not closed'],
  [
    'UNEXPECTED_TOKEN',
    'at node end',
    'there is text after the end of a value: is a quotation mark not closed, or should the whole value be in quotes?',
  ],
]

/** A YAML error in the words of somebody who writes articles; where we have none, in the parser's. */
export function plainly({ code, message = '' }: { code: ErrorCode; message?: string }): string {
  const known = words.find(([its, part]) => its === code && message.includes(part))
  return known?.[2] ?? `the front matter is not YAML here: ${message}`
}
