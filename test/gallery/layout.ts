// Layout faults of the current page: what is too wide, cut off, out of reach or covered. Each finding starts with the name of its check.
// User data (names, addresses) may be truncated, since it is shown in full elsewhere.
import { front, isShown } from './hands'

const controlsOf = (root: ParentNode) =>
  [
    ...root.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, [role="button"], [tabindex="0"]')
  ].filter((each) => isShown(each) && !isUnseen(each))

/** Invisible: a native field under a styled one, or text for screen readers only. */
export function isUnseen(element: Element): boolean {
  for (let each: Element | null = element; each !== null; each = each.parentElement) {
    const style = getComputedStyle(each)
    const box = each.getBoundingClientRect()
    if (style.opacity === '0' || style.clipPath === 'inset(50%)' || style.clip === 'rect(0px, 0px, 0px, 0px)')
      return true
    if (style.position === 'absolute' && (box.width <= 1 || box.height <= 1)) return true
  }
  return false
}

export function describe(element: Element): string {
  const text = (element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim().slice(0, 60)
  const classes = typeof element.className === 'string' ? element.className.split(' ') : []
  // The class name from the style sheet, without what the build adds.
  const own = (classes.find((each) => each.startsWith('_')) ?? classes[0] ?? '').replace(/^_(.+?)_[\w-]{5}_\d+$/, '$1')
  return `<${element.tagName.toLowerCase()}${own === '' ? '' : ` ${own}`}> “${text}”`
}

const scrolls = (value: string) => value === 'auto' || value === 'scroll'
const cuts = (value: string) => value === 'hidden' || value === 'clip'
/** Tolerance for rounding by half a pixel on either side. */
const slack = 1.5

const ancestorsOf = function* (element: Element) {
  for (
    let each: Element | null = element;
    each !== null && each !== document.documentElement;
    each = each.parentElement
  )
    yield each
}

/** User data, or text that a title shows in full. */
function mayBeCut(element: Element): boolean {
  if (element.closest('[dir="auto"], bdi, input, textarea') !== null) return true
  const title = element.closest('[title]')?.getAttribute('title') ?? ''
  return title !== '' && title.includes(element.textContent.trim())
}

/** Elements with their own text, and the box of that text. */
function textsOf(root: ParentNode): { element: HTMLElement; box: DOMRect }[] {
  const found: { element: HTMLElement; box: DOMRect }[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement
    if (
      element === null ||
      (node.textContent ?? '').trim() === '' ||
      element.closest('script, style, title, svg, option')
    )
      continue
    if (!isShown(element) || isUnseen(element)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    found.push({ element, box: range.getBoundingClientRect() })
  }
  return found
}

function findWide(): string[] {
  const page = document.documentElement
  const found =
    page.scrollWidth > page.clientWidth ? [`wide: the page, by ${String(page.scrollWidth - page.clientWidth)} px`] : []
  for (const element of document.querySelectorAll('body *')) {
    if (element.scrollWidth <= element.clientWidth + slack || element.clientWidth <= 1 || !isShown(element)) continue
    const style = getComputedStyle(element)
    // Elements in the tab order may scroll sideways.
    if (!scrolls(style.overflowX) || element.getAttribute('tabindex') === '0' || element instanceof HTMLTextAreaElement)
      continue
    found.push(`wide: ${describe(element)} scrolls sideways by ${String(element.scrollWidth - element.clientWidth)} px`)
  }
  return found
}

function findCut(texts: ReturnType<typeof textsOf>): string[] {
  const found: string[] = []
  for (const { element, box } of texts) {
    if (mayBeCut(element)) continue
    for (const each of ancestorsOf(element)) {
      const style = getComputedStyle(each)
      if (scrolls(style.overflowX) || scrolls(style.overflowY)) break
      const frame = each.getBoundingClientRect()
      const isCutAcross = cuts(style.overflowX) && (box.left < frame.left - slack || box.right > frame.right + slack)
      const isCutDown = cuts(style.overflowY) && (box.top < frame.top - 3 || box.bottom > frame.bottom + 3)
      // A panel that is opening or closing is shorter than its content.
      if ((isCutAcross || isCutDown) && frame.height > 1) {
        found.push(`cut: ${describe(element)}${isCutAcross ? '' : ' at its height'}`)
        break
      }
      if (style.position === 'fixed') break
    }
  }
  return found
}

/** A card, a button, a field: elements with visible edges. */
function isBox(style: CSSStyleDeclaration): boolean {
  const isFilled = style.backgroundColor !== 'rgba(0, 0, 0, 0)' && style.backgroundColor !== 'transparent'
  return isFilled || Number.parseFloat(style.borderLeftWidth) > 0 || style.boxShadow !== 'none'
}

function findOverflowing(texts: ReturnType<typeof textsOf>): string[] {
  const found: string[] = []
  for (const { element, box } of texts) {
    if (mayBeCut(element)) continue
    for (const each of ancestorsOf(element)) {
      const style = getComputedStyle(each)
      if (scrolls(style.overflowX) || cuts(style.overflowX) || style.position === 'absolute') break
      if (style.display === 'inline' || style.display === 'contents' || !isBox(style)) continue
      const frame = each.getBoundingClientRect()
      if (box.left < frame.left - slack || box.right > frame.right + slack)
        found.push(`overflow: ${describe(element)} leaves ${describe(each)}`)
      break
    }
  }
  return found
}

/** Whether scrolling vertically can bring it into view. */
function canScrollTo(element: Element): boolean {
  for (const each of ancestorsOf(element)) {
    const style = getComputedStyle(each)
    if (scrolls(style.overflowY) && each.scrollHeight > each.clientHeight) return true
    if (style.position === 'fixed') return false
  }
  return !cuts(getComputedStyle(document.body).overflowY) && !cuts(getComputedStyle(document.documentElement).overflowY)
}

function isInScroller(element: Element): boolean {
  for (const each of ancestorsOf(element)) {
    const style = getComputedStyle(each)
    if (scrolls(style.overflowX)) return true
    if (style.position === 'fixed') return false
  }
  return false
}

function findOutside(): string[] {
  const found: string[] = []
  for (const control of controlsOf(front())) {
    const box = control.getBoundingClientRect()
    const isSidewaysScrolled = isInScroller(control)
    const isBeside = box.left < -slack || box.right > window.innerWidth + slack
    const isBelow = box.bottom > window.innerHeight + slack || box.top < -slack
    if ((isBeside && !isSidewaysScrolled) || (isBelow && !canScrollTo(control)))
      found.push(
        `outside: ${describe(control)} at ${[box.left, box.top, box.right, box.bottom].map(Math.round).join(' ')}`
      )
  }
  return found
}

function findCovered(): string[] {
  const found: string[] = []
  for (const control of controlsOf(front())) {
    if (control.matches(':disabled') || getComputedStyle(control).pointerEvents === 'none') continue
    // A button as wide as its row may have other buttons on it; one uncovered point is enough.
    const hits = pointsOf(control.getBoundingClientRect()).map((point) => hitOf(control, point))
    const covering = hits.find((hit) => hit !== null)
    if (covering !== undefined && covering !== null && hits.every((hit) => hit !== null))
      found.push(`covered: ${describe(control)} by ${describe(covering)}`)
  }
  return found
}

type Point = readonly [x: number, y: number]
const pointsOf = ({ left, top, width, height }: DOMRect): readonly Point[] => [
  [left + width / 2, top + height / 2],
  [left + 4, top + height / 2],
  [left + width - 4, top + height / 2]
]

/** What covers `control` at this point; null if nothing does, or the point is not visible. */
function hitOf(control: HTMLElement, [x, y]: Point): Element | null {
  const isInView = [...ancestorsOf(control)].every((each) => {
    const style = getComputedStyle(each)
    if (style.overflowX === 'visible' && style.overflowY === 'visible') return true
    const frame = each.getBoundingClientRect()
    return x >= frame.left && x <= frame.right && y >= frame.top && y <= frame.bottom
  })
  if (!isInView || x < 0 || y < 0 || x >= window.innerWidth || y >= window.innerHeight) return null
  const hit = document.elementFromPoint(x, y)
  const label = control.closest('label') ?? (control instanceof HTMLInputElement ? control.labels?.[0] : null)
  const isFree =
    hit === null ||
    control.contains(hit) ||
    hit.contains(control) ||
    label?.contains(hit) === true ||
    isStuckOver(hit, control)
  return isFree ? null : hit
}

/** A header or bar that stays in place while the rest scrolls under it. */
function isStuckOver(hit: Element, control: Element): boolean {
  return [...ancestorsOf(hit)].some((each) => getComputedStyle(each).position === 'sticky' && !each.contains(control))
}

/** All layout faults, without duplicates. */
export function findMisfits(): string[] {
  const texts = textsOf(document.body)
  return [...new Set([...findWide(), ...findCut(texts), ...findOverflowing(texts), ...findOutside(), ...findCovered()])]
}
