// The area between header and bottom: the list, or why there is none.
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useRef, type RefObject } from 'react'
import type { ViewPreferences } from '../../../../shared/contract'
import { foundMessage } from '../../../messages/authenticator'
import { StateScreen } from '../../../ui/state-screen'
import classes from './entries-screen.module.css'
import { EntryList } from './entry-list'
import type { Selection } from './selection'
import type { Commands } from './use-commands'
import type { List } from './use-list'
import { useMessages } from '../../../ui/use-messages'

export interface ListAreaProps {
  readonly list: List
  readonly hasEntries: boolean
  readonly view: ViewPreferences
  readonly selection: Selection
  readonly commands: Commands
  readonly search: RefObject<HTMLInputElement | null>
  readonly onAdd: () => void
  readonly onImport: () => void
  readonly onRestore: () => void
}

export function ListArea(props: ListAreaProps) {
  const t = useMessages()
  const { list, hasEntries, view, selection, commands } = props
  const scroller = useRef<HTMLElement>(null)
  const isSearching = list.words.length > 0
  return (
    <main ref={scroller} className={classes.main} data-selecting={selection.isOn || undefined}>
      <span role="status" className="cs-heard-only">
        {isSearching ? foundMessage(list.shown.length) : commands.moved}
      </span>
      {!hasEntries ? (
        <NoAccounts {...props} />
      ) : list.shown.length > 0 ? (
        <EntryList
          entries={list.shown}
          newIds={list.newIds}
          view={view}
          words={list.words}
          selection={selection}
          scroller={scroller}
          wanted={list.wanted}
          onWantedShown={list.onWantedShown}
          {...commands.ofList}
        />
      ) : isSearching ? (
        <NothingFound {...props} />
      ) : (
        <StateScreen
          illustration="empty"
          title={t('finding.shelf.nothing.title')}
          detail={t('finding.shelf.nothing.detail')}
        >
          <Button
            variant="default"
            onClick={() => {
              list.setShelf({ kind: 'all' })
            }}
          >
            {t('finding.shelf.showAll')}
          </Button>
        </StateScreen>
      )}
    </main>
  )
}

function NoAccounts({ onAdd, onImport, onRestore }: ListAreaProps) {
  const t = useMessages()
  return (
    <StateScreen
      illustration="phone"
      title={t('authenticator.entries.empty.title')}
      detail={t('authenticator.entries.empty.detail')}
    >
      <Button size="lg" radius="xl" leftSection={<IconPlus size={20} stroke={2.4} aria-hidden />} onClick={onAdd}>
        {t('authenticator.adding.title')}
      </Button>
      <Button variant="subtle" onClick={onImport}>
        {t('authenticator.entries.empty.importing')}
      </Button>
      <Button variant="subtle" onClick={onRestore}>
        {t('backups.restore.title')}
      </Button>
      <p className={classes.hint}>{t('authenticator.entries.empty.hint')}</p>
    </StateScreen>
  )
}

function NothingFound({ list, search }: ListAreaProps) {
  const t = useMessages()
  return (
    <StateScreen
      illustration="empty"
      title={t('authenticator.entries.noMatch.title')}
      detail={t('authenticator.entries.noMatch.detail', { query: list.query.trim() })}
    >
      <Button
        variant="default"
        onClick={() => {
          list.setQuery('')
          search.current?.focus()
        }}
      >
        {t('authenticator.entries.clearSearch')}
      </Button>
    </StateScreen>
  )
}
