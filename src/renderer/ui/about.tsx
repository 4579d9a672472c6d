// Provides **About Countersign** to a whole page: the menu bar opens it, and so do components with the function below.
import { useDisclosure } from '@mantine/hooks'
import { createContext, useContext, useEffect, type ReactNode } from 'react'
import { laterDialog } from './later'
import { answerRequests } from './requests'

const AboutDialog = laterDialog(async () => (await import('./about-dialog')).AboutDialog)

const OpenAbout = createContext<() => void>(() => undefined)

/** Opens the dialog above everything else on the page. */
export const useOpenAbout = (): (() => void) => useContext(OpenAbout)

export function AboutHost({ children }: { readonly children: ReactNode }) {
  const [isOpen, { open, close }] = useDisclosure()
  useEffect(() => answerRequests('about', open), [open])
  return (
    <OpenAbout value={open}>
      {children}
      <AboutDialog isOpen={isOpen} onClose={close} />
    </OpenAbout>
  )
}
