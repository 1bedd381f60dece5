'use client'

import { SignInAgain } from '@/components/newsroom/sign-in-again'
import { Done, Refused } from '@/components/policy-desk/told'
import { useKeptForm } from '@/components/ui/kept-form'
import type { NewsroomPost } from '@/lib/live-posts'
import { change } from './actions'
import { PostFields, sendByKey } from './post-fields'

interface EditFormProps {
  article: string
  post: NewsroomPost
  lang: string
  dir: 'ltr' | 'rtl'
}

/** Changes a post that is out. */
export function EditForm({ article, post, lang, dir }: EditFormProps) {
  const { answer, refused, pending, form } = useKeptForm(change)
  const typed = refused?.values
  const values = typed
    ? { headline: typed.headline, body: typed.body, key: typed.key === 'on', pinned: typed.pinned === 'on' }
    : { headline: post.headline, body: post.body, key: post.key, pinned: post.pinned }
  return (
    <form {...form} aria-label="Change this post" onKeyDown={sendByKey} className="pb-3">
      <input type="hidden" name="article" value={article} />
      <input type="hidden" name="post" value={post.id} />
      <input type="hidden" name="seen" value={post.updatedAt.toISOString()} />
      {refused && Object.keys(refused.errors).length === 0 && (
        <Refused>
          {refused.message}
          <SignInAgain refused={refused} />
        </Refused>
      )}
      <PostFields values={values} errors={refused?.errors ?? {}} lang={lang} dir={dir} />
      <div className="mt-3 flex flex-wrap items-center gap-4">
        <button type="submit" className="button button-light" aria-disabled={pending}>
          Save
        </button>
        <Done>{answer?.state === 'done' ? 'Changed on the page.' : ''}</Done>
      </div>
    </form>
  )
}
