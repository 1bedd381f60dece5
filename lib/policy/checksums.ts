const digitsOf = (text: string) => Array.from(text.replace(/\D/g, ''), Number)
const weighed = (digits: number[], weight: (place: number) => number) =>
  digits.reduce((sum, digit, place) => sum + digit * weight(place), 0)

/** Whether the last digit is Luhn's: payment cards, Swedish and Canadian numbers of persons. */
export function luhn(number: string): boolean {
  const sum = digitsOf(number)
    .reverse()
    .reduce((total, digit, place) => total + (place % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2), 0)
  return sum % 10 === 0
}

/** The remainder by 97 of a number of any length, in which letters stand for 10 to 35. */
export function mod97(text: string): number {
  let rest = 0
  for (const char of text.toLowerCase()) {
    const value = Number.parseInt(char, 36)
    if (!Number.isNaN(value)) rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest
}

// The dihedral group of ten, and how a digit changes with its place.
const turn = (a: number, b: number) => (a < 5 ? (b < 5 ? (a + b) % 5 : ((a + b) % 5) + 5) : b < 5 ? ((a - b) % 5) + 5 : (a - b + 5) % 5)
const change = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]

/** Whether the last digit is Verhoeff's: Aadhaar. */
export function verhoeff(number: string): boolean {
  let sum = 0
  for (const [place, digit] of digitsOf(number).reverse().entries()) {
    let put = digit
    for (let i = 0; i < place % 8; i++) put = change[put] ?? 0
    sum = turn(sum, put)
  }
  return sum === 0
}

/** Whether the last of eleven digits is that of ISO 7064, modulus 11, 10: German tax numbers. */
export function mod11and10(number: string): boolean {
  const digits = digitsOf(number)
  let product = 10
  for (const digit of digits.slice(0, -1)) product = (((digit + product) % 10 || 10) * 2) % 11
  return (11 - product) % 10 === digits.at(-1)
}

/** Dutch: nine digits weighed 9 to 2 and -1. */
export const elevenTest = (number: string) => weighed(digitsOf(number), (place) => (place === 8 ? -1 : 9 - place)) % 11 === 0

/** Iranian: ten digits, the last from the others weighed 10 to 2. */
export function iranian(number: string): boolean {
  const rest = weighed(digitsOf(number).slice(0, 9), (place) => 10 - place) % 11
  return digitsOf(number)[9] === (rest < 2 ? rest : 11 - rest)
}

/** Chinese: eighteen places, weighed with powers of 2, the last from 0 to X. */
export function chinese(number: string): boolean {
  const sum = weighed(digitsOf(number.slice(0, 17)), (place) => 2 ** (17 - place) % 11)
  return '10x98765432'.charAt(sum % 11) === number.charAt(17).toLowerCase()
}

/** Brazilian: eleven digits, the last two each from those before. */
export function brazilian(number: string): boolean {
  const digits = digitsOf(number)
  const last = (count: number) => ((weighed(digits.slice(0, count), (place) => count + 1 - place) * 10) % 11) % 10
  return last(9) === digits[9] && last(10) === digits[10] && new Set(digits).size > 1
}

/** Spanish: the letter of a number from its remainder by 23. */
export const spanishLetter = (number: number) => 'trwagmyfpdxbnjzsqvhlcke'.charAt(number % 23)

// What a digit, or the letter of the same rank, counts in the first, third, fifth … place of a codice fiscale.
const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23]

/** Italian: sixteen letters and digits, the last from the others. */
export function italian(code: string): boolean {
  const rank = (char: string) => (/\d/.test(char) ? Number(char) : char.charCodeAt(0) - 97)
  const sum = Array.from(code.slice(0, 15), rank).reduce((total, value, i) => total + (i % 2 === 0 ? (odd[value] ?? 0) : value), 0)
  return sum % 26 === rank(code.charAt(15))
}
