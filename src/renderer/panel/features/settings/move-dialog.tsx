// *Move to a new phone*: a fresh setup. The old secret is replaced only when a code of the new one was confirmed; any way
// out before that leaves everything as it was.
import { Checkbox, Modal, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { SetupSheet } from '../../../../shared/contract'
import { actionWords } from '../../../strings/app'
import { settingsWords } from '../../../strings/panel'
import { CodeForm } from '../../../ui/code-field'
import { useSubmit } from '../../../ui/queries'
import { panel } from '../../client'
import { ReauthForm } from '../session/reauth-form'
import { SetupPicture } from '../setup/setup-picture'
import classes from './settings-screen.module.css'

const words = settingsWords.factor

export interface MoveDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

export function MoveDialog({ isOpen, onClose }: MoveDialogProps) {
  return (
    <Modal
      opened={isOpen}
      onClose={() => {
        void panel.settings.cancelMove({})
        onClose()
      }}
      title={words.move}
      size={720}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': actionWords.close }}
    >
      <Move
        onMoved={() => {
          onClose()
          notifications.show({ color: 'accent', message: words.moved })
        }}
      />
    </Modal>
  )
}

function Move({ onMoved }: { readonly onMoved: () => void }) {
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
        <Text>{words.moveDetail}</Text>
      </ReauthForm>
    )
  }
  return (
    <div className={classes.move}>
      <div className={classes.movePicture}>
        <SetupPicture sheet={sheet} copyKey={() => panel.settings.copyMoveKey({})} />
      </div>
      <Stack gap="md">
        <Text>{words.moveScan}</Text>
        <CodeForm submission={confirming}>
          <Checkbox
            label={words.moveEndOthers}
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
