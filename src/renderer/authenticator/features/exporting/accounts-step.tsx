// Which accounts go into the file, with a tick for each; searchable by issuer and account.
import { Button, Checkbox, TextInput, Title } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { Entry } from '../../../../shared/contract'
import { foldText } from '../../../../shared/text/plain'
import { entryDetail, entryTitle } from '../../../messages/authenticator'
import { useCall } from '../../../ui/queries'
import { entries } from '../../client'
import { StepActions, StepForm } from '../sheet/step'
import { VirtualList } from '../sheet/virtual-list'
import classes from './accounts-step.module.css'
import { useMessages } from '../../../ui/use-messages'

export interface AccountsStepProps {
  /** Null: all of them. */
  readonly chosen: readonly string[] | null
  readonly onChosen: (chosen: readonly string[] | null) => void
}

const none: readonly Entry[] = []

export function AccountsStep({ chosen, onChosen }: AccountsStepProps) {
  const t = useMessages()
  const answer = useCall('entries', ['list'], () => entries.list({})).data
  const all = answer?.ok === true ? answer.value : none
  // Null until the first change: all accounts, including ones added meanwhile.
  const [ticked, setTicked] = useState<ReadonlySet<string> | null>(chosen === null ? null : new Set(chosen))
  const [search, setSearch] = useState('')
  const shown = useMemo(() => {
    const terms = foldText(search).split(/\s+/).filter(Boolean)
    return all.filter((entry) => {
      const text = foldText(`${entry.issuer} ${entry.account}`)
      return terms.every((term) => text.includes(term))
    })
  }, [all, search])
  const isTicked = (id: string) => ticked === null || ticked.has(id)
  const count = all.filter(({ id }) => isTicked(id)).length
  const shownCount = shown.filter(({ id }) => isTicked(id)).length
  const isEvery = shown.length > 0 && shownCount === shown.length
  const tick = (ids: readonly string[], isOn: boolean) => {
    const next = new Set(ticked ?? all.map(({ id }) => id))
    for (const id of ids) {
      if (isOn) next.add(id)
      else next.delete(id)
    }
    setTicked(next)
  }

  return (
    <StepForm
      onSubmit={() => {
        if (count > 0) onChosen(count === all.length ? null : all.flatMap(({ id }) => (isTicked(id) ? [id] : [])))
      }}
    >
      <Title order={3} size="h3">
        {t('transfer.export.accounts.title')}
      </Title>
      <TextInput
        data-autofocus
        aria-label={t('transfer.export.accounts.search')}
        placeholder={t('transfer.export.accounts.search')}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={search}
        onChange={(event) => {
          setSearch(event.currentTarget.value)
        }}
      />
      {shown.length === 0 ? (
        <span role="status">{t('transfer.export.accounts.none')}</span>
      ) : (
        <>
          <Checkbox
            className={classes.every}
            label={search.trim() === '' ? t('transfer.export.accounts.all') : t('transfer.export.accounts.shown')}
            checked={isEvery}
            indeterminate={!isEvery && shownCount > 0}
            onChange={() => {
              tick(
                shown.map(({ id }) => id),
                !isEvery
              )
            }}
          />
          <VirtualList
            label={t('transfer.export.accounts.listName')}
            lines={shown}
            keyOf={({ id }) => id}
            lineHeight={52}
            height="min(46dvh, 380px)"
            draw={(entry) => (
              <label className={classes.row}>
                <Checkbox
                  checked={isTicked(entry.id)}
                  onChange={(event) => {
                    tick([entry.id], event.currentTarget.checked)
                  }}
                />
                <span className={classes.body}>
                  <span className={classes.name}>{entryTitle(entry)}</span>
                  <span className={classes.detail}>{entryDetail(entry)}</span>
                </span>
              </label>
            )}
          />
        </>
      )}
      <StepActions status={t('transfer.export.accounts.selected', { count, all: all.length })}>
        <Button type="submit" disabled={count === 0}>
          {t('transfer.export.accounts.submit')}
        </Button>
      </StepActions>
    </StepForm>
  )
}
