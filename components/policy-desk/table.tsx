interface TableProps {
  caption: string
  head: string[]
  children: React.ReactNode
}

/** A table of figures: rules, no boxes. */
export function Table({ caption, head, children }: TableProps) {
  return (
    <table className="mt-6 w-full max-w-[36rem] border-collapse text-sm">
      <caption className="pb-2 text-start font-serif text-lg">{caption}</caption>
      <thead>
        <tr className="border-b border-strong align-bottom">
          {head.map((title, index) =>
            title ? (
              <th key={title} scope="col" className={`py-1.5 font-semibold ${index === 0 ? 'text-start' : 'ps-3 text-end'}`}>
                {title}
              </th>
            ) : (
              <td key="" />
            ),
          )}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}
