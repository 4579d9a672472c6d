// The text fields of a form, by @mantine/form: what is wrong with them is told when the form is sent, each at its field, and the
// first of them gets the focus. What was told goes as soon as something is typed.
import { useForm } from '@mantine/form'
import { useRef, type ChangeEvent, type FormEvent, type ReactNode, type RefObject } from 'react'

export interface FieldsOptions<Field extends string> {
  /** In the order of the page. */
  readonly initialValues: Readonly<Record<Field, string>>
  /** What can be said without asking the main process: the message at each field that is wrong. */
  readonly findErrors: (
    values: Readonly<Record<NoInfer<Field>, string>>
  ) => Readonly<Partial<Record<NoInfer<Field>, string>>>
  /** What the main process said of a field. */
  readonly failed?: Readonly<Partial<Record<NoInfer<Field>, string>>>
  readonly onType: (field: Field) => void
  /** Whether typing in one field takes back what was told at the others too, as where two depend on each other. */
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
  /** For `onSubmit`: runs `send` when nothing is wrong. */
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
  // The messages of this moment: the language may have changed since the form was sent.
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
