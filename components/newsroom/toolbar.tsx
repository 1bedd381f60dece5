'use client'

import { type KeyboardEvent, type RefObject, useRef, useState } from 'react'
import { type Edit, edit, type Tool, tools } from './markdown-edit'

interface ToolbarProps {
  area: RefObject<HTMLTextAreaElement | null>
  children?: React.ReactNode
}

/** The buttons over the text. One stop of the Tab key, arrows go from one to the next (the toolbar pattern of ARIA). */
export function Toolbar({ area, children }: ToolbarProps) {
  const [current, setCurrent] = useState(0)
  const buttons = useRef<(HTMLButtonElement | null)[]>([])

  function go(event: KeyboardEvent) {
    const last = tools.length - 1
    const back = document.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
    const forth = back === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft'
    const to = { [back]: current === 0 ? last : current - 1, [forth]: current === last ? 0 : current + 1, Home: 0, End: last }[event.key]
    if (to === undefined) return
    event.preventDefault()
    setCurrent(to)
    buttons.current[to]?.focus()
  }

  return (
    <div role="toolbar" aria-label="Text" aria-orientation="horizontal" className="writing-tools scripted" onKeyDown={go}>
      {tools.map((tool, index) => (
        <button
          key={tool.name}
          ref={(button) => {
            buttons.current[index] = button
          }}
          type="button"
          tabIndex={index === current ? 0 : -1}
          aria-keyshortcuts={'key' in tool ? `Control+${tool.key.toUpperCase()}` : undefined}
          title={'key' in tool ? `${tool.title} (Ctrl+${tool.key.toUpperCase()})` : undefined}
          className="writing-tool"
          onFocus={() => setCurrent(index)}
          // The selection stays where it is: a click would take it from the text.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => use(tool.name, area.current)}
        >
          {tool.title}
        </button>
      ))}
      {children}
    </div>
  )
}

/** The keys of the tools, while the text has the focus. */
export function toolByKey(event: KeyboardEvent): Tool | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return undefined
  return tools.find((tool) => 'key' in tool && tool.key === event.key.toLowerCase())?.name
}

/** Does what the tool does to the selection of the field, so that the browser can undo it. */
export function use(tool: Tool, area: HTMLTextAreaElement | null) {
  if (!area) return
  const { value: text, selectionStart: start, selectionEnd: end } = area
  area.focus()
  for (const done of edit(tool, { text, start, end })) write(area, done)
}

/** As if it were typed: only then does the browser's own undo know of it. */
function write(area: HTMLTextAreaElement, { from, to, insert, select }: Edit) {
  area.setSelectionRange(from, to)
  const typed = insert === '' ? from === to || document.execCommand('delete') : document.execCommand('insertText', false, insert)
  if (!typed) {
    area.setRangeText(insert, from, to, 'end')
    area.dispatchEvent(new Event('input', { bubbles: true }))
  }
  area.setSelectionRange(...select)
}
