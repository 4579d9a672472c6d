// A walk with the Tab key: which controls it should reach, which it reached, and whether it followed the reading order.
import { front, isShown, nameOf } from './hands'

/** Further stops would show nothing new in long, repetitive lists. */
const mostStops = 60

function isTabbable(element: HTMLElement): boolean {
  if (element.tabIndex < 0 || element.matches(':disabled') || !isShown(element)) return false
  if (!(element instanceof HTMLInputElement) || element.type !== 'radio' || element.name === '') return true
  // A group of radio buttons is one stop.
  const group = [
    ...document.querySelectorAll<HTMLInputElement>(`input[type="radio"][name="${CSS.escape(element.name)}"]`)
  ]
  return element === (group.find((each) => each.checked) ?? group[0])
}

let expected: HTMLElement[] = []
let met: HTMLElement[] = []
const note = (event: FocusEvent) => {
  if (event.target instanceof HTMLElement) met.push(event.target)
}

/** Records where the focus goes from now on. */
export function beginWalk(): void {
  const all = [
    ...front().querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]')
  ]
  expected = all.filter(isTabbable)
  met = document.activeElement instanceof HTMLElement ? [document.activeElement] : []
  document.addEventListener('focusin', note)
}

/** How many more Tab presses are useful. A field with parts, such as a date, has several stops. */
export function restOfWalk(): number {
  const left = expected.filter((each) => !met.includes(each)).length
  return expected.length > mostStops ? Math.max(0, mostStops - met.length) : left
}

/** Whether `next` comes before `last` in this reading direction. */
function isBefore(next: DOMRect, last: DOMRect): boolean {
  const isAbove = next.bottom <= last.top && next.right > last.left && next.left < last.right
  const shared = Math.min(next.bottom, last.bottom) - Math.max(next.top, last.top)
  const isOnSameLine = shared > 0.6 * Math.min(next.height, last.height)
  const isLeft = document.documentElement.dir === 'rtl' ? next.left >= last.right : next.right <= last.left
  return isAbove || (isOnSameLine && isLeft)
}

/** The faults of the walk. */
export function endWalk(): string[] {
  document.removeEventListener('focusin', note)
  const found: string[] = []
  if (expected.length <= mostStops) {
    for (const control of expected)
      if (!met.includes(control)) found.push(`keyboard: Tab does not reach “${nameOf(control)}”`)
  }
  const place = (element: HTMLElement) => expected.indexOf(element)
  for (const [index, next] of met.entries()) {
    const last = met[index - 1]
    // Wrapped around, or moved to something that is not a control of the dialog.
    if (last === undefined || place(last) < 0 || place(next) <= place(last)) continue
    // A scrolling list and its content, or two elements of which only one scrolls.
    if (last.contains(next) || groundOf(last) !== groundOf(next)) continue
    if (isBefore(boxOf(next), boxOf(last)))
      found.push(`keyboard: Tab goes back from “${nameOf(last)}” to “${nameOf(next)}”`)
  }
  return [...new Set(found)]
}

/** The nearest ancestor that scrolls or is fixed. */
function groundOf(element: HTMLElement): Element | null {
  for (let each = element.parentElement; each !== null; each = each.parentElement) {
    const { overflowY, position } = getComputedStyle(each)
    if (overflowY === 'auto' || overflowY === 'scroll' || position === 'sticky' || position === 'fixed') return each
  }
  return null
}

/** The box of a field, or of its label if the field itself is hidden. */
function boxOf(element: HTMLElement): DOMRect {
  const box = element.getBoundingClientRect()
  return box.width > 1 ? box : (element.parentElement ?? element).getBoundingClientRect()
}
