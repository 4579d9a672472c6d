// Faults of the fields on the current page: fields and buttons of one form that differ in height, and wrong fields that do not look wrong
// or do not say why.
import { describe, isUnseen } from './layout'
import { isShown } from './hands'

const slack = 0.6

/** The element whose border surrounds the field. */
const boxOf = (field: Element): Element =>
  field.closest('.mantine-Input-wrapper')?.querySelector('.mantine-Input-input, .mantine-PasswordInput-input') ?? field

const heightOf = (element: Element): number => element.getBoundingClientRect().height
const visible = (each: Element) => isShown(each) && !isUnseen(each)

/** Fields of one line. Those that grow with their content have no fixed height. */
const findFields = (root: ParentNode) =>
  [...root.querySelectorAll('.mantine-Input-wrapper :is(input, select)')].filter(
    (each) => visible(each) && each.closest('.mantine-TagsInput-root') === null
  )

/** Whether `button` stands in the same line as `box`. */
function isBeside(button: Element, box: Element): boolean {
  const one = button.getBoundingClientRect()
  const other = box.getBoundingClientRect()
  return one.bottom > other.top + slack && one.top < other.bottom - slack
}

const formOf = (element: Element) => element.closest('form, section, fieldset, [role="dialog"], main, body')

function findUneven(): string[] {
  const found: string[] = []
  const first = new Map<Element, Element>()
  for (const field of findFields(document)) {
    const form = formOf(field)
    if (form === null) continue
    const box = boxOf(field)
    const other = first.get(form)
    if (other === undefined) first.set(form, box)
    else if (Math.abs(heightOf(box) - heightOf(other)) > slack)
      found.push(
        `uneven: ${describe(field)} is ${String(heightOf(box))} px high, ${describe(other)} ${String(heightOf(other))} px`
      )
    // In a narrow window a button with a long label has several lines.
    if (window.innerWidth < 640) continue
    for (const button of form.querySelectorAll('.mantine-Button-root'))
      if (visible(button) && isBeside(button, box) && Math.abs(heightOf(button) - heightOf(box)) > slack)
        found.push(`uneven: ${describe(button)} beside ${describe(field)} has another height`)
  }
  return found
}

/** The colour that a custom property stands for on this page. */
function colourOf(property: string): string {
  const probe = document.createElement('i')
  probe.style.color = `var(${property})`
  document.body.append(probe)
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}

function isRed(element: Element, red: string): boolean {
  const style = getComputedStyle(element)
  const hasRedBorder = style.borderTopColor === red && Number.parseFloat(style.borderTopWidth) > 0
  const hasForeignRing = style.outlineStyle !== 'none' && style.outlineColor !== red
  return hasRedBorder && !hasForeignRing
}

function findUnmarked(): string[] {
  const red = colourOf('--cs-danger')
  const found: string[] = []
  for (const field of document.querySelectorAll('[aria-invalid="true"]')) {
    if (!isShown(field)) continue
    // The code field's places are drawn beside its input.
    const places = [...(field.closest('[data-input-otp-container]')?.querySelectorAll('[data-place]') ?? [])]
    const boxes = places.length > 0 ? places : [boxOf(field)]
    if (!boxes.every((box) => isRed(box, red))) found.push(`unmarked: ${describe(field)} has no red border`)
    const ids = `${field.getAttribute('aria-describedby') ?? ''} ${field.getAttribute('aria-errormessage') ?? ''}`
    const sentences = ids.split(/\s+/).flatMap((id) => document.getElementById(id) ?? [])
    const says = sentences.some((each) =>
      [each, ...each.querySelectorAll('*')].some(
        (part) => part.matches('[role="alert"], .mantine-InputWrapper-error') && part.textContent.trim() !== ''
      )
    )
    if (!says) found.push(`unmarked: ${describe(field)} does not say what is wrong`)
  }
  return found
}

/** All faults of fields, without duplicates. */
export const findFieldFaults = (): string[] => [...new Set([...findUneven(), ...findUnmarked()])]
