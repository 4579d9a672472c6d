// **Add user**: name, address and role; then the activation code, shown once.
import { Button, Group, Radio, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Activation, Role } from '../../../../shared/contract'
import { plainCode } from '../../../../shared/text/plain'
import { longestEmail, longestName } from '../../../../shared/model/limits'
import { failureMessage } from '../../../messages/app'
import { mainNow } from '../../../ui/clock'
import { Dialog } from '../../../ui/dialog'
import { FailureNote } from '../../../ui/failure-note'
import { useSubmit } from '../../../ui/queries'
import { useStepUp } from '../../../ui/step-up'
import { useFields } from '../../../ui/use-fields'
import { panel } from '../../client'
import { useFocusReturn } from '../admin/focus-return'
import { ActivationDialog } from './activation-dialog'
import { useMessages } from '../../../ui/use-messages'

const roles: readonly Role[] = ['member', 'admin']

export interface AddUserDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

export function AddUserDialog({ isOpen, onClose }: AddUserDialogProps) {
  const t = useMessages()
  const [activation, setActivation] = useState<Activation | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  useFocusReturn(isOpen || activation !== null)
  return (
    <>
      <Dialog
        isOpen={isOpen}
        onClose={() => {
          if (!isBusy) onClose()
        }}
        title={t('admin.addUser.title')}
      >
        <AddUserForm
          onCancel={onClose}
          onBusy={setIsBusy}
          onAdded={(added) => {
            onClose()
            setActivation(added)
          }}
        />
      </Dialog>
      <ActivationDialog
        activation={activation}
        onClose={() => {
          setActivation(null)
        }}
      />
    </>
  )
}

function AddUserForm({
  onCancel,
  onBusy,
  onAdded
}: {
  readonly onCancel: () => void
  readonly onBusy: (isBusy: boolean) => void
  readonly onAdded: (activation: Activation) => void
}) {
  const t = useMessages()
  const { guard } = useStepUp()
  const [role, setRole] = useState<Role>('member')
  const adding = useSubmit(async (input: { readonly name: string; readonly email: string; readonly role: Role }) => {
    onBusy(true)
    const answer = await guard(panel.users.create)(input)
    onBusy(false)
    return answer
  }, onAdded)
  const { failure } = adding
  const isOfEmail =
    failure?.code === 'email-taken' ||
    failure?.code === 'bad-email' ||
    (failure?.code === 'invalid-input' && failure.fields.includes('email'))
  const { element, bind, submit } = useFields({
    initialValues: { name: '', email: '' },
    findErrors: ({ name, email }) => ({
      ...(name.trim() === '' ? { name: t('admin.addUser.missing.name') } : {}),
      ...(/^\S+@\S+\.\S+$/.test(plainCode(email).trim()) ? {} : { email: t('admin.addUser.missing.email') })
    }),
    failed: isOfEmail
      ? {
          email:
            failure.code === 'invalid-input' ? t('admin.addUser.missing.email') : failureMessage(failure, mainNow())
        }
      : {},
    onType: (field) => {
      if (field === 'email') adding.clear()
    },
    clearsAll: true
  })
  return (
    <form
      ref={element}
      noValidate
      onSubmit={submit(({ name, email }) => {
        adding.submit({ name: name.trim(), email: email.trim(), role })
      })}
    >
      <Stack gap="md">
        <TextInput
          label={t('admin.addUser.name')}
          autoComplete="off"
          maxLength={longestName}
          data-autofocus
          {...bind('name')}
        />
        <TextInput
          label={t('admin.addUser.email')}
          inputMode="email"
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          maxLength={longestEmail}
          {...bind('email')}
        />
        <Radio.Group
          label={t('admin.addUser.role')}
          value={role}
          onChange={(chosen) => {
            setRole(roles.find((each) => each === chosen) ?? 'member')
          }}
        >
          <Stack gap="sm" mt={4}>
            {roles.map((each) => (
              <Radio
                key={each}
                value={each}
                label={t(`admin.role.${each}`)}
                description={t(`admin.addUser.roleHint.${each}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <FailureNote failure={isOfEmail ? null : failure} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel} disabled={adding.isBusy}>
            {t('app.action.cancel')}
          </Button>
          <Button type="submit" loading={adding.isBusy}>
            {t('admin.addUser.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
