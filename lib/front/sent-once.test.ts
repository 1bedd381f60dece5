import { describe, expect, test } from 'vitest'
import { sentOnce } from './sent-once'

const nonce = 'Zm9vYmFy_-x'
const script = (code: string) => `<script nonce="${nonce}">${code}</script>`
const push = (text: string) => script(`self.__next_f.push(${JSON.stringify([1, text]).replaceAll('<', '\\u003c')})`)
const start = script('(self.__next_f=self.__next_f||[]).push([0])')
const page = (...rows: string[]) => `<html><body><p>a</p>${start}${rows.map(push).join('')}</body></html>`
const asServed = '5:I[42,["$6"],"AsServed"]\n'
/** The rows that a page sends its scripts. */
const sent = (html: string) =>
  [...sentOnce(html, nonce).matchAll(/self\.__next_f\.push\((\[1,.*?\])\)<\/script>/gs)].map(([, one = '']) => JSON.parse(one)[1]).join('')

const text = (id: string, said: string) => `${id}:T${Buffer.byteLength(said).toString(16)},${said}`

describe('what is drawn as it was served is sent once', () => {
  test('without what stands in it, and the rows that it alone needs', () => {
    const rows = [
      '0:{"tree":"$L1"}\n6:"/a.js"\n',
      asServed,
      '1:["$","main",null,{"children":[["$","h1",null,{"children":"Kept “in” full"}],["$","$L5","x",{"mark":"m","children":["$L2","$3"]}]]}]\n',
      `2:["$","p",null,{"children":"$4"}]\n${text('4', 'Words — of a\nthread.')}3:["$","p",null,{"children":"More."}]\n`,
      text('7', 'Not known from where.'),
    ]
    expect(sent(page(...rows))).toBe(
      `${rows[0]}${asServed}1:["$","main",null,{"children":[["$","h1",null,{"children":"Kept “in” full"}],["$","$L5","x",{"mark":"m"}]]}]\n${text('7', 'Not known from where.')}`,
    )
  })

  test('also of text in place of parts, and a row that others need stays', () => {
    const rows = `0:["$L1","$3"]\n${asServed}1:["$","$L5",null,{"mark":"m","html":"$2","className":"prose"}]\n${text('2', '<p>a</p>')}3:["$","b",null,{"children":"$2"}]\n`
    expect(sent(page(rows))).toBe(rows.replace('"html":"$2",', ''))
  })

  test('in one piece, where the last one stood, and nothing in it ends the script', () => {
    const html = sentOnce(page('0:["$L1","</script><!--"]\n', asServed, '1:["$","$L5",null,{"children":"a"}]\n'), nonce)
    expect(html.split('push([1,')).toHaveLength(2)
    expect(html).toMatch(/<p>a<\/p><script nonce="[^"]*">\(self[^<]*<\/script><script nonce="[^"]*">[^<]*<\/script><\/body><\/html>$/)
  })
})

describe('a page stays as it came', () => {
  const rows = `0:["$L1"]\n${asServed}1:["$","$L5",null,{"children":["$","b",null,{"id":"b"}]}]\n`
  test.each([
    ['that has nothing of the kind', page('0:["$","p",null,{"children":"a"}]\n')],
    ['that sends its scripts nothing', '<html><body></body></html>'],
    ['whose rows are of another kind', page(`${rows}8:O4,1234`)],
    ['whose rows are cut off', page(rows, text('8', 'Words.').slice(0, -1))],
    ['that sends something beside rows', page(rows).replace('</body>', `${script('self.__next_f.push([2,null])')}</body>`)],
    ['of which something else names a part', page(rows.replace('["$L1"]', '["$L1",["$","i",null,"$1:props:children:props"]]'))],
    ['of another render', page(rows).replaceAll(nonce, 'another')],
  ])('%s', (_, html) => {
    expect(sentOnce(html, nonce)).toBe(html)
  })

  test('but where a part is named that is sent', () => {
    const html = page(
      rows
        .replace('["$L1"]', '["$L1",["$","i",null,"$1:props"],["$","i",null,"$1:props:mark"]]')
        .replace('{"children"', '{"mark":"m","children"'),
    )
    expect(sent(html)).not.toContain('"id":"b"')
  })
})
