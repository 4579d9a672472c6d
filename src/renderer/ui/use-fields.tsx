// The text fields of a form, based on @mantine/form. Errors appear at their fields when the form is submitted, and the first wrong field
// gets the focus. An error disappears when the user types.
import { useForm } from '@mantine/form'
import { useRef, type ChangeEvent, type FormEvent, type ReactNode, type RefObject } from 'react'

export interface FieldsOptions<Field extends string> {
  /** In the order of the page. */
  readonly initialValues: Readonly<Record<Field, string>>
  /** What can be checked without the main process: the message for each wrong field. */
  readonly findErrors: (
    values: Readonly<Record<NoInfer<Field>, string>>
  ) => Readonly<Partial<Record<NoInfer<Field>, string>>>
  /** The main process's error for a field. */
  readonly failed?: Readonly<Partial<Record<NoInfer<Field>, string>>>
  readonly onType: (field: Field) => void
  /** Whether typing in one field also clears the errors of the others, for fields that depend on each other. */
  readonly clearsAll?: boolean
}

export interface BoundField {
  readonly name: string
  readonly value: string
  readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void
  readonly error: ReactNode
}

export interface Fields<Field extends string> {
  /** The form itself. */
  readonly element: RefObject<HTMLFormElement | null>
  readonly values: Readonly<Record<Field, string>>
  readonly bind: (field: Field) => BoundField
  readonly focus: (field: Field) => void
  /** For `onSubmit`: runs `send` if there are no errors. */
  readonly submit: (
    send: (values: Readonly<Record<Field, string>>) => void
  ) => (event: FormEvent<HTMLFormElement>) => void
}

export function useFields<Field extends string>(options: FieldsOptions<Field>): Fields<Field> {
  const { initialValues, findErrors, failed = {}, onType, clearsAll = false } = options
  const element = useRef<HTMLFormElement>(null)
  const form = useForm<Record<Field, string>>({
    initialValues,
    clearInputErrorOnChange: false,
    validate: (values) => ({ ...findErrors(values) })
  })
  // Computed now: the language may have changed since the form was submitted.
  const found: Partial<Record<Field, string>> = findErrors(form.values)
  const ofMain: Partial<Record<Field, string>> = failed
  const said = (field: Field) =>
    form.errors[field] === undefined ? ofMain[field] : (found[field] ?? form.errors[field])
  const focus = (field: string) => element.current?.querySelector<HTMLInputElement>(`[name="${field}"]`)?.focus()
  return {
    element,
    values: form.values,
    focus,
    bind: (field) => ({
      name: field,
      value: form.values[field],
      onChange: (event) => {
        const { value } = event.currentTarget
        form.setValues((old) => ({ ...old, [field]: value }))
        if (clearsAll) form.clearErrors()
        else form.clearFieldError(field)
        onType(field)
      },
      error: said(field) === undefined ? undefined : <span role="alert">{said(field)}</span>
    }),
    submit: (send) =>
      form.onSubmit(
        (values) => {
          send(values)
        },
        (errors) => {
          const first = Object.keys(initialValues).find((field) => errors[field] !== undefined)
          if (first !== undefined) focus(first)
        }
      )
  }
}
