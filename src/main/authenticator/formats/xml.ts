// As much XML as exports need: elements, attributes, text, CDATA, the five entities and character references. Document
// types are refused, so nothing expands; depth and size are bounded by the caller's file and `deepest`.

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

/** Text with its entities and character references decoded; what is none stands. */
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

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/g

/** The root element, or null where the text is not well-formed or too deep. */
export function readXml(text: string): XmlElement | null {
  const open: OpenElement[] = []
  let root: XmlElement | null = null
  let end = 0
  for (const match of text.replace(/^\ufeff/, '').matchAll(token)) {
    if (match.index !== end) return null
    end += match[0].length
    const [, cdata, closing, opening, attributes = '', slash, characters] = match
    const parent = open.at(-1)
    if (cdata !== undefined) parent?.children.push(cdata)
    else if (characters !== undefined) parent?.children.push(decodeEntities(characters))
    else if (closing !== undefined) {
      if (open.pop()?.name !== closing) return null
    } else if (opening !== undefined) {
      if (root !== null && parent === undefined) return null
      const element: OpenElement = { name: opening, attributes: readAttributes(attributes), children: [] }
      parent?.children.push(element)
      root ??= element
      if (slash === '') open.push(element)
      if (open.length > deepest) return null
    }
  }
  return end === text.replace(/^\ufeff/, '').length && open.length === 0 ? root : null
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  const found = text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)
  return new Map([...found].map(([, name = '', double, single]) => [name, decodeEntities(double ?? single ?? '')]))
}

export function childrenNamed(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name
  )
}

/** The text directly inside an element; empty where there is no element. */
export function textIn(element: XmlElement | undefined): string {
  return (element?.children ?? []).filter((child) => typeof child === 'string').join('')
}
