// Automatic backups in the settings. Off: the reason to turn them on. On: the last backup, how many are kept, and how to restore one.
import { Button, Text } from '@mantine/core'
import { IconFileImport, IconFolder, IconHistory, IconKey, IconPower } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { BackupFile, BackupState, SnapshotInfo } from '../../../../shared/contract'
import { formatDateTime } from '../../../messages/format'
import { failureMessage, whenOrDate } from '../../../messages/app'
import { backupFileMessage, lastBackupMessage } from '../../../messages/backups'
import { mainNow } from '../../../ui/clock'
import { FailureNote } from '../../../ui/failure-note'
import { Note } from '../../../ui/note'
import { NumericField } from '../../../ui/numeric-field'
import { useAction, useCall } from '../../../ui/queries'
import { backups } from '../../client'
import { Way, Ways } from '../sheet/way'
import { StepActions } from '../sheet/step'
import classes from './backups-section.module.css'
import { ChooseFolderButton, useFolderChoice } from './choose-folder'
import { FailingNote } from './failing-note'
import { LocalCopies, RestoreCopyView } from './local-copies'
import { PasswordForm } from './password-form'
import { useRestore } from './restore'
import { TurnOffView } from './turn-off-view'
import { useBackups } from './use-backups'
import { useNow } from '../../../ui/use-now'
import { useMessages } from '../../../ui/use-messages'

type View = 'state' | 'turn-on' | 'password' | 'restore' | 'turn-off'

export function BackupsSection() {
  const state = useBackups()
  const [view, setView] = useState<View>('state')
  const [copy, setCopy] = useState<SnapshotInfo | null>(null)
  const [said, setSaid] = useState('')
  const place = useRef<HTMLDivElement>(null)
  const isThere = state !== null
  // The element focused in the previous view is gone.
  useEffect(() => {
    const isLost = document.activeElement?.contains(place.current) !== false
    if (isThere && isLost) place.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus({ preventScroll: true })
  }, [view, copy, isThere])
  const back = (message = '') => {
    setSaid(message)
    setView('state')
  }
  return (
    <div ref={place} className={classes.section}>
      <span role="status" className={said === '' ? 'cs-heard-only' : classes.said}>
        {said}
      </span>
      {copy !== null && (
        <RestoreCopyView
          copy={copy}
          onCancel={() => {
            setCopy(null)
          }}
        />
      )}
      {state !== null && copy === null && (
        <CurrentView
          state={state}
          view={view}
          onView={(next) => {
            setSaid('')
            setView(next)
          }}
          onBack={back}
        />
      )}
      {view === 'state' && copy === null && (
        <LocalCopies
          onChoose={(next) => {
            setSaid('')
            setCopy(next)
          }}
        />
      )}
    </div>
  )
}

interface ViewProps {
  readonly state: BackupState
  readonly onView: (view: View) => void
  /** Returns to the overview, with a message about what was done. */
  readonly onBack: (message?: string) => void
}

function CurrentView({ view, ...props }: ViewProps & { readonly view: View }) {
  const t = useMessages()
  const { state, onBack } = props
  const cancel = () => {
    onBack()
  }
  switch (view) {
    case 'state':
      return state.isOn ? <OnView {...props} /> : <OffView {...props} />
    case 'turn-on':
      return (
        <PasswordForm
          state={state}
          isChange={false}
          onCancel={cancel}
          onDone={() => {
            onBack(t('backups.form.on'))
          }}
        />
      )
    case 'password':
      return (
        <PasswordForm
          state={state}
          isChange
          onCancel={cancel}
          onDone={() => {
            onBack(t('backups.changePassword.done'))
          }}
        />
      )
    case 'restore':
      return <RestoreView onCancel={cancel} />
    case 'turn-off':
      return <TurnOffView {...props} />
  }
}

function OffView({ state, onView }: ViewProps) {
  const t = useMessages()
  const restore = useRestore()
  return (
    <>
      <Text>{t('backups.off.why')}</Text>
      <Button
        data-autofocus
        onClick={() => {
          onView('turn-on')
        }}
      >
        {t('backups.off.turnOn')}
      </Button>
      <Button
        variant="default"
        onClick={() => {
          if (state.folder === null) restore()
          else onView('restore')
        }}
      >
        {t('backups.restore.title')}
      </Button>
    </>
  )
}

function OnView({ state, onView, onBack }: ViewProps) {
  const t = useMessages()
  const now = useNow()
  const running = useAction(backups.runNow, () => {
    onBack(t('backups.done'))
  })
  const choosing = useFolderChoice(() => {
    onBack()
  })
  const show = (view: View) => () => {
    onView(view)
  }
  const { failure } = choosing
  const { folder, last, failing } = state
  return (
    <>
      {failing !== null && <FailingNote state={state} failing={failing} />}
      <dl className={classes.facts}>
        <div className={classes.fact}>
          <dt>{t('backups.folder')}</dt>
          <dd className={classes.folder}>
            <IconFolder size={18} aria-hidden />
            <span className={classes.path}>{folder}</span>
            {failing === null && <ChooseFolderButton {...choosing} />}
          </dd>
        </div>
        <div className={classes.fact}>
          <dt>{t('backups.last')}</dt>
          <dd>
            {last === null ? t('backups.never') : lastBackupMessage(last, now)}
            {last !== null && (
              <span className={classes.hint}>{t('backups.checked', { when: whenOrDate(last.verifiedAt, now) })}</span>
            )}
            <span role="status" className={classes.hint}>
              {state.isRunning ? t('backups.running') : state.isPending && failing === null ? t('backups.pending') : ''}
            </span>
          </dd>
        </div>
      </dl>
      <KeepField key={state.keep} keep={state.keep} />
      <FailureNote failure={failure} />
      <Button data-autofocus loading={running.isBusy} onClick={running.start}>
        {t('backups.runNow')}
      </Button>
      <div className={classes.more}>
        <Button variant="default" leftSection={<IconHistory size={18} aria-hidden />} onClick={show('restore')}>
          {t('backups.restore.name')}
        </Button>
        <Button variant="default" leftSection={<IconKey size={18} aria-hidden />} onClick={show('password')}>
          {t('backups.changePassword.name')}
        </Button>
        <Button variant="default" leftSection={<IconPower size={18} aria-hidden />} onClick={show('turn-off')}>
          {t('backups.turnOff.name')}
        </Button>
      </div>
    </>
  )
}

/** Saved when the user leaves the field, if it is a number within the bounds. */
function KeepField({ keep }: { readonly keep: number }) {
  const t = useMessages()
  const [value, setValue] = useState<number | string>(keep)
  return (
    <NumericField
      label={t('backups.keep')}
      description={t('backups.keepHint')}
      inputWrapperOrder={['label', 'input', 'description']}
      min={3}
      max={100}
      allowDecimal={false}
      clampBehavior="blur"
      value={value}
      onChange={setValue}
      onBlur={() => {
        const wanted = Math.min(100, Math.max(3, Math.round(Number(value))))
        if (value === '' || !Number.isFinite(wanted)) setValue(keep)
        else if (wanted !== keep) void backups.setKeep({ keep: wanted })
      }}
    />
  )
}

function RestoreView({ onCancel }: { readonly onCancel: () => void }) {
  const t = useMessages()
  const restore = useRestore()
  const answer = useCall('backups', ['list'], () => backups.list({})).data
  if (answer === undefined) return null
  const open = ({ name }: BackupFile) => {
    restore({
      name,
      prepare: (password) => backups.prepareRestore({ name, ...(password === undefined ? {} : { password }) })
    })
  }

  return (
    <>
      <Text size="sm">{t('backups.restore.detail')}</Text>
      {!answer.ok && <Note tone="error">{failureMessage(answer.error, mainNow())}</Note>}
      {answer.ok && answer.value.length === 0 && <Text c="dimmed">{t('backups.restore.none')}</Text>}
      <section aria-label={t('backups.restore.listName')}>
        <Ways>
          {answer.ok &&
            answer.value.map((file, index) => (
              <Way
                key={file.name}
                icon={<IconHistory aria-hidden />}
                name={formatDateTime(file.writtenAt)}
                detail={backupFileMessage(file)}
                isFirst={index === 0}
                onChoose={() => {
                  open(file)
                }}
              />
            ))}
          <Way
            icon={<IconFileImport aria-hidden />}
            name={t('backups.restore.another')}
            detail={t('backups.restore.choose')}
            isFirst={!answer.ok || answer.value.length === 0}
            onChoose={() => {
              restore()
            }}
          />
        </Ways>
      </section>
      <StepActions>
        <Button variant="default" onClick={onCancel}>
          {t('app.action.cancel')}
        </Button>
      </StepActions>
    </>
  )
}
