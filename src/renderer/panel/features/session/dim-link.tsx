// A quiet link below a screen of the login. It is a button, because it leads to no address.
import { Anchor } from '@mantine/core'

export function DimLink({ children, onClick }: { readonly children: string; readonly onClick: () => void }) {
  return (
    <Anchor component="button" type="button" size="sm" c="dimmed" onClick={onClick}>
      {children}
    </Anchor>
  )
}
