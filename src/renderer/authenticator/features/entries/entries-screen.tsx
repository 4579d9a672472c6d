// The Authenticator's one screen: the accounts with their rolling codes, finding, copying, removing, adding.
import { Button } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { Entry, Group } from '../../../../shared/contract'
import { addingWords, codeWords, entriesWords, entryTitle, foundWords } from '../../../strings/authenticator'
import { detailsWords, shelfWords, viewWords } from '../../../strings/finding'
import { actionWords, failureWords } from '../../../strings/app'
import { backupWords } from '../../../strings/backups'
import { mainNow } from '../../../ui/clock'
import { laterDialog } from '../../../ui/later'
import { useCall } from '../../../ui/queries'
import { StateScreen } from '../../../ui/state-screen'
import { codes, entries as entryCalls, groups as groupCalls } from '../../client'
import { ClockBanner } from '../clock/clock-banner'
import { DropZone } from '../adding/drop-zone'
import { useAdding } from '../adding/use-adding'
import { BackupBanner } from '../backups/failing-note'
import { AnchorBanner } from '../lock/anchor-banner'
import { RenewedSheet } from '../lock/renewed'
import { RestoreContext } from '../backups/restore'
import { LiveCodes, useBoard } from '../codes/live-codes'
import classes from './entries-screen.module.css'
import { ChipRow } from '../groups/chip-row'
import { isPicture } from '../importing/pictures'
import { useImportUndo } from '../importing/use-import-undo'
import { useImporting, type ImportSource } from '../importing/use-importing'
import { OwnLogos } from '../logos/issuer-sign'
import { DroppedLinkNote } from '../quick/dropped-link-note'
import { useLinks } from '../quick/use-links'
import { useView } from '../view/use-view'
import type { EntryChange } from './entry-dialog'
import { EntryList, mostPlainRows, type EntryListProps } from './entry-list'
import { noticeDone, noticeFailure } from './notices'
import { PageHeader } from './page-header'
import { useRemoval } from './removal'
import type { Shelf } from './order'
import { useSelection } from './selection'
import { useFound } from './use-found'
import { useKeeping } from './use-keeping'

const AddingDialog = laterDialog(async () => (await import('../adding/adding-dialog')).AddingDialog)
const DetailsSheet = laterDialog(async () => (await import('../details/details-sheet')).DetailsSheet)
const ExportDialog = laterDialog(async () => (await import('../exporting/export-dialog')).ExportDialog)
const GroupsSheet = laterDialog(async () => (await import('../groups/groups-sheet')).GroupsSheet)
const ImportDialog = laterDialog(async () => (await import('../importing/import-dialog')).ImportDialog)
const GroupDialog = laterDialog(async () => (await import('../selection/selection-dialogs')).GroupDialog)
const TagDialog = laterDialog(async () => (await import('../selection/selection-dialogs')).TagDialog)
const SettingsSheet = laterDialog(async () => (await import('../settings/settings-sheet')).SettingsSheet)
const TrashSheet = laterDialog(async () => (await import('../trash/trash-sheet')).TrashSheet)
const EntryDialog = laterDialog(async () => (await import('./entry-dialog')).EntryDialog)
const AuthenticatorPalette = laterDialog(async () => (await import('./palette')).AuthenticatorPalette)
const SelectionBar = laterDialog(async () => (await import('../selection/selection-bar')).SelectionBar)

const newMarkMs = 3000

const listShown = (ids: readonly string[]) => codes.list({ ids: ids.slice(0, mostShown) })
/** As many as the border takes; a window has far fewer rows. */
const mostShown = 500

/** Asks for the accounts and keeps their codes rolling. */
export function EntriesScreen() {
  const query = useCall('entries', ['list'], () => entryCalls.list({}))
  const grouped = useCall('entries', ['groups'], () => groupCalls.list({})).data
  const answer = query.data
  if (answer === undefined || grouped === undefined) return null
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
    <LiveCodes list={codes.list} {...(answer.value.length > mostPlainRows ? { listShown } : {})} version={answer}>
      <OwnLogos>
        <Accounts entries={answer.value} groups={grouped.ok ? grouped.value : []} />
      </OwnLogos>
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

/** The sheets and dialogs that one opens from the list, one at a time. */
type Open = 'exporting' | 'settings' | 'groups' | 'trash' | 'details' | 'tagging' | 'grouping'

function Accounts({ entries, groups }: { readonly entries: readonly Entry[]; readonly groups: readonly Group[] }) {
  const [query, setQuery] = useState('')
  const [wantedShelf, setWantedShelf] = useState<Shelf>({ kind: 'all' })
  const [wanted, setWanted] = useState<EntryListProps['wanted']>(null)
  const [newIds, setNewIds] = useState<ReadonlySet<string>>(new Set())
  const [heard, setHeard] = useState('')
  const scroller = useRef<HTMLElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const { next, copy } = useCopy()
  const { view, change: changeView } = useView()
  const { favor, reorder, refresh } = useKeeping()
  const forgetWanted = useCallback(() => {
    setWanted(null)
  }, [])

  const { shown, words, chips, shelf, tags } = useFound(entries, groups, wantedShelf, view.sort, query)
  const shownIds = useMemo(() => shown.map(({ id }) => id), [shown])
  const selection = useSelection(shownIds)
  const { clear: clearSelection, ids: selectedIds } = selection
  const selected = useMemo(() => shown.filter(({ id }) => selectedIds.has(id)), [shown, selectedIds])
  useEffect(() => {
    document.documentElement.toggleAttribute('data-selecting', selection.isOn)
  }, [selection.isOn])
  // Copies are counted silently; an order that depends on them is made anew when it is asked for and while nobody looks.
  useEffect(() => {
    if (view.sort !== 'usage' && view.sort !== 'recency') return undefined
    const follow = () => {
      if (document.hidden) refresh()
    }
    refresh()
    document.addEventListener('visibilitychange', follow)
    return () => {
      document.removeEventListener('visibilitychange', follow)
    }
  }, [view.sort, refresh])

  const present = useCallback((ids: readonly string[]) => {
    setQuery('')
    setWantedShelf({ kind: 'all' })
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
  const removeOne = useCallback(
    (entry: Entry) => {
      remove([entry])
    },
    [remove]
  )
  const favorOne = useCallback(
    (entry: Entry) => {
      favor([entry], !entry.isFavorite)
    },
    [favor]
  )
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
  const [open, setOpen] = useState<Open | null>(null)
  /** Each opening of a form begins anew. */
  const [openings, setOpenings] = useState(0)
  const show = useCallback((what: Open) => {
    setOpen(what)
    setOpenings((old) => old + 1)
  }, [])
  const close = useCallback(() => {
    setOpen(null)
  }, [])
  /** For whom a form is open: the selection may go while it is. */
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [exportedIds, setExportedIds] = useState<readonly string[] | undefined>(undefined)
  const [edited, setEdited] = useState<Entry | null>(null)
  const [detailsCount, setDetailsCount] = useState(0)
  const edit = useCallback(
    (entry: Entry) => {
      setEdited(entry)
      setDetailsCount((old) => old + 1)
      show('details')
    },
    [show]
  )
  const closeDetails = () => {
    close()
    if (edited !== null && shownIds.includes(edited.id)) setWanted({ id: edited.id, hasFocus: true })
  }
  const editedNow = edited === null ? null : (entries.find(({ id }) => id === edited.id) ?? edited)
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
    close()
    importing.openRestore(source)
  }

  const isElsewhere = importing.isOpen || open !== null || change?.isOpen === true
  useLinks(adding.isBusy || isElsewhere, adding.takeLinks)

  // Notices stand where the sheet has its buttons.
  const isOpen = adding.isOpen || importing.isOpen || open !== null
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
    ],
    [
      'mod+A',
      () => {
        if (!isCovered) selection.chooseAll()
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
          if (!isCovered) show('settings')
        }
      ]
    ],
    []
  )

  const onSearchKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const first = shown[0]
    if (event.key === 'Escape' && query !== '') {
      event.preventDefault()
      event.stopPropagation()
      setQuery('')
    } else if (event.key === 'Enter' && first !== undefined && query.trim() !== '') {
      void copy(first, first.type !== 'hotp')
    } else if (event.key === 'ArrowDown' && first !== undefined) {
      event.preventDefault()
      setWanted({ id: first.id, hasFocus: true })
    }
  }

  const copyByName = useCallback(
    (entry: Entry) => {
      if (entry.needsPin) askPin(entry)
      else void copy(entry, entry.type !== 'hotp')
    },
    [askPin, copy]
  )

  const isSearching = words.length > 0
  const canReorder = view.sort === 'custom' && !isSearching
  const move = useCallback(
    (ids: readonly string[], moved: Entry) => {
      reorder(ids)
      setHeard(viewWords.moved(entryTitle(moved), ids.indexOf(moved.id) + 1, ids.length))
      setWanted({ id: moved.id, hasFocus: true })
    },
    [reorder]
  )
  const sayNotCustom = useCallback(() => {
    noticeDone(viewWords.notCustom)
  }, [])
  const choose = (what: 'tagging' | 'grouping') => {
    setChosen(selected.map(({ id }) => id))
    show(what)
  }
  const finish = (message: string) => {
    close()
    clearSelection()
    noticeDone(message)
  }

  const hasEntries = entries.length > 0
  return (
    <>
      {/* The dialog is modal for every sense: what is behind it can neither be reached nor heard. */}
      <div
        className={classes.screen}
        inert={isOpen}
        aria-hidden={isOpen || undefined}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && selection.isOn && !event.defaultPrevented) clearSelection()
        }}
      >
        <PageHeader
          hasEntries={hasEntries}
          query={query}
          onQuery={setQuery}
          search={search}
          onSearchKey={onSearchKey}
          view={{ view, change: changeView }}
          onAdd={adding.open}
          onImport={importing.open}
          onExport={() => {
            setExportedIds(undefined)
            show('exporting')
          }}
          onGroups={() => {
            show('groups')
          }}
          onTrash={() => {
            show('trash')
          }}
          onSettings={() => {
            show('settings')
          }}
        />
        <AnchorBanner />
        <RenewedSheet />
        <BackupBanner />
        <ClockBanner />
        <DroppedLinkNote
          onSettings={() => {
            show('settings')
          }}
        />
        {chips.length > 0 && (
          <ChipRow
            chips={chips}
            chosen={shelf}
            onChoose={(chosenShelf) => {
              setWantedShelf(chosenShelf)
              clearSelection()
            }}
          />
        )}
        <main ref={scroller} className={classes.main} data-selecting={selection.isOn || undefined}>
          <span role="status" className="cs-heard-only">
            {isSearching ? foundWords(shown.length) : heard}
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
          ) : shown.length > 0 ? (
            <EntryList
              entries={shown}
              newIds={newIds}
              view={view}
              words={words}
              selection={selection}
              scroller={scroller}
              wanted={wanted}
              onWantedShown={forgetWanted}
              onCopy={copy}
              onNext={next}
              onPin={askPin}
              onFavorite={favorOne}
              onChange={changeEntry}
              onEdit={edit}
              onRemove={removeOne}
              onReorder={canReorder ? move : null}
              onNoReorder={sayNotCustom}
            />
          ) : isSearching ? (
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
            <StateScreen illustration="empty" title={shelfWords.nothing.title} detail={shelfWords.nothing.detail}>
              <Button
                variant="default"
                onClick={() => {
                  setWantedShelf({ kind: 'all' })
                }}
              >
                {shelfWords.showAll}
              </Button>
            </StateScreen>
          )}
        </main>
        {selection.isOn && (
          <SelectionBar
            count={selected.length}
            areFavorites={selected.every(({ isFavorite }) => isFavorite)}
            onAll={selection.chooseAll}
            onFavorite={() => {
              favor(selected, !selected.every(({ isFavorite }) => isFavorite))
            }}
            onTag={() => {
              choose('tagging')
            }}
            onGroup={() => {
              choose('grouping')
            }}
            onExport={() => {
              setExportedIds(selected.map(({ id }) => id))
              show('exporting')
            }}
            onRemove={() => {
              remove(selected)
              clearSelection()
            }}
            onClear={clearSelection}
          />
        )}
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
        isOpen={open === 'exporting'}
        onClose={close}
        {...(exportedIds === undefined ? {} : { ids: exportedIds })}
      />
      <RestoreContext value={restore}>
        <SettingsSheet isOpen={open === 'settings'} onClose={close} />
      </RestoreContext>
      <GroupsSheet groups={groups} isOpen={open === 'groups'} onClose={close} />
      <TrashSheet isOpen={open === 'trash'} onClose={close} />
      {editedNow !== null && (
        <DetailsSheet
          key={`details/${String(detailsCount)}`}
          entry={editedNow}
          groups={groups}
          tags={tags}
          isOpen={open === 'details'}
          onClose={closeDetails}
          onSaved={() => {
            closeDetails()
            noticeDone(detailsWords.saved)
          }}
        />
      )}
      <TagDialog
        key={`tagging/${String(openings)}`}
        ids={chosen}
        tags={tags}
        isOpen={open === 'tagging'}
        onClose={close}
        onDone={finish}
      />
      <GroupDialog
        key={`grouping/${String(openings)}`}
        ids={chosen}
        groups={groups}
        isOpen={open === 'grouping'}
        onClose={close}
        onDone={finish}
      />
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
      <AuthenticatorPalette
        entries={entries}
        isOff={isCovered}
        onCopy={copyByName}
        onAdd={adding.open}
        onImport={importing.open}
        onShow={show}
      />
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
        isOff={adding.isBusy || importing.isBusy || open !== null || change?.isOpen === true}
      />
    </>
  )
}
