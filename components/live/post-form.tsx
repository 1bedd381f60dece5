'use client'

import { useEffect, useRef } from 'react'
import { SignInAgain } from '@/components/newsroom/sign-in-again'
import { Done, Refused } from '@/components/policy-desk/told'
import { useKeptForm } from '@/components/ui/kept-form'
import { post as send } from './actions'
import { PostFields, sendByKey } from './post-fields'

interface PostFormProps {
  article: string
  /** What the post will be called: a new one once it is written. */
  post: string
  lang: string
  dir: 'ltr' | 'rtl'
}

/** Writes the next post. Once it is out the form is empty again, for the one after. */
export function PostForm({ article, post, lang, dir }: PostFormProps) {
  const { answer, refused, pending, form } = useKeptForm(send)
  const written = answer?.state === 'done' ? answer.result.id : null
  const fields = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (written) fields.current?.querySelector<HTMLElement>('input[name="headline"]')?.focus()
  }, [written])
  const values = refused?.values ?? {}
  return (
    <form {...form} ref={fields} aria-label="New post" onKeyDown={sendByKey} className="mt-6 border-t border-rule">
      <input type="hidden" name="article" value={article} />
      <input type="hidden" name="post" value={post} />
      {refused && Object.keys(refused.errors).length === 0 && (
        <Refused>
          {refused.message}
          <SignInAgain refused={refused} />
        </Refused>
      )}
      <PostFields
        key={written ?? 'first'}
        values={{ headline: values.headline, body: values.body, key: values.key === 'on', pinned: values.pinned === 'on' }}
        errors={refused?.errors ?? {}}
        lang={lang}
        dir={dir}
      />
      <div className="mt-4 flex flex-wrap items-center gap-4">
        <button type="submit" className="button" aria-disabled={pending}>
          Post
        </button>
        <p className="small scripted">
          <kbd className="key">Ctrl</kbd> <kbd className="key">Enter</kbd> posts
        </p>
        <Done>{written ? 'It is on the page.' : ''}</Done>
      </div>
    </form>
  )
}
