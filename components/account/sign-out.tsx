import { useTranslations } from 'next-intl'
import { signOut } from './actions'

/** Ends the session of this browser. */
export function SignOut() {
  const t = useTranslations('account')
  return (
    <form action={signOut}>
      <button type="submit" className="button">
        {t('signOut')}
      </button>
    </form>
  )
}
