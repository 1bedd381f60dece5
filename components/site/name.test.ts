import { afterEach, expect, test } from 'vitest'
import { holdSettings, standardSettings } from '@/lib/site'
import { Name } from './name'

afterEach(() => holdSettings(standardSettings))

test('the name is printed, or the logo with the name for who does not see it', () => {
  holdSettings({ ...standardSettings, name: 'The Courier' })
  expect(Name({ className: 'logo' })).toBe('The Courier')
  holdSettings({ ...standardSettings, name: 'The Courier', logo: '/images/abc.webp' })
  expect(Name({ className: 'logo' })).toMatchObject({ type: 'img', props: { src: '/images/abc.webp', alt: 'The Courier' } })
})
