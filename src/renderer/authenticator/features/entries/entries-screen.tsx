// The Authenticator's one screen: the accounts with their rolling codes, finding, copying, removing, adding.
import { Button } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { Entry } from '../../../../shared/contract'
import { addingWords, codeWords, entriesWords } from '../../../strings/authenticator'
import { actionWords, failureWords } from '../../../strings/app'
import { backupWords } from '../../../strings/backups'
import { mainNow } from '../../../ui/clock'
import { useCall } from '../../../ui/queries'
import { StateScreen } from '../../../ui/state-screen'
import { codes, entries as entryCalls } from '../../client'
import { AddingDialog } from '../adding/adding-dialog'
import { DropZone } from '../adding/drop-zone'
import { useAdding } from '../adding/use-adding'
import { BackupBanner } from '../backups/failing-note'
import { RestoreContext } from '../backups/restore'
import { LiveCodes, useBoard } from '../codes/live-codes'
import classes from './entries-screen.module.css'
import { ExportDialog } from '../exporting/export-dialog'
import { ImportDialog } from '../importing/import-dialog'
import { isPicture } from '../importing/pictures'
import { useImportUndo } from '../importing/use-import-undo'
import { useImporting, type ImportSource } from '../importing/use-importing'
import { SettingsSheet } from '../settings/settings-sheet'
import { EntryDialog, type EntryChange } from './entry-dialog'
import { EntryList, type EntryListProps } from './entry-list'
import { noticeDone, noticeFailure } from './notices'
import { PageHeader } from './page-header'
import { useRemoval } from './removal'
import { prepareSearch, searchEntries } from './search'

const newMarkMs = 3000

/** Asks for the accounts and keeps their codes rolling. */
export function EntriesScreen() {
  const query = useCall('entries', ['list'], () => entryCalls.list({}))
  const answer = query.data
  if (answer === undefined) return null
  if (!answer.ok) {
    return (
      <StateScreen
        illustration="broken"
        order={1}
        title={entriesWords.failed.title}
        detail={failureWords(answer.error, mainNow())}
      >
        <Button onClick={() => void query.refetch()}>{actionWords.tryAgain}</Button>
      </StateScreen>
    )
  }
  return (
    <LiveCodes list={codes.list} version={answer}>
      <Accounts entries={answer.value} />
    </LiveCodes>
  )
}

/** Copies the code of an entry; a counter-based one without a code gets its first one. */
function useCopy() {
  const board = useBoard()
  const askNext = useCallback(
    async (entry: Entry) => {
      const answer = await codes.next({ id: entry.id })
      if (answer.ok) board.take(answer.value)
      else noticeFailure(answer.error)
      return answer.ok
    },
    [board]
  )
  const copy = useCallback(
    async (entry: Entry, hasCode: boolean) => {
      if (!hasCode && entry.type === 'hotp' && !(await askNext(entry))) return false
      const answer = await codes.copy({ id: entry.id })
      if (!answer.ok) noticeFailure(answer.error)
      else noticeDone(codeWords.copied(Math.max(1, Math.round((answer.value.clearsAt - mainNow()) / 1000))))
      return answer.ok
    },
    [askNext]
  )
  const next = useCallback(
    (entry: Entry) => {
      void askNext(entry)
    },
    [askNext]
  )
  return { next, copy }
}

interface OpenChange {
  readonly entry: Entry
  readonly change: EntryChange
  readonly isOpen: boolean
  /** A dialog a time: its fields begin anew. */
  readonly count: number
}

function Accounts({ entries }: { readonly entries: readonly Entry[] }) {
  const [query, setQuery] = useState('')
  const [wanted, setWanted] = useState<EntryListProps['wanted']>(null)
  const [newIds, setNewIds] = useState<ReadonlySet<string>>(new Set())
  const scroller = useRef<HTMLElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const { next, copy } = useCopy()
  const forgetWanted = useCallback(() => {
    setWanted(null)
  }, [])

  const prepared = useMemo(() => prepareSearch(entries), [entries])
  const found = useMemo(() => searchEntries(prepared, query), [prepared, query])

  const present = useCallback((ids: readonly string[]) => {
    setQuery('')
    setNewIds(new Set(ids))
    const id = ids[0]
    if (id !== undefined) setWanted({ id, hasFocus: true })
  }, [])
  useEffect(() => {
    if (newIds.size === 0) return undefined
    const timer = setTimeout(() => {
      setNewIds(new Set())
    }, newMarkMs)
    return () => {
      clearTimeout(timer)
    }
  }, [newIds])

  const { remove, undo } = useRemoval(present)
  const adding = useAdding((saved) => {
    noticeDone(entriesWords.saved(saved.length))
    present(saved.map(({ id }) => id))
  })

  const importUndo = useImportUndo()
  const importing = useImporting({
    onImported: (imported) => {
      importUndo.offer(imported)
      present(imported.ids)
    },
    onPictures: adding.readFiles
  })
  const [isExporting, setIsExporting] = useState(false)
  const [isInSettings, setIsInSettings] = useState(false)
  const [change, setChange] = useState<OpenChange | null>(null)
  const changeEntry = useCallback((entry: Entry, kind: EntryChange) => {
    setChange((old) => ({ entry, change: kind, isOpen: true, count: (old?.count ?? 0) + 1 }))
  }, [])
  const askPin = useCallback(
    (entry: Entry) => {
      changeEntry(entry, 'pin')
    },
    [changeEntry]
  )
  const closeChange = () => {
    setChange((old) => (old === null ? null : { ...old, isOpen: false }))
  }

  const restore = (source?: ImportSource) => {
    setIsInSettings(false)
    importing.openRestore(source)
  }

  // Notices stand where the sheet has its buttons.
  const isOpen = adding.isOpen || importing.isOpen || isExporting || isInSettings
  const isCovered = isOpen || change?.isOpen === true
  useEffect(() => {
    document.documentElement.toggleAttribute('data-adding', isCovered)
  }, [isCovered])

  useHotkeys([
    [
      'mod+Z',
      () => {
        if (!importUndo.undo()) undo()
      }
    ]
  ])
  useHotkeys(
    [
      ['mod+N', isCovered ? () => undefined : adding.open],
      ['mod+F', () => search.current?.focus()],
      [
        'mod+,',
        () => {
          if (!isCovered) setIsInSettings(true)
        }
      ]
    ],
    []
  )

  const onSearchKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const first = found[0]
    if (event.key === 'Escape' && query !== '') {
      event.preventDefault()
      setQuery('')
    } else if (event.key === 'Enter' && first !== undefined && query.trim() !== '') {
      void copy(first, first.type !== 'hotp')
    } else if (event.key === 'ArrowDown' && first !== undefined) {
      event.preventDefault()
      setWanted({ id: first.id, hasFocus: true })
    }
  }

  const hasEntries = entries.length > 0
  return (
    <>
      {/* The dialog is modal for every sense: what is behind it can neither be reached nor heard. */}
      <div className={classes.screen} inert={isOpen} aria-hidden={isOpen || undefined}>
        <PageHeader
          hasEntries={hasEntries}
          query={query}
          onQuery={setQuery}
          search={search}
          onSearchKey={onSearchKey}
          onAdd={adding.open}
          onImport={importing.open}
          onExport={() => {
            setIsExporting(true)
          }}
          onSettings={() => {
            setIsInSettings(true)
          }}
        />
        <BackupBanner />
        <main ref={scroller} className={classes.main}>
          <span role="status" className="cs-heard-only">
            {query.trim() === '' ? '' : entriesWords.found(found.length)}
          </span>
          {!hasEntries ? (
            <StateScreen illustration="phone" title={entriesWords.empty.title} detail={entriesWords.empty.detail}>
              <Button
                size="lg"
                radius="xl"
                leftSection={<IconPlus size={20} stroke={2.4} aria-hidden />}
                onClick={adding.open}
              >
                {addingWords.title}
              </Button>
              <Button variant="subtle" onClick={importing.open}>
                {entriesWords.empty.importing}
              </Button>
              <Button
                variant="subtle"
                onClick={() => {
                  importing.openRestore()
                }}
              >
                {backupWords.restore.title}
              </Button>
              <p className={classes.hint}>{entriesWords.empty.hint}</p>
            </StateScreen>
          ) : found.length === 0 ? (
            <StateScreen
              illustration="empty"
              title={entriesWords.noMatch.title}
              detail={entriesWords.noMatch.detail(query.trim())}
            >
              <Button
                variant="default"
                onClick={() => {
                  setQuery('')
                  search.current?.focus()
                }}
              >
                {entriesWords.clearSearch}
              </Button>
            </StateScreen>
          ) : (
            <EntryList
              entries={found}
              newIds={newIds}
              scroller={scroller}
              wanted={wanted}
              onWantedShown={forgetWanted}
              onCopy={copy}
              onNext={next}
              onPin={askPin}
              onChange={changeEntry}
              onRemove={remove}
            />
          )}
        </main>
      </div>
      <AddingDialog
        adding={adding}
        onImport={() => {
          adding.close()
          importing.open()
        }}
      />
      <ImportDialog importing={importing} />
      <ExportDialog
        isOpen={isExporting}
        onClose={() => {
          setIsExporting(false)
        }}
      />
      <RestoreContext value={restore}>
        <SettingsSheet
          isOpen={isInSettings}
          onClose={() => {
            setIsInSettings(false)
          }}
        />
      </RestoreContext>
      {change !== null && (
        <EntryDialog
          key={change.count}
          entry={change.entry}
          change={change.change}
          isOpen={change.isOpen}
          onClose={closeChange}
          onDone={(message) => {
            closeChange()
            noticeDone(message)
          }}
        />
      )}
      <DropZone
        onFiles={(files) => {
          if (files.every(isPicture)) {
            importing.close()
            adding.readFiles(files)
          } else {
            adding.close()
            importing.openWith(files)
          }
        }}
        onPaste={adding.readClipboard}
        isOff={adding.isBusy || importing.isBusy || isExporting || isInSettings || change?.isOpen === true}
      />
    </>
  )
}
