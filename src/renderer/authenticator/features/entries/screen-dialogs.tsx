// The dialogs and sheets over the accounts. They stay mounted while closed, so that they can fade in and out.
import type { Entry, Group } from '../../../../shared/contract'
import { laterDialog } from '../../../ui/later'
import { RestoreContext } from '../backups/restore'
import type { ImportSource } from '../importing/use-importing'
import type { DialogName, Dialogs } from './dialogs'
import { noticeDone } from '../../../ui/notices'
import { useMessages } from '../../../ui/use-messages'

const DetailsSheet = laterDialog(async () => (await import('../details/details-sheet')).DetailsSheet)
const ExportDialog = laterDialog(async () => (await import('../exporting/export-dialog')).ExportDialog)
const GroupsSheet = laterDialog(async () => (await import('../groups/groups-sheet')).GroupsSheet)
const GroupDialog = laterDialog(async () => (await import('../selection/selection-dialogs')).GroupDialog)
const TagDialog = laterDialog(async () => (await import('../selection/selection-dialogs')).TagDialog)
const SettingsSheet = laterDialog(async () => (await import('../settings/settings-sheet')).SettingsSheet)
const TrashSheet = laterDialog(async () => (await import('../trash/trash-sheet')).TrashSheet)
const EntryDialog = laterDialog(async () => (await import('./entry-dialog')).EntryDialog)

export interface ScreenDialogsProps {
  readonly dialogs: Dialogs
  readonly entries: readonly Entry[]
  readonly groups: readonly Group[]
  readonly tags: readonly string[]
  /** The details stand beside the list. */
  readonly isBeside: boolean
  readonly onUnsaved: (isUnsaved: boolean) => void
  readonly onClose: (name: DialogName) => void
  readonly onClearSelection: () => void
  /** The list has already lost the focus when the details open, so it returns to the account itself. */
  readonly onFocus: (entry: Entry) => void
  readonly onRestore: (source?: ImportSource) => void
}

const nobody: readonly string[] = []

export function ScreenDialogs(props: ScreenDialogsProps) {
  const t = useMessages()
  const { dialogs, entries, groups, tags, isBeside, onUnsaved, onClose, onClearSelection, onFocus, onRestore } = props
  const { details, change, tag, group } = dialogs.shown
  const exported = dialogs.shown.export?.ids ?? null
  const of = (name: DialogName) => ({
    isOpen: dialogs.open === name,
    onClose: () => {
      onClose(name)
    }
  })
  const closeDetails = (entry: Entry) => {
    onClose('details')
    onFocus(entry)
  }
  const ofSelection = (name: 'tag' | 'group') => ({
    ...of(name),
    onDone: (message: string) => {
      onClose(name)
      onClearSelection()
      noticeDone(message)
    }
  })
  return (
    <>
      <ExportDialog {...of('export')} {...(exported === null ? {} : { ids: exported })} />
      <RestoreContext value={onRestore}>
        <SettingsSheet section={dialogs.shown.settings?.section ?? null} {...of('settings')} />
      </RestoreContext>
      <GroupsSheet groups={groups} {...of('groups')} />
      <TrashSheet {...of('trash')} />
      {details !== undefined && (
        <DetailsSheet
          key={`details/${details.opening}`}
          // As the list has it now; a removed one stays as it was.
          entry={entries.find(({ id }) => id === details.entry.id) ?? details.entry}
          groups={groups}
          tags={tags}
          isOpen={dialogs.open === 'details'}
          isBeside={isBeside}
          onUnsaved={onUnsaved}
          onClose={() => {
            closeDetails(details.entry)
          }}
          onSaved={() => {
            closeDetails(details.entry)
            noticeDone(t('finding.details.saved'))
          }}
        />
      )}
      <TagDialog key={`tag/${tag?.opening ?? 0}`} ids={tag?.ids ?? nobody} tags={tags} {...ofSelection('tag')} />
      <GroupDialog
        key={`group/${group?.opening ?? 0}`}
        ids={group?.ids ?? nobody}
        groups={groups}
        {...ofSelection('group')}
      />
      {change !== undefined && (
        <EntryDialog
          key={`change/${change.opening}`}
          entry={change.entry}
          change={change.change}
          {...of('change')}
          onDone={(message) => {
            onClose('change')
            noticeDone(message)
          }}
        />
      )}
    </>
  )
}
