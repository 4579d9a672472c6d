// The screen of the accounts: the window's header, the list, the actions for selected accounts, and the dialogs.
import { useCallback, useEffect, useRef } from 'react'
import type { Entry, Group, SortOrder } from '../../../../shared/contract'
import { laterDialog } from '../../../ui/later'
import { DropZone } from '../adding/drop-zone'
import { useAdding } from '../adding/use-adding'
import { BackupBanner } from '../backups/failing-note'
import { ClockBanner } from '../clock/clock-banner'
import { ChipRow } from '../groups/chip-row'
import { isPicture } from '../importing/pictures'
import { useImportUndo } from '../importing/use-import-undo'
import { useImporting, type ImportSource } from '../importing/use-importing'
import { AnchorBanner } from '../lock/anchor-banner'
import { RenewedSheet } from '../lock/renewed'
import { DroppedLinkNote } from '../quick/dropped-link-note'
import { useLinks } from '../quick/use-links'
import { useView } from '../view/use-view'
import type { MenuDialog } from './dialogs'
import classes from './entries-screen.module.css'
import { ListArea } from './list-area'
import { noticeDone } from '../../../ui/notices'
import { PageHeader } from './page-header'
import { ScreenDialogs } from './screen-dialogs'
import { SelectedAccounts } from './selected-accounts'
import { useSelection } from './selection'
import { useCommands } from './use-commands'
import { useDialogs } from './use-dialogs'
import { useList } from './use-list'
import { searchKeys, useShortcuts } from './use-shortcuts'
import { useMessages } from '../../../ui/use-messages'

const AddingDialog = laterDialog(async () => (await import('../adding/adding-dialog')).AddingDialog)
const ImportDialog = laterDialog(async () => (await import('../importing/import-dialog')).ImportDialog)
const AuthenticatorPalette = laterDialog(async () => (await import('./palette')).AuthenticatorPalette)

export interface AccountsProps {
  readonly entries: readonly Entry[]
  readonly groups: readonly Group[]
  readonly opensLock: boolean
}

export function Accounts({ entries, groups, opensLock }: AccountsProps) {
  const t = useMessages()
  const { dialogs, isBeside, open, close, closeBeside, setUnsaved } = useDialogs(entries, opensLock)
  const show = useCallback(
    (name: MenuDialog) => {
      if (name === 'export') open({ name, ids: null })
      else open(name === 'lock' ? { name: 'settings', section: name } : { name })
    },
    [open]
  )

  const search = useRef<HTMLInputElement>(null)
  const shown = useView()
  const { view } = shown
  const list = useList(entries, groups, view.sort)
  const { present, shownIds } = list
  const selection = useSelection(shownIds)
  const commands = useCommands(list, view.sort, open)
  useFreshOrder(view.sort, commands.refresh)

  const adding = useAdding({
    onSaved: (saved, replaced) => {
      noticeDone(
        replaced === 0
          ? t('authenticator.entries.saved', { count: saved.length })
          : t('authenticator.entries.replaced', { count: saved.length, replaced })
      )
      present(saved.map(({ id }) => id))
    },
    onShow: (id) => {
      present([id])
    }
  })
  const importUndo = useImportUndo()
  const importing = useImporting({
    onImported: (imported) => {
      importUndo.offer(imported)
      present(imported.ids)
    },
    onPictures: adding.readFiles
  })
  const isDialogOver = dialogs.open !== null && !isBeside
  useLinks(adding.isBusy || importing.isOpen || isDialogOver, adding.takeLinks)

  const isFlowOpen = adding.isOpen || importing.isOpen
  const isCovered = isFlowOpen || isDialogOver
  // Content behind a sheet can be neither reached nor read by a screen reader.
  const isInert = isFlowOpen || (isDialogOver && dialogs.open !== 'change')

  useShortcuts({
    isCovered,
    search,
    onUndo: () => {
      if (!importUndo.undo()) commands.undoRemoval()
    },
    onSelectAll: selection.chooseAll,
    onAdd: adding.open,
    onSettings: () => {
      show('settings')
    }
  })

  const restore = (source?: ImportSource) => {
    close('settings')
    importing.openRestore(source)
  }
  const takeFiles = (files: readonly File[]) => {
    if (files.every(isPicture)) {
      importing.close()
      adding.readFiles(files)
    } else {
      adding.close()
      importing.openWith(files)
    }
  }

  const hasEntries = entries.length > 0
  return (
    <>
      <div
        className={classes.frame}
        data-beside={isBeside || undefined}
        inert={isFlowOpen}
        aria-hidden={isFlowOpen || undefined}
      >
        <div
          className={classes.screen}
          inert={isInert}
          aria-hidden={isInert || undefined}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.defaultPrevented) return
            if (selection.isOn) selection.clear()
            // A menu of the list closes by itself.
            else if (isBeside && event.currentTarget.contains(event.target as Node)) closeBeside()
          }}
        >
          <PageHeader
            hasEntries={hasEntries}
            query={list.query}
            onQuery={list.setQuery}
            search={search}
            onSearchKey={searchKeys(list, commands.ofList.onCopy)}
            view={shown}
            onAdd={adding.open}
            onImport={importing.open}
            onShow={show}
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
          {list.chips.length > 0 && (
            <ChipRow
              chips={list.chips}
              chosen={list.shelf}
              onChoose={(shelf) => {
                list.setShelf(shelf)
                selection.clear()
              }}
            />
          )}
          <ListArea
            list={list}
            hasEntries={hasEntries}
            view={view}
            selection={selection}
            commands={commands}
            search={search}
            onAdd={adding.open}
            onImport={importing.open}
            onRestore={() => {
              importing.openRestore()
            }}
          />
          <SelectedAccounts shown={list.shown} selection={selection} commands={commands} onOpen={open} />
        </div>
        <ScreenDialogs
          dialogs={dialogs}
          entries={entries}
          groups={groups}
          tags={list.tags}
          isBeside={isBeside}
          onUnsaved={setUnsaved}
          onClose={close}
          onClearSelection={selection.clear}
          onFocus={({ id }) => {
            if (shownIds.includes(id)) list.focus(id)
          }}
          onRestore={restore}
        />
      </div>
      <AddingDialog
        adding={adding}
        onImport={() => {
          adding.close()
          importing.open()
        }}
      />
      <ImportDialog importing={importing} />
      <AuthenticatorPalette
        entries={entries}
        isOff={isCovered}
        onCopy={commands.copyByName}
        onAdd={adding.open}
        onImport={importing.open}
        onShow={show}
      />
      <DropZone
        onFiles={takeFiles}
        onPaste={adding.readClipboard}
        isOff={adding.isBusy || importing.isBusy || isDialogOver}
      />
    </>
  )
}

/**
 * Copies are counted without telling the page. An order that depends on them is updated when it is chosen and while the page is hidden, so
 * that no account moves under the pointer.
 */
function useFreshOrder(sort: SortOrder, refresh: () => void): void {
  useEffect(() => {
    if (sort !== 'usage' && sort !== 'recency') return undefined
    const follow = () => {
      if (document.hidden) refresh()
    }
    refresh()
    document.addEventListener('visibilitychange', follow)
    return () => {
      document.removeEventListener('visibilitychange', follow)
    }
  }, [sort, refresh])
}
