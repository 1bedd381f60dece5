import { type SiteSettings, standardSettings } from './site'

// The house colour. No page brings styles of its own (the policy forbids them), so they are a file, named by what is in it.

const hex = /^#[0-9a-f]{6}$/

/** The colour as six digits in lower case; null where it is none. */
export function colourOf(text: string): string | null {
  const digits = text.trim().toLowerCase().replace(/^#?/, '#')
  const whole = /^#[0-9a-f]{3}$/.test(digits) ? digits.replace(/[0-9a-f]/g, (digit) => digit + digit) : digits
  return hex.test(whole) ? whole : null
}

/** How far two colours stand apart, from 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

type Colours = Pick<SiteSettings, 'colourDay' | 'colourNight'>

/** The address of the file that sets these colours; null for those of the house, which are in the styles anyway. */
export function themeAddress({ colourDay: day, colourNight: night }: Colours): string | null {
  const same = day === standardSettings.colourDay && night === standardSettings.colourNight
  return same ? null : `/theme/${day.slice(1)}-${night.slice(1)}.css`
}

/** The styles that a file of this name has; null where there is no such file. */
export function themeStyles(file: string): string | null {
  const [, day, night] = /^([0-9a-f]{6})-([0-9a-f]{6})\.css$/.exec(file) ?? []
  // Two names for the root outweigh the one of app/globals.css, whichever comes first.
  return day ? `html:root{--press:light-dark(#${day},#${night})}\n` : null
}
