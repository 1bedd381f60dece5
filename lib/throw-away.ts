import { isDisposableEmail } from 'disposable-email-domains-js'

/** True for an address at one of the domains that lend anybody a mailbox for ten minutes, and at any name below it. */
export function isThrowAway(email: string): boolean {
  const labels = email.slice(email.lastIndexOf('@') + 1).split('.')
  return labels.some((_, nth) => nth < labels.length - 1 && isDisposableEmail(`anybody@${labels.slice(nth).join('.')}`))
}
