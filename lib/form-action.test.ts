import { describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { formAction } from './form-action'
import { typedIn } from './kept-form'
import { Refusal, SignedOut } from './refusal'

const asked = vi.hoisted(() => ({ address: '/' }))
const requests = vi.hoisted((): Headers[] => [])
vi.mock('next/headers', () => ({
  headers: async () => {
    const request = new Headers({ 'x-address': asked.address })
    requests.push(request)
    return request
  },
}))

const schema = z.object({
  name: z.string().min(1, 'Write a name.').max(5, 'Too long.'),
  email: z.email('Write an address.'),
  password: z.string().min(8, 'Too short.'),
  clause: z.array(z.string()).default([]),
})
type Form = z.infer<typeof schema>

const good = { name: 'Mara', email: 'mara@viewpoints.example', password: 'long enough' }

function formData(fields: Record<string, string | string[]>): FormData {
  const data = new FormData()
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) data.append(name, value)
  return data
}

/** Sends the form; `work` gets what came through. */
function send(fields: Record<string, string | string[]>, work: (who: string, form: Form) => unknown = (_, form) => form) {
  const action = formAction({
    who: async () => 'Mara',
    schema: () => schema,
    secret: ['password'],
    work: async (who, form) => work(who, form),
  })
  return action(null, formData(fields))
}

describe('a form that is right', () => {
  test('is worked on by whoever sent it, and answered with the result', async () => {
    expect(await send(good, (who, form) => ({ who, name: form.name }))).toEqual({ state: 'done', result: { who: 'Mara', name: 'Mara' } })
  })

  test('gives a list for a field that ends in [], in the order sent', async () => {
    expect(await send({ ...good, 'clause[]': ['topic', 'law'] })).toMatchObject({ result: { clause: ['topic', 'law'] } })
    expect(await send({ ...good, 'clause[]': 'topic' })).toMatchObject({ result: { clause: ['topic'] } })
    expect(await send(good)).toMatchObject({ result: { clause: [] } })
  })

  test('is read without the framework’s own fields and without files', async () => {
    const data = formData({ ...good, $ACTION_ID_x: '', $ACTION_KEY: 'k' })
    data.append('picture', new File(['x'], 'x.png'))
    const loose = formAction({ who: async () => null, schema: () => z.looseObject({}), work: async (_, form) => Object.keys(form) })
    expect(await loose(null, data)).toEqual({ state: 'done', result: ['name', 'email', 'password'] })
  })
})

test('whoever is not signed in any more keeps what they typed, and is told where to sign in; other faults of who are faults', async () => {
  const by = (error: Error) =>
    formAction({ who: () => Promise.reject(error), schema: () => schema, secret: ['password'], work: async () => null })
  const { password: _, ...values } = good
  expect(await by(new SignedOut())(null, formData(good))).toEqual({
    ...{ state: 'refused', errors: {}, values, signedOut: true },
    message: 'You are signed out. Sign in in another window, then send this again.',
  })
  expect(requests.map(typedIn)).toContainEqual(values)
  await expect(by(new Error('redirect'))(null, formData(good))).rejects.toThrow('redirect')
})

test('a file comes to those who ask for it, and is none of what was typed', async () => {
  const schema = z.object({ alt: z.string().min(1, 'Say it.'), picture: z.instanceof(File, { error: 'Choose a file.' }) })
  const action = formAction({
    ...{ who: async () => null, schema: () => schema, files: ['picture'] },
    work: async (_, { picture }) => `${picture.name}: ${await picture.text()}`,
  })
  const data = (alt: string, file: File) => {
    const form = formData({ alt })
    form.append('picture', file)
    return form
  }
  expect(await action(null, data('Boats', new File(['bytes'], 'a.png')))).toEqual({ state: 'done', result: 'a.png: bytes' })
  expect(await action(null, data('', new File(['bytes'], 'a.png')))).toEqual({
    state: 'refused',
    errors: { alt: 'Say it.' },
    values: { alt: '' },
  })
  // What browsers send where nothing was chosen.
  expect(await action(null, data('Boats', new File([], '')))).toMatchObject({ errors: { picture: 'Choose a file.' } })
})

test('a sign that no database keeps is left out, also of a list', async () => {
  const answer = await send({ ...good, name: 'Ma\0ra', 'clause[]': ['to\0pic'] })
  expect(answer).toMatchObject({ state: 'done', result: { name: 'Mara', clause: ['topic'] } })
})

describe('a form that is wrong', () => {
  test('is answered with the first error of every field at once, and what was typed', async () => {
    expect(await send({ name: '', email: 'mara', password: 'short' })).toEqual({
      state: 'refused',
      errors: { name: 'Write a name.', email: 'Write an address.', password: 'Too short.' },
      values: { name: '', email: 'mara' },
    })
  })

  test('names one error for a field that has two', async () => {
    const twice = z.object({ name: z.string().min(9, 'First.').regex(/^\d+$/, 'Second.') })
    const action = formAction({ who: async () => null, schema: () => twice, work: async () => null })
    expect(await action(null, formData({ name: 'Mara' }))).toMatchObject({ errors: { name: 'First.' } })
  })

  test('is never worked on', async () => {
    await send({ ...good, email: '' }, () => {
      throw new Error('worked on')
    })
  })

  test('never brings a secret back, whatever is wrong', async () => {
    const answers = await Promise.all([
      send({ ...good, name: '', password: 'hunter22' }),
      send({ ...good, password: 'hunter2' }),
      send({ ...good, password: 'hunter22' }, () => {
        throw new Refusal('Wrong.')
      }),
    ])
    expect(answers.map((answer) => answer.state)).toEqual(['refused', 'refused', 'refused'])
    expect(JSON.stringify(answers)).not.toContain('hunter')
  })
})

describe('a refusal of the work', () => {
  test('comes back as a message with what was typed', async () => {
    const answer = await send(good, () => {
      throw new Refusal('Comments on this article are closed.')
    })
    expect(answer).toEqual({
      state: 'refused',
      message: 'Comments on this article are closed.',
      errors: {},
      values: { name: 'Mara', email: 'mara@viewpoints.example' },
    })
  })

  test('stands at its field where it has one', async () => {
    const answer = await send(good, () => {
      throw new Refusal('Choose a clause.', 'clause')
    })
    expect(answer).toMatchObject({ message: 'Choose a clause.', errors: { clause: 'Choose a clause.' } })
  })
})

test('any other error is thrown on', async () => {
  const broken = new TypeError('a fault')
  const failing = send(good, () => {
    throw broken
  })
  await expect(failing).rejects.toBe(broken)
})

test('who sends it is asked first, and decides on the shape', async () => {
  const asked: string[] = []
  const action = formAction({
    who: async (data) => {
      asked.push('who')
      return data.get('guest') === '1'
    },
    schema: (guest) => {
      asked.push('schema')
      return guest ? z.object({ name: z.string('Write a name.') }) : z.object({})
    },
    work: async () => asked.push('work'),
  })
  expect(await action(null, formData({ guest: '1' }))).toMatchObject({ errors: { name: 'Write a name.' } })
  expect(await action(null, formData({ guest: '0' }))).toMatchObject({ state: 'done' })
  expect(asked).toEqual(['who', 'schema', 'who', 'schema', 'work'])
})

test('A refusal speaks the language of the page that the form stood on, as far as there are words for it', async () => {
  asked.address = '/fa-AF/account'
  const refused = () => {
    throw new Refusal('Write your name.', 'name')
  }
  expect(await send(good, refused)).toMatchObject({ message: 'نام خود را بنویسید.', errors: { name: 'نام خود را بنویسید.' } })
  expect(await send({ ...good, name: 'far too long' })).toMatchObject({ errors: { name: 'Too long.' } })
  asked.address = '/account'
  expect(await send(good, refused)).toMatchObject({ message: 'Write your name.' })
})
