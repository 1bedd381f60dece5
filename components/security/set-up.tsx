import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Sentence } from '@/components/ui/sentence'
import { cancelCodes } from './actions'

interface SetUpProps {
  secret: string
  picture: string
  action: (form: FormData) => void
  pending: boolean
  answer: { message?: string; errors: Record<string, string> } | null
}

/** The secret for the app, as a picture and by hand, and the first code as the proof that it arrived. */
export function SetUp({ secret, picture, action, pending, answer }: SetUpProps) {
  const t = useTranslations('account.security')
  return (
    <>
      <div className="mt-3 flex flex-wrap items-center gap-5">
        <img src={picture} alt={t('qr')} width={180} height={180} className="bg-white" />
        <p className="max-w-xs text-sm">
          {t('type')}{' '}
          <code className="mt-1 block break-all font-semibold" dir="ltr">
            {secret.match(/.{1,4}/g)?.join(' ')}
          </code>
        </p>
      </div>
      <form action={action} noValidate className="max-w-xs">
        {answer?.message && !answer.errors.code && (
          <p role="alert" className="mt-3 border-s-4 border-rejected bg-shade px-4 py-2 text-sm">
            <Sentence>{answer.message}</Sentence>
          </p>
        )}
        <Field label={t('appCode')} name="code" autoComplete="one-time-code" error={answer?.errors.code} dir="ltr" required />
        <button type="submit" className="button button-main mt-4" aria-disabled={pending}>
          {t('turnOn')}
        </button>
      </form>
      <form action={cancelCodes} className="mt-2">
        <button type="submit" className="quiet">
          {t('cancel')}
        </button>
      </form>
    </>
  )
}
