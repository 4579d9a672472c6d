// Escape for a dialog that may ask before it closes. Mantine's own handling would close the question with the same key press.
import { useWindowEvent } from '@mantine/hooks'

interface Pressed {
  readonly key: string
}

/** Answers what the dialog does with a key press inside it. A press while nothing has the focus counts too. */
export function useEscape(isOpen: boolean, close: () => void): (event: Pressed) => void {
  const onKeyDown = ({ key }: Pressed) => {
    if (key === 'Escape') close()
  }
  useWindowEvent('keydown', (event) => {
    if (isOpen && event.target === document.body) onKeyDown(event)
  })
  return onKeyDown
}
