/** Said where somebody waits for a mail that this site cannot send. */
export function OutboxNote() {
  return (
    <p className="mt-3 border-s-4 border-held bg-shade px-4 py-2 text-sm">
      This site has no mail server yet (<code>SMTP_URL</code>): its mail goes to an outbox, which <code>npm start</code> shows, and admins
      find at <code>/moderate/mail</code>.
    </p>
  )
}
