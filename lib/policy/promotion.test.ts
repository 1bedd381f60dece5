import { describe, expect, test } from 'vitest'
import { check } from './check'
import { clauseSchema, type Facts } from './policy'

const facts: Facts = { standing: 'trusted', earlier: [], now: new Date('2026-03-01T12:00:00Z') }

/** What the check marks, or why it failed. */
function marked(body: string, settings: Record<string, unknown> = {}) {
  const clause = clauseSchema.parse({
    id: 'one',
    title: 'One',
    text: 'One.',
    breach: 'hold',
    checks: [{ check: 'promotion', ...settings }],
  })
  return check([clause], { body }, facts).map(({ fault, span }) => fault ?? (span && body.slice(span.start, span.end)))
}

describe('spam and advertising', () => {
  test.each([
    ['Hey guys, CHECK OUT my new music channel', 'CHECK OUT my new music channel'],
    ['Please visit my website for shoes', 'visit my website'],
    ['visit our web page', 'visit our web page'],
    ['Plz subscribe to my chanel', 'subscribe to my chanel'],
    ['like and subscribe', 'like and subscribe'],
    ['I will subscribe back', 'subscribe back'],
    ['check out my covers please', 'check out my covers'],
    ['Check out this video on YouTube:', 'Check out this video on YouTube'],
    ['Follow me on Instagram @somebody', 'Follow me on Instagram'],
    ['If I get 100 subscribers I will sing', 'If I get 100 subscribers'],
    ['Thumbs up if you remember', 'Thumbs up if'],
    ['Please vote for me in the contest', 'Please vote for me'],
    ['Like and share and win a phone', 'Like and share and win'],
    ['I earn $3,000 a week from home', 'I earn $3,000 a week from home'],
    ['My sister’s friend makes 85 dollars an hour on the laptop', 'friend makes 85 dollars an hour on the laptop'],
    ['Make easy money online', 'Make easy money online'],
    ['Work from home today, click the link', 'Work from home today, click'],
    ['A hacker helped me recover my lost bitcoins', 'helped me recover my lost bitcoins'],
    ['Double your bitcoin in a day', 'Double your bitcoin'],
    ['Do you need an urgent loan? Contact us today', 'Do you need an urgent loan? Contact us'],
    ['promo code: SAVE20', 'promo code:'],
    ['The best essay writing service', 'best essay writing service'],
    ['Play at our online casino', 'Play at our online casino'],
    ['vip escorts', 'vip escorts'],
    ['Buy viagra online', 'Buy viagra online'],
    ['Get free followers', 'Get free followers'],
    ['DM me for details', 'DM me'],
    ['text me on +44 20 7946 0000', 'text me on +44'],
    ['WhatsApp: +44 20 7946 0000', 'WhatsApp: +44 20 7946 0000'],
    ['write to me to learn how', 'write to me to learn'],
    ['See https://wa.me/447946000000', 'wa.me/447'],
    ['Give: gofundme.com/help-me', 'gofundme.com/help'],
    ['Buy at https://shop.example/?ref=123456 today', '?ref=123456'],
    ['Here [url=http://x.example]x[/url]', '[url='],
    ['Here <a href="http://x.example">x</a>', '<a href'],
    ['Please look: youtu.be/abcdefgh', 'youtu.be/abcdefgh'],
    ['https://example.org/x', 'https://example.org/x'],
    ['Подпишитесь на мой канал', 'Подпишитесь на мой'],
    ['به کانال ما بپیوندید', 'به کانال ما بپیوندید'],
    ['اشتركوا في قناتي', 'اشتركوا في قناتي'],
    ['大家关注我的频道', '关注我的频道'],
    ['Ｃｈｅｃｋ out mу channel', 'Ｃｈｅｃｋ out mу channel'],
  ])('%j', (body, place) => {
    const found = marked(body)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(place)
  })
})

describe('talk about the news', () => {
  test.each([
    'The minister’s channel with the opposition is closed; our public broadcaster has a channel on YouTube.',
    'Some subscribe to the theory that it was an accident. Please do not subscribe to that view.',
    'I subscribe to the paper. The subscribers pay. Subscribe or not, it is free.',
    'Check the council’s website for the figures; we looked at our website.',
    'Our boat lay in my channel of water. Go to my channel of water.',
    'The council asked us to visit our local shops. Support our local shops! Come to our shops.',
    'The club thanked everyone who liked and shared the appeal on Facebook.',
    'Nurses earn 3,000 a month and cannot work from home. People who work from home earn more.',
    'Police recovered the bitcoins after the hacker contacted them. The hackers got the money from the wallet.',
    'Students need loans to pay the rent; they apply now for more.',
    'The law allows online casinos and free spins. Police raided an escort agency. A discount code was abused.',
    'She told me: call me on Monday. Text me if you know more, the mayor said.',
    'Please share this with the council. Please vote in this election. Please help me understand the figures.',
    'They had a chance to win. If I get 300 votes I win. Thumbs up to the council.',
    'Politicians buy followers and likes; the team wants to get 2 billion views.',
    'Donate blood: the hospital needs it. I paid into our pension fund.',
    'See https://example.org/report for table 4 on page 12.',
    'His Telegram channel said so on 12 March 2022. WhatsApp has 2,000,000 users.',
    'The film is on youtu.be/abcdefgh and shows the bridge.',
    'I like our church, I watch my videos at night, and I like our apple trees. Check our games for faults.',
    'We made a new channel for the river. Go to our page 3 story.',
    'If a <b and c> d then e [1]',
    'کانال ما در تلگرام بسته شد؛ در کانال سوئز کشتی ماند',
    'Канал президента в телеграме: 12 марта 2022. Подпишитесь на газету.',
    '苏伊士运河的频道。他关注我的国家。',
  ])('%j passes', (body) => expect(marked(body)).toEqual([]))
})

test('the newsroom’s own phrases, in any spelling', () => {
  const settings = { phrases: ['Miracle Tea', 'چای معجزه'] }
  expect(marked('Drink m1racle  TEA, all', settings)).toEqual(['m1racle  TEA'])
  expect(marked('یک چاي معجـزه بنوشید', settings)).toEqual(['چاي معجـزه'])
  expect(marked('A miracle: tea', settings)).toEqual([])
  expect(marked('Drink miracle tea')).toEqual([])
})

test('a text of all shapes is marked five times, no place twice', () => {
  const found = marked('Visit my website. Subscribe to me. Follow me on Instagram. DM me. promo code: X. vip escorts. Buy viagra online.')
  expect(found).toHaveLength(5)
  expect(new Set(found).size).toBe(5)
})
