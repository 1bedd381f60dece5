/** Texts and forms read best on a narrower sheet than the desk's. */
export default function PolicyDeskLayout({ children }: { children: React.ReactNode }) {
  return <div className="mx-auto max-w-[64rem]">{children}</div>
}
