import { expect, test } from 'vitest'
import { element, htmlElement, textElement, xml } from './xml'

test('a text is escaped, and has only characters that XML knows', () => {
  expect(xml('a\u0000b\u0008c\uFFFE\uD800d😀<"&>')).toBe('abcd😀&lt;&quot;&amp;&gt;')
})

test('an element has the attributes that have a value', () => {
  expect(element('link', { rel: 'self', href: '/?a=1&b="2"', hreflang: null, title: undefined })).toBe(
    '<link rel="self" href="/?a=1&amp;b=&quot;2&quot;"/>',
  )
  expect(textElement('title', '</title>', { type: 'text' })).toBe('<title type="text">&lt;/title&gt;</title>')
  expect(textElement('title', '')).toBe('<title></title>')
})

test('HTML stays as it is, and cannot end what holds it', () => {
  expect(htmlElement('content', '<p>a ]]> b\u0000</p>')).toBe('<content><![CDATA[<p>a ]]]]><![CDATA[> b</p>]]></content>')
})
