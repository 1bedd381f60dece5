/** Shown once, right after they were made. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  return (
    <div role="status" className="mt-3 border-s-4 border-approved bg-shade px-4 py-3">
      <p className="text-sm font-semibold">A code is asked for from now on. Everywhere but here you are signed out.</p>
      <p className="mt-1 text-sm">
        Write these recovery codes down, for the day the phone is lost: each works once, and they are not shown again.
      </p>
      <ul aria-label="Recovery codes" className="mt-3 grid gap-x-6 font-mono text-sm sm:grid-cols-2" dir="ltr">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </div>
  )
}
