import { useId } from 'react'

/** What ties a field to what is said of it: its error stands in `${id}-error` (<Fault>), its hint in `${id}-hint`. */
export function useDescribed(error: string | undefined, hint?: string) {
  const id = useId()
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ')
  return { id, 'aria-invalid': error ? true : undefined, 'aria-describedby': described || undefined }
}
