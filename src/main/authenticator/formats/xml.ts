// As much XML as exports need: elements, attributes, text, CDATA, the five entities and character references. Document types are refused,
// so nothing expands; the file's size and `deepest` are the limits.

export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (XmlElement | string)[]
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[]
}

const deepest = 64
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Decodes entities and character references; keeps unknown ones as they are. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{1,8}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    }
  )
}

const tag = /<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y

/** Constructs with arbitrary content up to their end, and whether that is text. */
const spans = [
  { begin: '<!--', end: '-->', isText: false },
  { begin: '<![CDATA[', end: ']]>', isText: true },
  { begin: '<?', end: '?>', isText: false }
] as const

/**
 * The root element; null if the text is not well-formed or too deep. Regular expressions match only tags: text may be megabytes long, more
 * than V8 can backtrack over.
 */
export function readXml(source: string): XmlElement | null {
  const text = source.replace(/^\ufeff/, '')
  const open: OpenElement[] = []
  let root: XmlElement | null = null
  let at = 0
  while (at < text.length) {
    const parent = open.at(-1)
    if (text[at] !== '<') {
      const next = text.indexOf('<', at)
      const end = next === -1 ? text.length : next
      parent?.children.push(decodeEntities(text.slice(at, end)))
      at = end
      continue
    }
    const isSpan = text[at + 1] === '!' || text[at + 1] === '?'
    const span = isSpan ? spans.find(({ begin }) => text.startsWith(begin, at)) : undefined
    if (span !== undefined) {
      const from = at + span.begin.length
      const end = text.indexOf(span.end, from)
      if (end === -1) return null
      if (span.isText) parent?.children.push(text.slice(from, end))
      at = end + span.end.length
      continue
    }
    tag.lastIndex = at
    const match = tag.exec(text)
    if (match === null) return null
    at = tag.lastIndex
    const [, closing, name = '', attributes = '', slash] = match
    if (closing !== undefined) {
      if (open.pop()?.name !== closing) return null
      continue
    }
    if (root !== null && parent === undefined) return null
    const element: OpenElement = { name, attributes: readAttributes(attributes), children: [] }
    parent?.children.push(element)
    root ??= element
    if (slash === '') open.push(element)
    if (open.length > deepest) return null
  }
  return open.length === 0 ? root : null
}

const noAttributes: ReadonlyMap<string, string> = new Map()

function readAttributes(text: string): ReadonlyMap<string, string> {
  if (text === '') return noAttributes
  const found = text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)
  return new Map([...found].map(([, name = '', double, single]) => [name, decodeEntities(double ?? single ?? '')]))
}

export function childrenNamed(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name
  )
}

/** The text directly inside an element; empty without an element. */
export function textIn(element: XmlElement | undefined): string {
  return (element?.children ?? []).filter((child) => typeof child === 'string').join('')
}
