// *Move to a new phone*: a fresh setup. The old secret is replaced only once a code of the new one was confirmed; leaving earlier changes
// nothing.
import { Checkbox, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { SetupSheet } from '../../../../shared/contract'
import { CodeForm } from '../../../ui/code-field'
import { Dialog, type DialogState } from '../../../ui/dialog'
import { noticeDone } from '../../../ui/notices'
import { useSubmit } from '../../../ui/queries'
import { panel } from '../../client'
import { ReauthForm } from '../session/reauth-form'
import { SetupPicture } from '../setup/setup-picture'
import classes from './settings-screen.module.css'
import { useMessages } from '../../../ui/use-messages'

export function MoveDialog({ isOpen, onClose }: DialogState) {
  const t = useMessages()
  return (
    <Dialog
      isOpen={isOpen}
      onClose={() => {
        void panel.settings.cancelMove({})
        onClose()
      }}
      title={t('panel.settings.factor.move')}
      size={720}
      closeOnClickOutside={false}
    >
      <Move
        onMoved={() => {
          onClose()
          noticeDone(t('panel.settings.factor.moved'))
        }}
      />
    </Dialog>
  )
}

function Move({ onMoved }: { readonly onMoved: () => void }) {
  const t = useMessages()
  const [sheet, setSheet] = useState<SetupSheet | null>(null)
  const [endOtherSessions, setEndOtherSessions] = useState(true)
  const beginning = useSubmit(panel.settings.beginMove, setSheet)
  const confirming = useSubmit(
    ({ code }: { readonly code: string }) => panel.settings.confirmMove({ code, endOtherSessions }),
    onMoved
  )
  if (sheet === null) {
    return (
      <ReauthForm submission={beginning} needsCode>
        <Text>{t('panel.settings.factor.moveDetail')}</Text>
      </ReauthForm>
    )
  }
  return (
    <div className={classes.move}>
      <div className={classes.movePicture}>
        <SetupPicture sheet={sheet} copyKey={() => panel.settings.copyMoveKey({})} />
      </div>
      <Stack gap="md">
        <Text>{t('panel.settings.factor.moveScan')}</Text>
        <CodeForm submission={confirming}>
          <Checkbox
            label={t('panel.settings.factor.moveEndOthers')}
            checked={endOtherSessions}
            onChange={(event) => {
              setEndOtherSessions(event.currentTarget.checked)
            }}
          />
        </CodeForm>
      </Stack>
    </div>
  )
}
