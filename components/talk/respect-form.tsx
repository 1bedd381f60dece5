'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useEdition } from '@/components/ui/edition'
import { inEdition, type Lang } from '@/lib/languages/editions'
import { giveRespect, giveRespectPlainly } from './actions'
import { respected } from './respected'
import { type Telling, Told } from './told'

/** The one form of all `Respect` buttons of a page: each says which comment it is for. */
export function RespectForm() {
  const t = useTranslations('talk.acts')
  const { lang } = useEdition()
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
    if (!answer) return refused(t('lost'))
    if (answer.state === 'refused') return refused(answer.message ?? t('lost'))
    if (!answer.result) return location.assign(signIn(lang, `/comments/${id}/respect`))
    mark(button, answer.result.respected)
  }

  return (
    <>
      <form id="respect" action={giveRespectPlainly} onSubmit={submit} />
      {told && <Told {...told} />}
    </>
  )
}

const signIn = (lang: Lang, to: string) => inEdition(lang, `/sign-in?to=${encodeURIComponent(inEdition(lang, to))}`)

function mark(button: HTMLButtonElement, mine: boolean) {
  if (mine) respected.add(button.value)
  else respected.delete(button.value)
  button.ariaPressed = String(mine)
}
