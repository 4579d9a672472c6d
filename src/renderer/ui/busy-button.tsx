// A button that is busy keeps the focus: it is marked as disabled instead of being disabled, since a browser takes the focus away from
// what it disables, and Tab would go on behind the dialog. Nothing starts twice meanwhile (`useSubmit`).
import type { ComponentProps } from 'react'

type RootProps = ComponentProps<'button'> & { readonly 'data-loading'?: unknown; readonly 'data-disabled'?: unknown }

/** The element of every Mantine button, for the theme. */
export function renderBusyButton({ disabled, ...props }: RootProps) {
  const isBusy = props['data-loading'] !== undefined && props['data-disabled'] === undefined
  return <button {...props} disabled={disabled === true && !isBusy} aria-disabled={isBusy || undefined} />
}
