// One account in full: its names, group, tags and note, its recovery codes, its history. Names are saved together; recovery codes and the
// logo immediately, where they are changed.
import { Tabs } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Entry, Group } from '../../../../shared/contract'
import { kindMessage, entryTitle } from '../../../messages/authenticator'
import { failureMessage } from '../../../messages/app'
import { mainNow } from '../../../ui/clock'
import { Note } from '../../../ui/note'
import { useCall } from '../../../ui/queries'
import { details as calls } from '../../client'
import { Sheet } from '../sheet/sheet'
import classes from './details-sheet.module.css'
import { FieldsPart } from './fields-part'
import { HistoryPart } from './history-part'
import { LogoStep } from './logo-step'
import { RecoveryPart } from './recovery-part'
import { useMessages } from '../../../ui/use-messages'

export interface DetailsSheetProps {
  /** As the list has it now; the last one stays while the sheet closes. */
  readonly entry: Entry
  readonly groups: readonly Group[]
  readonly tags: readonly string[]
  readonly isOpen: boolean
  /** True if it stands beside the list. */
  readonly isBeside: boolean
  /** Told whether it is open and has changes that are not saved. */
  readonly onUnsaved: (isUnsaved: boolean) => void
  readonly onClose: () => void
  readonly onSaved: () => void
}

/** Needs a new `key` each time it opens, so that its fields start with the current account. */
export function DetailsSheet(props: DetailsSheetProps) {
  const t = useMessages()
  const { entry, groups, tags, isOpen, isBeside, onUnsaved, onClose, onSaved } = props
  const [step, setStep] = useState<'account' | 'logo'>('account')
  const [tab, setTab] = useState<string | null>('fields')
  const [isChanged, setIsChanged] = useState(false)
  const answer = useCall('entries', ['details', entry.id], () => calls.get({ id: entry.id }), { isSecret: true }).data
  const isUnsaved = isOpen && isChanged
  useEffect(() => {
    onUnsaved(isUnsaved)
    return () => {
      onUnsaved(false)
    }
  }, [isUnsaved, onUnsaved])
  const back = () => {
    setStep('account')
  }
  return (
    <Sheet
      // Opens only with its content, so that its first field gets the focus.
      isOpen={isOpen && answer !== undefined}
      onClose={onClose}
      title={step === 'logo' ? t('finding.details.logo.title') : entryTitle(entry)}
      step={step}
      onBack={step === 'logo' ? back : null}
      closesOnClickOutside={!isChanged}
      isInPlace
      isBeside={isBeside}
      // The list behind it has already lost the focus when it opens; the screen returns it.
      returnsFocus={false}
    >
      {answer === undefined ? null : !answer.ok ? (
        <Note tone="error">{failureMessage(answer.error, mainNow())}</Note>
      ) : (
        <>
          {step === 'logo' && <LogoStep entry={entry} onDone={back} />}
          {/* Stays mounted behind the logos, with its input. */}
          <div hidden={step === 'logo'}>
            <Tabs value={tab} onChange={setTab} classNames={{ list: classes.tabs, tab: classes.tab }}>
              <Tabs.List grow>
                <Tabs.Tab value="fields">{t('finding.details.tabs.fields')}</Tabs.Tab>
                <Tabs.Tab value="recovery">
                  {t('finding.details.tabs.recovery')}
                  {entry.recoveryCodes > 0 && (
                    <span className={classes.count}>
                      {entry.recoveryCodesLeft}/{entry.recoveryCodes}
                    </span>
                  )}
                </Tabs.Tab>
                <Tabs.Tab value="history">{t('finding.details.tabs.history')}</Tabs.Tab>
              </Tabs.List>
              <Tabs.Panel value="fields">
                <FieldsPart
                  entry={entry}
                  note={answer.value.note}
                  groups={groups}
                  tags={tags}
                  kind={kindMessage(entry)}
                  onLogo={() => {
                    setStep('logo')
                  }}
                  onChanged={setIsChanged}
                  onCancel={onClose}
                  onSaved={onSaved}
                />
              </Tabs.Panel>
              <Tabs.Panel value="recovery">
                <RecoveryPart id={entry.id} codes={answer.value.recoveryCodes} />
              </Tabs.Panel>
              <Tabs.Panel value="history">{tab === 'history' && <HistoryPart id={entry.id} />}</Tabs.Panel>
            </Tabs>
          </div>
        </>
      )}
    </Sheet>
  )
}
