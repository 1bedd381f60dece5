interface FiguresProps {
  caption: string
  /** The first heads the rows. */
  head: string[]
  rows: { key: string; title: React.ReactNode; figures: React.ReactNode[]; under?: boolean }[]
}

/** A table of figures: hairlines, the words at the start and the figures at the end. */
export function Figures({ caption, head, rows }: FiguresProps) {
  return (
    <table className="mt-6 w-full border-collapse text-xs sm:text-sm">
      <caption className="pb-2 text-start font-semibold">{caption}</caption>
      <thead>
        <tr className="border-b border-strong align-bottom">
          {head.map((title, index) => (
            <th key={title} scope="col" className={`py-1.5 font-semibold ${index === 0 ? 'text-start' : 'ps-2 text-end sm:w-24 sm:ps-3'}`}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, title, figures, under }) => (
          <tr key={key} className="border-b border-rule">
            <th scope="row" className={`py-1.5 text-start font-normal ${under ? 'ps-5 text-soft' : ''}`}>
              {title}
            </th>
            {figures.map((figure, index) => (
              <td key={head[index + 1]} className="figures py-1.5 ps-2 text-end align-top sm:ps-3">
                {figure}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
