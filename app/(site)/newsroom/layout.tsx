import '../../staff.css'

/** Previews of what editors arrange: pages of readers, in the styles of both. */
export default function PreviewLayout({ children }: { children: React.ReactNode }) {
  return children
}
