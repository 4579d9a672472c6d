// The gallery's window: the list of entries at the side, switches at the top, and the stage in a frame of the chosen size.
import { useCallback, useEffect, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { languages, type Language } from '../../src/shared/model/app'
import type { PageName } from './entry'
import type { Gallery, Listed, Scheme } from './stage'

const pages: readonly PageName[] = ['panel', 'authenticator', 'quick']
const sizes = ['480 × 560', '1120 × 800', '1600 × 1000'] as const

function Choice<T extends string>(props: {
  readonly label: string
  readonly value: T
  readonly of: readonly T[]
  readonly onChoose: (value: T) => void
}) {
  return (
    <label style={{ marginInlineEnd: 16 }}>
      {props.label}{' '}
      <select
        value={props.value}
        onChange={(event) => {
          const chosen = props.of.find((each) => each === event.currentTarget.value)
          if (chosen !== undefined) props.onChoose(chosen)
        }}
      >
        {props.of.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </select>
    </label>
  )
}

function Shell() {
  const frame = useRef<HTMLIFrameElement>(null)
  const [page, setPage] = useState<PageName>('panel')
  const [language, setLanguage] = useState<Language>('en')
  const [scheme, setScheme] = useState<Scheme>('light')
  const [size, setSize] = useState<(typeof sizes)[number]>('1120 × 800')
  const [listed, setListed] = useState<readonly Listed[]>([])
  const [name, setName] = useState<string | null>(null)
  const [found, setFound] = useState<readonly string[] | null>(null)
  const [width = '1120', height = '800'] = size.split(' × ')
  const stage = useCallback((): Gallery | undefined => frame.current?.contentWindow?.gallery, [])

  const show = async (next: string) => {
    setName(next)
    setFound(null)
    setFound((await stage()?.show(next, { language, scheme })) ?? [])
  }
  useEffect(() => {
    void stage()?.change({ language, scheme })
  }, [stage, language, scheme])
  const check = async () => {
    const gallery = stage()
    if (gallery !== undefined) setFound([...(await gallery.audit()), ...gallery.misfits()])
  }
  return (
    <div style={{ display: 'grid', gridTemplateColumns: '300px 1fr', height: '100vh', font: '14px system-ui' }}>
      <nav style={{ overflowY: 'auto', borderInlineEnd: '1px solid silver', padding: 8 }}>
        {listed.map((each) => (
          <button
            key={each.name}
            type="button"
            aria-current={each.name === name}
            style={{ display: 'block', width: '100%', border: 0, padding: 4, textAlign: 'start' }}
            onClick={() => void show(each.name)}
          >
            {each.name}
          </button>
        ))}
      </nav>
      <div style={{ overflow: 'auto', padding: 8 }}>
        <Choice label="Page" value={page} of={pages} onChoose={setPage} />
        <Choice label="Language" value={language} of={languages} onChoose={setLanguage} />
        <Choice label="Theme" value={scheme} of={['light', 'dark']} onChoose={setScheme} />
        <Choice label="Size" value={size} of={sizes} onChoose={setSize} />
        <button type="button" onClick={() => void check()}>
          Check
        </button>
        <iframe
          ref={frame}
          title="Stage"
          src={`/index.html?page=${page}`}
          style={{
            display: 'block',
            width: Number(width),
            height: Number(height),
            marginBlock: 8,
            border: '1px solid silver'
          }}
          onLoad={() => {
            // The stage's module runs shortly after its document has loaded.
            const look = () => {
              const gallery = stage()
              if (gallery === undefined) setTimeout(look, 50)
              else setListed(gallery.list())
            }
            look()
          }}
        />
        <pre>{found === null ? '' : found.length === 0 ? 'nothing found' : found.join('\n')}</pre>
      </div>
    </div>
  )
}

document.body.style.margin = '0'
const element = document.getElementById('root')
if (element !== null) createRoot(element).render(<Shell />)
