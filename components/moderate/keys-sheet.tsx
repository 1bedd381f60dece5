'use client'

import { useEffect, useRef } from 'react'
import { keyNames, keyTitles } from '@/lib/desk/keys'
import { useTools } from './tools'

/** Every key of the desk and what it does, and the way to change them. */
export function KeysSheet({ open, close }: { open: boolean; close: () => void }) {
  const { keys } = useTools()
  const sheet = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open && !sheet.current?.open) sheet.current?.showModal()
    if (!open) sheet.current?.close()
  }, [open])
  return (
    <dialog ref={sheet} onClose={close} aria-labelledby="keys-title" className="sheet-dialog">
      <h2 id="keys-title" className="font-serif text-xl">
        Keys
      </h2>
      {keys ? (
        <dl className="keys-list">
          {keyNames.map((name) => (
            <div key={name}>
              <dt>{keyTitles[name]}</dt>
              <dd>
                <kbd className="key">{keys[name]}</kbd>
              </dd>
            </div>
          ))}
          <div>
            <dt>The clause, once you reject</dt>
            <dd>its number; from 10 on, its letter too</dd>
          </div>
          <div>
            <dt>Select from the last one to here</dt>
            <dd>Shift and a click</dd>
          </div>
        </dl>
      ) : (
        <p className="mt-3 text-sm">The keys are switched off. Every one of them has a button.</p>
      )}
      <div className="mt-5 flex flex-wrap items-center gap-4">
        <form method="dialog">
          <button type="submit" className="button">
            Close
          </button>
        </form>
        <a href="/moderate/keys" className="text-sm text-talk underline">
          Change the keys, or switch them off
        </a>
      </div>
    </dialog>
  )
}
