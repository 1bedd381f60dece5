import { useTranslations } from 'next-intl'
/** Said where somebody waits for a mail that this site cannot send. */
export function OutboxNote() {
  const t = useTranslations('account.signIn')
  return (
    <p className="mt-3 border-s-4 border-held bg-shade px-4 py-2 text-sm">
      {t.rich('outbox', {
        smtp: () => <Code>SMTP_URL</Code>,
        start: () => <Code>npm start</Code>,
        place: () => <Code>/moderate/mail</Code>,
      })}
    </p>
  )
}

const Code = ({ children }: { children: string }) => (
  <code dir="ltr" className="whitespace-nowrap">
    {children}
  </code>
)
