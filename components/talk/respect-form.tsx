'use client'

import { useState } from 'react'
import { giveRespect, giveRespectPlainly } from './actions'
import { respected } from './respected'
import { type Telling, Told } from './told'

const lost = 'That did not reach us: the connection may be down. Press it again.'

/** The one form of all `Respect` buttons of a page: each says which comment it is for. */
export function RespectForm() {
  const [told, setTold] = useState<Telling | null>(null)

  async function submit(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { submitter: button } = event.nativeEvent as SubmitEvent
    if (!(button instanceof HTMLButtonElement)) return
    const id = button.value
    const before = respected.has(id)
    const form = new FormData()
    form.set('comment', id)
    form.set('want', before ? 'take back' : 'give')
    mark(button, !before)
    const refused = (text: string) => {
      mark(button, before)
      setTold({ row: button.parentElement, text })
    }
    const answer = await giveRespect(null, form).catch(() => null)
    if (!answer) return refused(lost)
    if (answer.state === 'refused') return refused(answer.message ?? lost)
    if (!answer.result) return location.assign(`/sign-in?to=${encodeURIComponent(`/comments/${id}/respect`)}`)
    mark(button, answer.result.respected)
  }

  return (
    <>
      <form id="respect" action={giveRespectPlainly} onSubmit={submit} />
      {told && <Told {...told} />}
    </>
  )
}

function mark(button: HTMLButtonElement, mine: boolean) {
  if (mine) respected.add(button.value)
  else respected.delete(button.value)
  button.ariaPressed = String(mine)
}
