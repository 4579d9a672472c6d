// A person's actions that bring an entry to its state, as events in the page. Names are accessible names, in English.

export interface Hands {
  /** Presses a button, link, tab, menu item, checkbox or option with this name. */
  press(name: string | RegExp): Promise<void>
  /** Fills the field with this label. */
  type(label: string, text: string): Promise<void>
  /** Chooses an option of a native list. */
  choose(label: string, option: string): Promise<void>
  /** Presses a key with its modifiers, such as `mod+K`, in the focused element. */
  key(keys: string): void
  /** Waits until the text is shown. */
  see(text: string): Promise<void>
  /** Puts files into the page's file field. */
  give(...files: File[]): Promise<void>
}

const patienceMs = 2_500

const controls =
  'button, a[href], [role="button"], [role="menuitem"], [role="menuitemradio"], [role="option"], [role="tab"], input, select, textarea, summary, [role="row"], tr'

export function isShown(element: Element): boolean {
  return (
    element.getClientRects().length > 0 &&
    element.closest('[aria-hidden="true"], [inert]') === null &&
    getComputedStyle(element).visibility === 'visible'
  )
}

/** Removes direction marks and collapses white space. */
const squeeze = (text: string) =>
  text
    .replace(/[\u2066-\u2069\u200e\u200f]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? ''
  if (!(node instanceof Element) || node.getAttribute('aria-hidden') === 'true') return ''
  return node.getAttribute('aria-label') ?? [...node.childNodes].map(textOf).join(' ')
}

/** Approximates a control's accessible name. */
export function nameOf(element: Element): string {
  const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? []
  const labelled = ids.map((id) => document.getElementById(id)).filter((each) => each !== null)
  if (labelled.length > 0) return squeeze(labelled.map(textOf).join(' '))
  const label = element.getAttribute('aria-label')
  if (label !== null) return squeeze(label)
  if (
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  )
    return squeeze([...(element.labels ?? [])].map(textOf).join(' '))
  return squeeze(textOf(element))
}

/** The stacking order of an element. */
function heightOf(element: Element): number {
  let height = 0
  for (let each: Element | null = element; each !== null; each = each.parentElement) {
    const own = Number.parseInt(getComputedStyle(each).zIndex, 10)
    if (own > height) height = own
  }
  return height
}

/** The frontmost menu or dialog, or the whole page. */
export function front(): ParentNode {
  const layers = [...document.querySelectorAll('[role="dialog"], [role="menu"], [role="listbox"]')].filter(isShown)
  return layers.sort((one, other) => heightOf(one) - heightOf(other)).at(-1) ?? document
}

async function find<T>(what: string, look: () => T | null | undefined): Promise<T> {
  const end = performance.now() + patienceMs
  for (;;) {
    const found = look()
    if (found !== null && found !== undefined) return found
    if (performance.now() > end) throw new Error(`There is no ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

function named(name: string | RegExp, of: string): Promise<HTMLElement> {
  const fits = (element: Element) => {
    const own = nameOf(element)
    return typeof name === 'string' ? own === name || own === `${name} *` : name.test(own)
  }
  return find(`control “${String(name)}”`, () => {
    const inFront = [...front().querySelectorAll<HTMLElement>(of)].filter((each) => isShown(each) && fits(each))
    // A dialog's lists and menus are outside it in the document.
    const anywhere = [...document.querySelectorAll<HTMLElement>(of)].filter((each) => isShown(each) && fits(each))
    return inFront[0] ?? anywhere[0]
  })
}

function setValue(element: HTMLElement, value: string): void {
  const prototype = Object.getPrototypeOf(element) as object
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, value)
  element.dispatchEvent(new Event(element instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }))
}

export const hands: Hands = {
  press: async (name) => {
    const control = await named(name, controls)
    await find(`enabled control “${String(name)}”`, () => (control.matches(':disabled') ? null : control))
    control.focus()
    control.click()
  },
  type: async (label, text) => {
    const field = await named(label, 'input, textarea')
    field.focus()
    setValue(field, text)
  },
  choose: async (label, option) => {
    const list = await named(label, 'select')
    const found = [...(list as HTMLSelectElement).options].find((each) => each.label === option)
    if (found === undefined) throw new Error(`“${label}” has no option “${option}”`)
    setValue(list, found.value)
  },
  key: (keys) => {
    const parts = keys.split('+')
    const key = parts.at(-1) ?? ''
    const options = {
      key: key.length === 1 ? key.toLowerCase() : key,
      code: key.length === 1 && /[a-z]/i.test(key) ? `Key${key.toUpperCase()}` : key,
      ctrlKey: parts.includes('mod'),
      shiftKey: parts.includes('Shift'),
      bubbles: true,
      cancelable: true
    }
    ;(document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', options))
  },
  see: async (text) => {
    await find(`text “${text}”`, () => (isTextShown(text) ? true : null))
  },
  give: async (...files) => {
    const field = await find('file field', () => document.querySelector<HTMLInputElement>('input[type="file"]'))
    const carried = new DataTransfer()
    for (const file of files) carried.items.add(file)
    field.files = carried.files
    field.dispatchEvent(new Event('change', { bubbles: true }))
  }
}

/** Control names and field values count as text. */
export function isTextShown(text: string): boolean {
  if (squeeze(document.body.innerText).includes(text)) return true
  return [...document.querySelectorAll('[aria-label], img[alt], input, textarea')].some((element) => {
    const said = element.getAttribute('aria-label') ?? element.getAttribute('alt') ?? ''
    const value = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.value : ''
    return isShown(element) && (squeeze(said).includes(text) || value.includes(text))
  })
}
