/** A headline whose hyphenated words are broken only where a line has no room for them: what is read as one word stands as one. */
export function Unbroken({ children }: { children: string }) {
  return children.split(hyphenated).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} className="inline-block max-w-full [text-decoration:inherit]">
        {part}
      </span>
    ),
  )
}

/** With the signs that touch it, so that none of them begins a line; longer chains would leave holes in the lines. */
const hyphenated = /((?<!\S)(?=\S{3,22}(?!\S))\S*[\p{L}\p{N}][-‐][\p{L}\p{N}]\S*)/u
