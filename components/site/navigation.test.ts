import { afterEach, expect, test } from 'vitest'
import { holdSettings, standardSettings } from '@/lib/site'
import { navigation } from './navigation'

afterEach(() => holdSettings(standardSettings))

test('at the top stand the sections, or in their place what the settings say', () => {
  const sections = [{ slug: 'town', name: 'Town' }]
  expect(navigation(sections)).toEqual([{ href: '/sections/town', name: 'Town', section: 'town' }])
  const links = [
    { name: 'The world', href: '/sections/world' },
    { name: 'Shop', href: 'https://shop.example/sections/town' },
  ]
  holdSettings({ ...standardSettings, navigation: links })
  expect(navigation(sections)).toEqual([{ ...links[0], section: 'world' }, { ...links[1] }])
})
