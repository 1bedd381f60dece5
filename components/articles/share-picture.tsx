import { ImageResponse } from 'next/og'
import { day, sectionInks } from '@/lib/palette'
import { siteUrl } from '@/lib/site'
import { drawnWords } from '@/lib/structured/kept-pictures'
import type { Drawable } from '@/lib/structured/letters'
import { pictureSize, type Words } from '@/lib/structured/picture'
import { shapedText } from '@/lib/structured/shaped'
import { latinFiles } from '@/lib/structured/typefaces'

const margin = 72
const width = pictureSize.width - 2 * margin

/** The plate that stands for an article, or for the paper where there is no headline, as a PNG. */
export async function drawSharePicture(words: Words): Promise<Buffer> {
  const { headline, section, paper } = drawnWords(words)
  const color = sectionInks[words.section?.slug ?? ''] ?? day.press
  const size = sizeOf(headline?.text ?? '')
  const rtl = words.dir === 'rtl'
  const plate = (
    <div
      style={{ ...column, width: '100%', height: '100%', background: day.paper, fontFamily: families, borderTop: `14px solid ${color}` }}
    >
      <div style={{ ...column, flex: 1, padding: `44px ${margin}px 0`, alignItems: rtl ? 'flex-end' : 'flex-start' }}>
        {await set(section, { size: 34, height: 60, color })}
        <div style={{ display: 'flex', marginTop: headline ? 20 : 100 }}>
          {headline
            ? await set(headline, { size, height: 370, color: day.ink, balanced: !rtl })
            : await set(paper, { size: 132, height: 250, color: day.ink })}
        </div>
      </div>
      <div style={{ ...foot, flexDirection: rtl ? 'row-reverse' : 'row' }}>
        {headline ? await set(paper, { size: 40, height: 60, color: day.ink }) : <div />}
        <div style={{ display: 'flex', fontSize: 26, color: day.soft }}>{new URL(siteUrl).host}</div>
      </div>
    </div>
  )
  const fonts = latinFiles().map((data, nth) => ({ name: `N${nth}`, data, weight: 600 as const, style: 'normal' as const }))
  return Buffer.from(await new ImageResponse(plate, { ...pictureSize, fonts }).arrayBuffer())
}

const families = 'N0, N1, N2'
const column = { display: 'flex', flexDirection: 'column' } as const
const foot = {
  ...{ display: 'flex', justifyContent: 'space-between', alignItems: 'center' },
  ...{ margin: `0 ${margin}px`, padding: '18px 0 24px', borderTop: `2px solid ${day.rule}` },
} as const

/** Long headlines are set smaller, so that they stand in four lines at most. */
function sizeOf(text: string): number {
  if (text.length < 45) return 92
  if (text.length < 80) return 80
  return text.length < 115 ? 68 : 60
}

interface Setting {
  size: number
  height: number
  color: string
  /** Lines of one length. It is only right for what begins at the left. */
  balanced?: boolean
}

/** Latin letters are set here; the Arabic script comes as a picture of its own. */
async function set(drawn: Drawable | null, { size, height, color, balanced = false }: Setting) {
  if (!drawn?.text) return <div style={{ display: 'flex' }} />
  if (drawn.how === 'shaped') {
    const { src, ...dimensions } = await shapedText(drawn.text, { size, width, height, color })
    return <img src={src} alt="" {...dimensions} />
  }
  const style = { display: 'block', lineClamp: 4, maxWidth: width, maxHeight: height, lineHeight: 1.08 } as const
  return (
    <div style={{ ...style, textWrap: balanced ? 'balance' : 'wrap', fontSize: size, letterSpacing: size * -0.018, color }}>
      {drawn.text}
    </div>
  )
}
