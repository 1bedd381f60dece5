'use client'

import { type ClipboardEvent, type FormEvent, type KeyboardEvent, useActionState, useEffect, useRef, useState } from 'react'
import type { Check } from '@/lib/newsroom/checklist'
import { authorFields, longestBody, mostAuthors, onlyFields, type Typed, tooLong } from '@/lib/newsroom/typed'
import type { Choices } from '@/lib/newsroom/writing'
import { language } from '@/lib/transfer/language'
import { saveArticle } from './actions'
import { Checks } from './checks'
import { KeptOffer } from './kept-offer'
import { Margin } from './margin'
import { OvertakenNote } from './overtaken'
import { Preview } from './preview'
import { SaveState } from './save-state'
import { TextField } from './text-field'
import { TextPicture } from './text-picture'
import { Toolbar, toolByKey, use } from './toolbar'
import { useWriting } from './use-writing'

interface WriteFormProps {
  articleId: string
  personId: string
  values: Typed
  version: number
  savedAt: string | null
  checks: Check[]
  isPublished: boolean
  /** Readers have an earlier text of it. */
  unpublished: boolean
  choices: Choices
  timeZone: string
}

/** Where an article is written: the sheet as it will be printed, and all else in the margin. A plain form first. */
export function WriteForm({ choices, timeZone, ...page }: WriteFormProps) {
  const [plain, action] = useActionState(saveArticle, null)
  const form = useRef<HTMLFormElement>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const refused = plain?.state === 'refused' ? plain : null
  const overtaken = plain?.state === 'done' && plain.result.state === 'overtaken' ? plain.result : null
  const saved = plain?.state === 'done' && plain.result.state === 'saved' ? plain.result : null
  // What was typed stays, and stays tied to the text that its writer had read.
  const typed = refused ? onlyFields(refused.values) : overtaken?.mine
  const version = refused ? Number(refused.values.version) || 0 : (overtaken?.read ?? page.version)
  const { checks, kept } = saved ?? { ...page, kept: null }
  const start = { ...page, values: typed ?? page.values, version, errors: refused?.errors ?? {}, overtaken, checks, kept }
  const writing = useWriting(form, start)
  const { shown, saving } = writing
  const [refusedPaste, setRefusedPaste] = useState('')
  // A save that goes well does not take away what was said of a paste.
  const errors = refusedPaste ? { ...writing.errors, body: refusedPaste } : writing.errors
  const [now, setNow] = useState(shown.values)
  const [previewing, setPreviewing] = useState(false)
  const [asked, setAsked] = useState(false)
  const isNew = !page.values.headline
  // Whoever begins an article begins with its headline.
  useEffect(() => {
    if (isNew) form.current?.querySelector('textarea')?.focus()
  }, [isNew])
  const generation = useRef(0)
  if (generation.current !== shown.generation) {
    generation.current = shown.generation
    setNow(shown.values)
  }
  const written = language(now.lang ?? '') ?? { lang: 'en', dir: 'ltr' as const }
  const authors = Math.min(mostAuthors, Math.max(1, authorFields.findLastIndex((name) => now[name]) + 2))
  const missing = writing.checks.filter(({ state }) => state === 'missing').length
  const error = (name: string) => errors[name]

  function onInput({ target }: FormEvent<HTMLFormElement>) {
    const { name } = target as HTMLInputElement
    if (name === 'note') return
    setNow(writing.read())
    setAsked(false)
    setRefusedPaste('')
    // Half a topic is no topic: they are sent when their field is left.
    writing.saver.changed({ half: name === 'topics' })
  }

  /** A file that went astray: laid out as one text it would stop the browser for many seconds. It is in the clipboard still. */
  function onPaste(event: ClipboardEvent) {
    if (event.target !== area.current) return
    const { value, selectionStart, selectionEnd } = area.current
    const length = value.length - (selectionEnd - selectionStart) + event.clipboardData.getData('text/plain').length
    if (length <= longestBody) return
    event.preventDefault()
    setRefusedPaste(`${tooLong('The text', longestBody, length)} Nothing was pasted; all that you wrote is still here.`)
  }

  function press(act: string) {
    setAsked(true)
    void writing.press(act)
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    press(submitter instanceof HTMLButtonElement && submitter.value ? submitter.value : 'save')
  }

  function onKeyDown(event: KeyboardEvent) {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
      event.preventDefault()
      return press('save')
    }
    const tool = event.target === area.current ? toolByKey(event) : undefined
    if (!tool) return
    event.preventDefault()
    use(tool, area.current)
  }

  return (
    <form
      ref={form}
      action={action}
      onSubmit={onSubmit}
      onInput={onInput}
      onBlur={writing.saver.settle}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      noValidate
      aria-label="Article"
    >
      <input type="hidden" name="article" value={page.articleId} />
      <input type="hidden" name="version" value={version} />
      <div className="writing-bar">
        <button type="submit" name="act" value="save" className="button button-main button-light">
          Save
        </button>
        <button
          type="button"
          aria-pressed={previewing}
          className="button button-light scripted"
          onClick={() => setPreviewing((shown) => !shown)}
        >
          Preview
        </button>
        <a href={`/newsroom/articles/${page.articleId}/preview`} className="button button-light plain">
          Preview what is saved
        </a>
        <SaveState
          saving={saving}
          savedAt={writing.savedAt}
          timeZone={timeZone}
          keptAs={writing.keptAs}
          unpublished={writing.unpublished}
          asked={asked}
        />
        {writing.overtaken && (
          <a href="#overtaken" className="text-sm font-semibold">
            Choose whose text stays
          </a>
        )}
        <p className="facts small ms-auto">
          <span>{lengthOf(now.body ?? '')}</span>
          {missing > 0 && (
            <span>
              <a href="#checklist">{missing === 1 ? '1 thing is' : `${missing} things are`} missing</a>
            </span>
          )}
        </p>
      </div>
      {writing.offer && (
        <KeptOffer
          offer={writing.offer}
          server={page.values}
          {...written}
          timeZone={timeZone}
          take={() => void writing.take()}
          leave={() => void writing.leaveIt()}
        />
      )}
      {writing.overtaken && <OvertakenNote overtaken={writing.overtaken} mine={now} {...written} timeZone={timeZone} />}
      {Object.keys(errors).length > 0 && (
        <p role="alert" className="mt-3 text-sm font-semibold text-rejected">
          Look at what is marked. All that was typed is still here.
        </p>
      )}
      <div className="writing" data-previewing={previewing || undefined} key={shown.generation}>
        <div className="writing-sheet">
          <TextField
            label="Headline"
            name="headline"
            defaultValue={shown.values.headline}
            error={error('headline')}
            rows={1}
            {...written}
            look="writing-headline"
          />
          <TextField
            label="Standfirst"
            name="standfirst"
            defaultValue={shown.values.standfirst}
            error={error('standfirst')}
            rows={2}
            {...written}
            look="writing-standfirst"
          />
          <TextField
            label="Text"
            name="body"
            defaultValue={shown.values.body}
            error={error('body')}
            rows={16}
            {...written}
            look="writing-body"
            area={area}
          >
            <Toolbar area={area}>
              <TextPicture area={area} />
            </Toolbar>
          </TextField>
        </div>
        {previewing && <Preview values={now} {...written} />}
        <aside aria-label="Beside the text" className="writing-margin">
          <Margin values={shown.values} errors={errors} choices={choices} authors={authors} {...written} />
          <section id="checklist" aria-label="Checklist" className="margin-group">
            <h2 className="text-sm font-semibold">Checklist</h2>
            <Checks checks={writing.checks} />
            {missing === 0 && (!page.isPublished || writing.unpublished) && (
              <p className="text-xs">
                All is there:{' '}
                <a href={`/newsroom/articles/${page.articleId}/publish`} className="underline">
                  send it on its way
                </a>
                .
              </p>
            )}
            <button type="submit" name="act" value="links" className="quiet mt-1">
              Check links
            </button>
          </section>
          <section aria-label="Keep this version" className="margin-group">
            <TextField label="Note" name="note" defaultValue="" hint="Why this version is kept, for the others." />
            <button type="submit" name="act" value="keep" className="button button-light mt-2">
              Keep this version
            </button>
          </section>
        </aside>
      </div>
    </form>
  )
}

/** Words, and minutes at the pace of somebody who reads for pleasure. */
function lengthOf(text: string): string {
  if (text.length > longestBody) return `${text.length.toLocaleString('en')} characters`
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0
  return `${words.toLocaleString('en')} ${words === 1 ? 'word' : 'words'} · ${Math.max(1, Math.round(words / 230))} min`
}
