// All browser profiles of this computer: open one, or forget it with its session and whom it was remembered for.
import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { BrowserProfile } from '../../../../shared/contract'
import { actionWords } from '../../../strings/app'
import { profileWords as words } from '../../../strings/panel'
import { ConfirmDialog } from '../../../ui/confirm-dialog'
import { useSubmit } from '../../../ui/queries'
import { useStepUp } from '../../../ui/step-up'
import { panel } from '../../client'
import classes from './profile-switcher.module.css'

export interface ManageDialogProps {
  readonly isOpen: boolean
  readonly profiles: readonly BrowserProfile[]
  readonly onClose: () => void
}

export function ManageDialog({ isOpen, profiles, onClose }: ManageDialogProps) {
  const [asked, setAsked] = useState<BrowserProfile | null>(null)
  const { guard } = useStepUp()
  const forgetting = useSubmit(guard(panel.profiles.forget), () => {
    setAsked(null)
  })
  return (
    <>
      <Modal
        opened={isOpen}
        onClose={onClose}
        title={words.manageTitle}
        size={520}
        closeButtonProps={{ 'aria-label': actionWords.close }}
      >
        <Stack gap="md">
          <Text c="dimmed" size="sm">
            {words.manageDetail}
          </Text>
          <ul className={classes.list}>
            {profiles.map((profile) => (
              <li key={profile.id} className={classes.row}>
                <div className={classes.words}>
                  <strong>{profile.name}</strong>
                  <span>{profile.isThis ? words.current : words.created(profile.createdAt)}</span>
                </div>
                {!profile.isThis && (
                  <Group gap="xs">
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={words.open(profile.name)}
                      onClick={() => void panel.profiles.open({ id: profile.id })}
                    >
                      {words.openButton}
                    </Button>
                    {!profile.isFirst && (
                      <Button
                        size="xs"
                        variant="default"
                        aria-label={words.forgetNamed(profile.name)}
                        onClick={() => {
                          forgetting.clear()
                          setAsked(profile)
                        }}
                      >
                        {words.forgetButton}
                      </Button>
                    )}
                  </Group>
                )}
              </li>
            ))}
          </ul>
        </Stack>
      </Modal>
      <ConfirmDialog
        isOpen={asked !== null}
        onClose={() => {
          setAsked(null)
        }}
        title={words.forgetTitle(asked?.name ?? '')}
        detail={words.forgetDetail}
        confirmLabel={words.forgetButton}
        isDangerous
        isBusy={forgetting.isBusy}
        failure={forgetting.failure}
        onConfirm={() => {
          if (asked !== null) forgetting.submit({ id: asked.id })
        }}
      />
    </>
  )
}
