'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { Field } from '@/components/ui/field'
import { useKeptForm } from '@/components/ui/kept-form'
import { stopTrying, tryDraft } from './actions'
import { Refused } from './told'

/** Asks for a dry run. */
export function TryForm({ wanted }: { wanted: number }) {
  const { refused, pending, form } = useKeptForm(tryDraft)
  return (
    <form {...form} aria-labelledby="dry-run-title">
      {refused && !refused.errors.wanted && <Refused>{refused.message}</Refused>}
      <div className="flex flex-wrap items-end gap-3">
        <div className="w-full sm:w-80 [&_input]:tabular-nums">
          <Field
            label="How many of the last decided comments"
            name="wanted"
            type="number"
            defaultValue={refused?.values.wanted ?? `${wanted}`}
            error={refused?.errors.wanted}
          />
        </div>
        <button type="submit" className="button button-main" aria-disabled={pending}>
          Dry run
        </button>
      </div>
    </form>
  )
}

interface ProgressProps {
  id: string
  done: number
  /** 0 until the comments are counted. */
  total: number
}

/** How far a run is. The page looks again by itself: with JavaScript every second, without by a refresh. */
export function Progress({ id, done, total }: ProgressProps) {
  const { refused, pending, form } = useKeptForm(stopTrying)
  const router = useRouter()

  useEffect(() => {
    const timer = setInterval(() => router.refresh(), 1_000)
    return () => clearInterval(timer)
  }, [router])

  return (
    <>
      <Bar done={done} total={total} />
      {refused && <Refused>{refused.message}</Refused>}
      <form {...form} className="mt-3 flex items-center gap-6">
        <input type="hidden" name="id" value={id} />
        <button type="submit" className="button" aria-disabled={pending}>
          Stop
        </button>
        <noscript>
          <a href="/moderate/policy#dry-run" className="text-talk underline">
            Look again
          </a>
        </noscript>
      </form>
    </>
  )
}

/** Empty while nothing is counted, and full when all is done. */
export function Bar({ done, total }: { done: number; total: number }) {
  const number = (value: number) => value.toLocaleString('en')
  const counted = total > 0 && { value: done, max: total }
  return (
    <div className="mt-4">
      <progress
        aria-label="Dry run"
        {...counted}
        className="block h-2 w-full appearance-none bg-shade [&::-moz-progress-bar]:bg-talk [&::-webkit-progress-bar]:bg-shade [&::-webkit-progress-value]:bg-talk"
      />
      <p className="figures small mt-1">{total > 0 ? `${number(done)} of ${number(total)}` : 'Waits for its turn.'}</p>
    </div>
  )
}
