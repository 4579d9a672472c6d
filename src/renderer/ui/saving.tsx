// A file that the main process saves, in the Downloads folder or where the user chooses. If that fails, the page always says so and offers
// **Save as…**; closing the dialog is no failure.
import { Button } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { SavedFile } from '../../shared/contract'
import type { Failure, FailureCode, Result } from '../../shared/result'
import { FailureNote } from './failure-note'
import { useSubmit } from './queries'
import classes from './saving.module.css'
import { useMessages } from './use-messages'

/** What a page says about the place: nothing, or that the user is to be asked. */
export interface SaveWish {
  readonly asksWhere?: true
}

export interface Saving<I> {
  /** Saves to the Downloads folder. */
  readonly save: (input: I) => void
  /** Saves the same file again, where the user chooses. */
  readonly saveAs: () => void
  readonly isBusy: boolean
  /** Stays until the file is saved. */
  readonly failure: Failure | null
  readonly clear: () => void
}

/** The user cancelled. */
const isWayOut = (code: FailureCode) => code === 'cancelled' || code === 'step-up-required'

export function useSaving<I>(
  call: (input: I, wish: SaveWish) => Promise<Result<SavedFile, Failure>>,
  onSaved: (fileName: string) => void
): Saving<I> {
  const last = useRef<{ readonly input: I } | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const saving = useSubmit(
    async ({ input, wish }: { readonly input: I; readonly wish: SaveWish }) => {
      last.current = { input }
      const answer = await call(input, wish)
      if (answer.ok) setFailure(null)
      else if (!isWayOut(answer.error.code)) setFailure(answer.error)
      return answer
    },
    ({ fileName }) => {
      onSaved(fileName)
    }
  )
  return {
    save: (input) => {
      saving.submit({ input, wish: {} })
    },
    saveAs: () => {
      if (last.current !== null) saving.submit({ input: last.current.input, wish: { asksWhere: true } })
    },
    isBusy: saving.isBusy,
    failure,
    clear: () => {
      setFailure(null)
    }
  }
}

/** Why the file was not saved, and a way to save it elsewhere. */
export function SaveFailure({ saving }: { readonly saving: Omit<Saving<never>, 'save'> }) {
  const t = useMessages()
  const { failure, isBusy, saveAs } = saving
  return (
    <div className={classes.region}>
      <FailureNote failure={failure} />
      {failure?.code === 'file-not-written' && (
        <Button variant="default" leftSection={<IconFolder size={18} aria-hidden />} loading={isBusy} onClick={saveAs}>
          {t('app.action.saveAs')}
        </Button>
      )}
    </div>
  )
}
