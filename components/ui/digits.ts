import { useEdition } from './edition'

/** Prints numbers in the edition's digits. */
export function useDigits(): (count: number) => string {
  const { locale } = useEdition()
  return new Intl.NumberFormat(locale).format
}
