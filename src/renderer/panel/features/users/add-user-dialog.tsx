// **Add user**: a name, an address and a role; the activation code comes next, shown once.
import { Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import type { Activation, Role } from '../../../../shared/contract'
import { plainCode } from '../../../../shared/text/plain'
import { longestEmail, longestName } from '../../../../shared/model/limits'
import { addUserWords as words, roleWords } from '../../../strings/admin'
import { actionWords, failureWords } from '../../../strings/app'
import { mainNow } from '../../../ui/clock'
import { FailureNote } from '../../../ui/failure-note'
import { useSubmit } from '../../../ui/queries'
import { useStepUp } from '../../../ui/step-up'
import { panel } from '../../client'
import { useFocusReturn } from '../admin/focus-return'
import { notify } from '../admin/notice'
import { ActivationDialog } from './activation-dialog'

const roles: readonly Role[] = ['member', 'admin']

export interface AddUserDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

export function AddUserDialog({ isOpen, onClose }: AddUserDialogProps) {
  const [activation, setActivation] = useState<Activation | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  useFocusReturn(isOpen || activation !== null)
  return (
    <>
      <Modal
        opened={isOpen}
        onClose={() => {
          if (!isBusy) onClose()
        }}
        title={words.title}
        closeButtonProps={{ 'aria-label': actionWords.close }}
      >
        <AddUserForm
          onCancel={onClose}
          onBusy={setIsBusy}
          onAdded={(added) => {
            onClose()
            notify(words.done(added.email))
            setActivation(added)
          }}
        />
      </Modal>
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
  const form = useRef<HTMLFormElement>(null)
  const { guard } = useStepUp()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Role>('member')
  const [missing, setMissing] = useState<{ readonly name?: string; readonly email?: string }>({})
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
  const emailError =
    missing.email ??
    (failure !== null && isOfEmail
      ? failure.code === 'invalid-input'
        ? words.missing.email
        : failureWords(failure, mainNow())
      : undefined)
  const shown = (text: string | undefined) => (text === undefined ? undefined : <span role="alert">{text}</span>)
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const found = {
          ...(name.trim() === '' ? { name: words.missing.name } : {}),
          ...(/^\S+@\S+\.\S+$/.test(plainCode(email).trim()) ? {} : { email: words.missing.email })
        }
        setMissing(found)
        const first = found.name !== undefined ? 'name' : found.email !== undefined ? 'email' : null
        if (first !== null) form.current?.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus()
        else adding.submit({ name: name.trim(), email: email.trim(), role })
      }}
    >
      <Stack gap="md">
        <TextInput
          name="name"
          label={words.name}
          autoComplete="off"
          maxLength={longestName}
          data-autofocus
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value)
            setMissing({})
          }}
          error={shown(missing.name)}
        />
        <TextInput
          name="email"
          label={words.email}
          inputMode="email"
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          maxLength={longestEmail}
          value={email}
          onChange={(event) => {
            setEmail(event.currentTarget.value)
            setMissing({})
            adding.clear()
          }}
          error={shown(emailError)}
        />
        <Radio.Group
          label={words.role}
          value={role}
          onChange={(chosen) => {
            setRole(roles.find((each) => each === chosen) ?? 'member')
          }}
        >
          <Stack gap="sm" mt={4}>
            {roles.map((each) => (
              <Radio key={each} value={each} label={roleWords[each]} description={words.roleHint[each]} />
            ))}
          </Stack>
        </Radio.Group>
        <FailureNote failure={isOfEmail ? null : failure} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel} disabled={adding.isBusy}>
            {actionWords.cancel}
          </Button>
          <Button type="submit" loading={adding.isBusy}>
            {words.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
