// A store that cannot be read, or is not as it was left. The page says what differs before anything is opened, and every option keeps the
// existing data.
import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { ProtectionState } from '../../shared/contract'
import type { Failure } from '../../shared/result'
import { damageMessage } from '../messages/app'
import { BrandedScreen } from './branded-screen'
import { sharedClient } from './client'
import { ConfirmDialog } from './confirm-dialog'
import { DifferenceList } from './difference-list'
import { FailureNote, unlessCancelled } from './failure-note'
import { Illustration } from './illustrations'
import { noticeKept } from './notices'
import { useAction, useSubmit } from './queries'
import { useMessages } from './use-messages'

const { protection, app } = sharedClient

type Asked = 'restore' | 'accept' | 'set-aside'

interface StoreTroubleProps {
  readonly state: Extract<ProtectionState, { stage: 'store-damaged' }>
  readonly onState: (state: ProtectionState) => void
}

export function StoreTrouble({ state, onState }: StoreTroubleProps) {
  const t = useMessages()
  const [asked, setAsked] = useState<Asked | null>(null)
  const done = (after: ProtectionState, folder?: string) => {
    setAsked(null)
    if (folder !== undefined) noticeKept(folder, (path) => t('app.protection.damaged.kept', { folder: path }))
    onState(after)
  }
  const retrying = useAction(protection.retry, onState)
  const restoring = useSubmit(protection.restoreSnapshots, (answer) => {
    done(answer.state, answer.folder)
  })
  const accepting = useSubmit(protection.acceptChanged, done)
  const settingAside = useSubmit(protection.setAside, (answer) => {
    done(answer.state, answer.folder)
  })
  const submission = { restore: restoring, accept: accepting, 'set-aside': settingAside }
  const change = state.apps.find((app) => app.change !== null)?.change ?? null
  const isRefused = change?.use === 'refused'
  const canRestore = !isRefused && state.apps.every(({ snapshotAt }) => snapshotAt !== null)
  const confirm =
    asked === null
      ? null
      : asked === 'accept'
        ? {
            title: t('app.protection.changed.acceptTitle'),
            detail: t(`app.protection.changed.uses.${change?.use ?? 'refused'}`),
            label: t('app.protection.changed.accept')
          }
        : {
            title: t(`app.protection.damaged.confirm.${asked}.title`),
            detail: t(`app.protection.damaged.confirm.${asked}.detail`),
            label: t(`app.protection.damaged.confirm.${asked}.label`)
          }

  const choice = (name: Asked, label: string, isQuiet: boolean) => (
    <Button
      {...(isQuiet ? { variant: 'subtle', c: 'var(--cs-danger)' } : { autoFocus: true })}
      onClick={() => {
        setAsked(name)
      }}
    >
      {label}
    </Button>
  )

  return (
    <BrandedScreen
      title={change === null ? t('app.protection.damaged.title') : t('app.protection.changed.title')}
      detail={damageMessage(state)}
    >
      <Stack gap="lg">
        {change === null ? (
          <Group justify="center">
            <Illustration name="broken" />
          </Group>
        ) : (
          <DifferenceList change={change} />
        )}
        <Text>
          {isRefused
            ? t('app.protection.changed.uses.refused')
            : canRestore
              ? t('app.protection.damaged.restorable', {
                  at: Math.min(...state.apps.map(({ snapshotAt }) => snapshotAt ?? 0))
                })
              : t('app.protection.damaged.lost')}
        </Text>
        <FailureNote failure={retrying.failure} />
        <Stack gap="xs">
          {canRestore &&
            choice(
              'restore',
              change === null ? t('app.protection.damaged.restore') : t('app.protection.changed.restore'),
              false
            )}
          <Button variant="default" loading={retrying.isBusy} onClick={retrying.start}>
            {t('app.action.tryAgain')}
          </Button>
          <Button variant="default" onClick={() => void app.quit({})}>
            {t('app.action.quit')}
          </Button>
          {change !== null && !isRefused && choice('accept', t('app.protection.changed.accept'), true)}
          {choice(
            'set-aside',
            change === null ? t('app.protection.missing.setAside') : t('app.protection.changed.setAside'),
            true
          )}
        </Stack>
      </Stack>
      <ConfirmDialog
        isOpen={asked !== null}
        onClose={() => {
          setAsked(null)
        }}
        title={confirm?.title ?? ''}
        detail={confirm?.detail ?? ''}
        confirmLabel={confirm?.label ?? ''}
        onConfirm={() => {
          if (asked !== null) submission[asked].submit({})
        }}
        isDangerous={asked !== 'restore'}
        isBusy={asked !== null && submission[asked].isBusy}
        failure={asked === null ? null : unlessCancelled<Failure>(submission[asked].failure)}
      />
    </BrandedScreen>
  )
}
