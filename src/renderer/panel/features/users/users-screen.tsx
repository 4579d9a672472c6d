// User Management (S12): find users among very many, act on one or several, add and import them, export the list.
import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconDownload, IconRefresh, IconUpload, IconUserPlus, IconX } from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import type { UserRow } from '../../../../shared/contract'
import type { UserActionKind } from '../../../messages/admin'
import { useSubmit } from '../../../ui/queries'
import { SaveFailure, useSaving } from '../../../ui/saving'
import { StateScreen } from '../../../ui/state-screen'
import { useStepUp } from '../../../ui/step-up'
import { panel } from '../../client'
import { useRoute } from '../../route'
import { AdminPage, useOwnId } from '../admin/admin-page'
import { FailedAnswer } from '../admin/answer-gate'
import { noticeDone, noticeSaved } from '../../../ui/notices'
import { RunningNote } from '../admin/running-note'
import { PageButton } from '../admin/page-buttons'
import { SsoNote } from '../sso/sso-note'
import { AddUserDialog } from './add-user-dialog'
import { BulkReset, mostAtOnce, type Selected } from './bulk-reset'
import { ImportDialog } from './import-dialog'
import { Toolbar } from './toolbar'
import { UserActionDialogs, type AskedAction } from './user-action-dialogs'
import { UserTable } from './user-table'
import classes from './users-screen.module.css'
import { isFiltered, noFilter, useUsersView, type UserSort, type UsersView } from './view'
import { useMessages } from '../../../ui/use-messages'

type Dialog = 'add' | 'import' | 'bulk' | null

export function UsersScreen() {
  const t = useMessages()
  const { go } = useRoute()
  const ownId = useOwnId()
  const { guard } = useStepUp()
  const [view, setView] = useUsersView(ownId)
  const [dialog, setDialog] = useState<Dialog>(null)
  const show = (shown: Dialog) => () => {
    setDialog(shown)
  }
  const [asked, setAsked] = useState<AskedAction | null>(null)
  const [total, setTotal] = useState<number | null>(null)
  const [selected, setSelected] = useState<ReadonlyMap<string, Selected>>(new Map())
  // Waits a moment after each key press, so that a word is one request.
  const [search] = useDebouncedValue(view.filter.search, 90)
  const question = useMemo<UsersView>(() => ({ ...view, filter: { ...view.filter, search } }), [view, search])

  const exporting = useSaving(
    (filter: UsersView['filter'], wish) => guard(panel.users.exportCsv)({ ...filter, ...wish }),
    (path) => {
      noticeSaved(path, (fileName) => t('admin.users.exported', { fileName }))
    }
  )

  const select = useCallback((user: UserRow, isSelected: boolean) => {
    setSelected((old) => {
      const next = new Map(old)
      if (isSelected) next.set(user.id, { name: user.name, email: user.email })
      else next.delete(user.id)
      return next
    })
  }, [])
  const clearSelection = useCallback(() => {
    setSelected(new Map())
  }, [])
  const selectAll = useSubmit(
    async (filter: UsersView['filter']) => {
      const all = new Map<string, Selected>()
      let found = 0
      for (let offset = 0; offset < mostAtOnce; offset += 500) {
        const answer = await panel.users.list({ ...filter, sortBy: 'name', isDescending: false, offset, limit: 500 })
        if (!answer.ok) return answer
        found = answer.value.total
        for (const { id, name, email } of answer.value.rows) all.set(id, { name, email })
        if (offset + 500 >= found) break
      }
      return { ok: true as const, value: { all, found } }
    },
    ({ all, found }) => {
      setSelected(all)
      if (found > mostAtOnce) noticeDone(t('admin.users.selectedAtMost', { most: mostAtOnce }))
    }
  )

  const open = useCallback(
    (user: UserRow) => {
      go({ name: 'user', userId: user.id })
    },
    [go]
  )
  const ask = useCallback((kind: UserActionKind, user: UserRow) => {
    setAsked({ kind, user })
  }, [])
  const sort = (column: UserSort) => {
    setView((old) => ({
      ...old,
      sortBy: column,
      // Times are sorted newest first.
      isDescending: old.sortBy === column ? !old.isDescending : column === 'createdAt' || column === 'lastLoginAt'
    }))
  }
  const filter = (next: UsersView['filter']) => {
    setView((old) => ({ ...old, filter: next }))
  }
  const clearFilter = () => {
    filter(noFilter)
  }
  const close = () => {
    setDialog(null)
  }

  return (
    <AdminPage
      title={t('admin.users.title')}
      detail={t('admin.users.detail')}
      isFilling
      actions={
        <>
          <PageButton Icon={IconUpload} onClick={show('import')}>
            {t('admin.users.import')}
          </PageButton>
          <PageButton
            Icon={IconDownload}
            isBusy={exporting.isBusy}
            onClick={() => {
              exporting.save(view.filter)
            }}
          >
            {t('admin.users.export')}
          </PageButton>
          <Button size="sm" leftSection={<IconUserPlus size={16} aria-hidden />} onClick={show('add')}>
            {t('admin.users.add')}
          </Button>
        </>
      }
    >
      <SsoNote />
      <SaveFailure saving={exporting} />
      <RunningNote kinds={['export-users']} />
      <Toolbar
        filter={view.filter}
        onFilter={filter}
        columns={view.columns}
        onColumns={(columns) => {
          setView((old) => ({ ...old, columns }))
        }}
      />
      <div className={classes.list}>
        <div className={classes.line}>
          {selected.size > 0 ? (
            <>
              <span className={classes.selected} role="status">
                {t('admin.users.selected', { count: selected.size })}
              </span>
              <Button
                variant="default"
                size="compact-sm"
                leftSection={<IconRefresh size={15} aria-hidden />}
                onClick={show('bulk')}
              >
                {t('admin.userAction.reset-two-factor')}
              </Button>
              <Button
                variant="subtle"
                color="gray"
                c="var(--cs-ink-soft)"
                size="compact-sm"
                leftSection={<IconX size={15} aria-hidden />}
                onClick={clearSelection}
              >
                {t('admin.users.clearSelection')}
              </Button>
            </>
          ) : (
            <span className={classes.count} role="status">
              {total === null
                ? ''
                : isFiltered(view.filter)
                  ? t('admin.users.found', { total })
                  : t('admin.users.count', { count: total })}
            </span>
          )}
        </div>
        <UserTable
          view={question}
          onSort={sort}
          selected={selected}
          onSelect={select}
          onSelectAll={() => {
            selectAll.submit(view.filter)
          }}
          onClearSelection={clearSelection}
          onOpen={open}
          onAction={ask}
          onTotal={setTotal}
          ownId={ownId}
          empty={
            <StateScreen
              illustration="empty"
              title={t('admin.users.noMatch.title')}
              detail={t('admin.users.noMatch.detail')}
            >
              <Button variant="default" onClick={clearFilter}>
                {t('admin.users.filters.clear')}
              </Button>
            </StateScreen>
          }
          renderFailure={(failure, retry) => <FailedAnswer failure={failure} retry={retry} />}
        />
      </div>
      <UserActionDialogs
        asked={asked}
        onClose={() => {
          setAsked(null)
        }}
      />
      <AddUserDialog isOpen={dialog === 'add'} onClose={close} />
      <ImportDialog isOpen={dialog === 'import'} onClose={close} />
      <BulkReset isOpen={dialog === 'bulk'} selected={selected} onClose={close} onDone={clearSelection} />
    </AdminPage>
  )
}
