// All browser profiles of this computer: open one, or remove it with its session and remembered users.
import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { BrowserProfile } from '../../../../shared/contract'
import { ConfirmDialog } from '../../../ui/confirm-dialog'
import { Dialog } from '../../../ui/dialog'
import { useSubmit } from '../../../ui/queries'
import { useStepUp } from '../../../ui/step-up'
import { panel } from '../../client'
import classes from './profile-switcher.module.css'
import { useMessages } from '../../../ui/use-messages'

export interface ManageDialogProps {
  readonly isOpen: boolean
  readonly profiles: readonly BrowserProfile[]
  readonly onClose: () => void
}

export function ManageDialog({ isOpen, profiles, onClose }: ManageDialogProps) {
  const t = useMessages()
  const [asked, setAsked] = useState<BrowserProfile | null>(null)
  const { guard } = useStepUp()
  const forgetting = useSubmit(guard(panel.profiles.forget), () => {
    setAsked(null)
  })
  return (
    <>
      <Dialog isOpen={isOpen} onClose={onClose} title={t('panel.profile.manageTitle')} size={520}>
        <Stack gap="md">
          <Text c="dimmed" size="sm">
            {t('panel.profile.manageDetail')}
          </Text>
          <ul className={classes.list}>
            {profiles.map((profile) => (
              <li key={profile.id} className={classes.row}>
                <div className={classes.text}>
                  <strong>{profile.name}</strong>
                  <span>
                    {profile.isThis
                      ? t('panel.profile.current')
                      : t('panel.profile.created', { at: profile.createdAt })}
                  </span>
                </div>
                {!profile.isThis && (
                  <Group gap="xs">
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={t('panel.profile.open', { name: profile.name })}
                      onClick={() => void panel.profiles.open({ id: profile.id })}
                    >
                      {t('panel.profile.openButton')}
                    </Button>
                    {!profile.isFirst && (
                      <Button
                        size="xs"
                        variant="default"
                        aria-label={t('panel.profile.forgetNamed', { name: profile.name })}
                        onClick={() => {
                          forgetting.clear()
                          setAsked(profile)
                        }}
                      >
                        {t('panel.profile.forgetButton')}
                      </Button>
                    )}
                  </Group>
                )}
              </li>
            ))}
          </ul>
        </Stack>
      </Dialog>
      <ConfirmDialog
        isOpen={asked !== null}
        onClose={() => {
          setAsked(null)
        }}
        title={t('panel.profile.forgetTitle', { name: asked?.name ?? '' })}
        detail={t('panel.profile.forgetDetail')}
        confirmLabel={t('panel.profile.forgetButton')}
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
