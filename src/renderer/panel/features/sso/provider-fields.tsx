// What is asked about the provider, the people who come from it, and what it must say of them.
import { Button, Checkbox, CloseButton, NativeSelect, Switch, TextInput } from '@mantine/core'
import { IconCopy, IconPlus } from '@tabler/icons-react'
import { useRef, useState, type ReactNode } from 'react'
import type { Role } from '../../../../shared/contract'
import { roleWords } from '../../../strings/admin'
import { ssoWords as words } from '../../../strings/sso'
import { NumericField } from '../../../ui/numeric-field'
import { PasswordField } from '../../../ui/password-field'
import type { Typed, TypedField } from './draft'
import classes from './sso-section.module.css'

const roleOptions = () => Object.entries(roleWords).map(([value, label]) => ({ value, label }))
const toRole = (value: string): Role => (value === 'admin' ? 'admin' : 'member')
const below = ['label', 'input', 'description', 'error'] as ['label', 'input', 'description', 'error']
const most = 100

export interface ProviderFieldsProps {
  readonly typed: Typed
  readonly onType: (part: Partial<Typed>) => void
  /** Fields that a try to send found wanting. */
  readonly misfits: readonly TypedField[]
  readonly hasClientSecret: boolean
  readonly redirectUri: string
}

const said = (text: string | undefined): ReactNode =>
  text === undefined ? undefined : <span role="alert">{text}</span>

export function ProviderFields({ typed, onType, misfits, hasClientSecret, redirectUri }: ProviderFieldsProps) {
  return (
    <>
      <fieldset className={classes.group}>
        <legend>{words.provider}</legend>
        <TextInput
          name="issuer"
          label={words.issuer}
          description={words.issuerHint}
          inputWrapperOrder={below}
          autoComplete="off"
          spellCheck={false}
          maxLength={2048}
          value={typed.issuer}
          onChange={(event) => {
            onType({ issuer: event.currentTarget.value })
          }}
          error={said(misfits.includes('issuer') ? words.missing.issuer : undefined)}
        />
        <div className={classes.pair}>
          <TextInput
            name="clientId"
            label={words.clientId}
            autoComplete="off"
            spellCheck={false}
            maxLength={512}
            value={typed.clientId}
            onChange={(event) => {
              onType({ clientId: event.currentTarget.value })
            }}
            error={said(misfits.includes('clientId') ? words.missing.clientId : undefined)}
          />
          <TextInput
            label={words.scopes}
            description={words.scopesHint}
            inputWrapperOrder={below}
            autoComplete="off"
            spellCheck={false}
            maxLength={512}
            value={typed.scopes}
            onChange={(event) => {
              onType({ scopes: event.currentTarget.value })
            }}
          />
        </div>
        <PasswordField
          label={words.clientSecret}
          description={hasClientSecret ? words.secretKept : words.secretNone}
          inputWrapperOrder={below}
          autoComplete="new-password"
          maxLength={1024}
          disabled={typed.dropsSecret}
          value={typed.clientSecret}
          onChange={(event) => {
            onType({ clientSecret: event.currentTarget.value })
          }}
        />
        {hasClientSecret && (
          <Checkbox
            label={words.removeSecret}
            checked={typed.dropsSecret}
            onChange={(event) => {
              onType({ dropsSecret: event.currentTarget.checked, clientSecret: '' })
            }}
          />
        )}
        <RedirectAddress address={redirectUri} />
        <NumericField
          name="callbackPort"
          label={words.port}
          description={words.portHint}
          inputWrapperOrder={below}
          maw={260}
          hideControls
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="none"
          value={typed.callbackPort}
          onChange={(callbackPort) => {
            onType({ callbackPort })
          }}
          error={said(misfits.includes('callbackPort') ? words.portOutside : undefined)}
        />
      </fieldset>
      <fieldset className={classes.group}>
        <legend>{words.people}</legend>
        <Switch
          label={words.takesVerifiedAsText}
          description={words.takesVerifiedAsTextHint}
          checked={typed.takesVerifiedAsText}
          onChange={(event) => {
            onType({ takesVerifiedAsText: event.currentTarget.checked })
          }}
        />
        <Switch
          label={words.mayCreateUsers}
          description={words.mayCreateUsersHint}
          checked={typed.mayCreateUsers}
          onChange={(event) => {
            onType({ mayCreateUsers: event.currentTarget.checked })
          }}
        />
        <div className={classes.pair}>
          <NativeSelect
            label={words.defaultRole}
            description={words.defaultRoleHint}
            inputWrapperOrder={below}
            data={roleOptions()}
            value={typed.defaultRole}
            onChange={(event) => {
              onType({ defaultRole: toRole(event.currentTarget.value) })
            }}
          />
          <TextInput
            label={words.groupClaim}
            description={words.groupClaimHint}
            inputWrapperOrder={below}
            autoComplete="off"
            spellCheck={false}
            maxLength={256}
            value={typed.groupClaim}
            onChange={(event) => {
              onType({ groupClaim: event.currentTarget.value })
            }}
          />
        </div>
        {(typed.groupClaim.trim() !== '' || typed.groupRoles.length > 0) && (
          <GroupRoles typed={typed} onType={onType} misfits={misfits} />
        )}
      </fieldset>
      <fieldset className={classes.group}>
        <legend>{words.assurance}</legend>
        <p className={classes.hint}>{words.assuranceHint}</p>
        <div className={classes.pair}>
          <TextInput
            label={words.requiredAmr}
            description={words.requiredAmrHint}
            inputWrapperOrder={below}
            autoComplete="off"
            spellCheck={false}
            maxLength={2048}
            value={typed.requiredAmr}
            onChange={(event) => {
              onType({ requiredAmr: event.currentTarget.value })
            }}
          />
          <TextInput
            label={words.requiredAcr}
            description={words.requiredAcrHint}
            inputWrapperOrder={below}
            autoComplete="off"
            spellCheck={false}
            maxLength={2048}
            value={typed.requiredAcr}
            onChange={(event) => {
              onType({ requiredAcr: event.currentTarget.value })
            }}
          />
        </div>
      </fieldset>
    </>
  )
}

function RedirectAddress({ address }: { readonly address: string }) {
  const input = useRef<HTMLInputElement>(null)
  const [outcome, setOutcome] = useState('')
  return (
    <div>
      <div className={classes.copyRow}>
        <TextInput
          ref={input}
          label={words.redirect}
          readOnly
          value={address}
          onFocus={(event) => {
            event.currentTarget.select()
          }}
        />
        <Button
          variant="default"
          aria-label={words.copy}
          leftSection={<IconCopy size={16} aria-hidden />}
          onClick={() => {
            input.current?.select()
            // No secret: the page may copy what is selected, as Ctrl+C would; it has no permission for more.
            setOutcome(document.execCommand('copy') ? words.copied : words.notCopied)
          }}
        >
          {words.copyShort}
        </Button>
      </div>
      <p className={classes.hint} role="status">
        {outcome === '' ? words.redirectHint : outcome}
      </p>
    </div>
  )
}

function GroupRoles({ typed, onType, misfits }: Pick<ProviderFieldsProps, 'typed' | 'onType' | 'misfits'>) {
  const { groupRoles } = typed
  const add = useRef<HTMLButtonElement>(null)
  const change = (index: number, part: Partial<(typeof groupRoles)[number]>) => {
    onType({ groupRoles: groupRoles.map((each, place) => (place === index ? { ...each, ...part } : each)) })
  }
  return (
    <div role="group" aria-label={words.groupRoles} className={classes.group}>
      <p className={classes.hint}>{words.groupRolesHint}</p>
      {groupRoles.map(({ group, role }, index) => (
        <div key={index} className={classes.mapping}>
          <TextInput
            name={`group-${index}`}
            aria-label={words.group(index + 1)}
            placeholder={words.group(index + 1)}
            autoComplete="off"
            spellCheck={false}
            maxLength={256}
            autoFocus={group === ''}
            value={group}
            onChange={(event) => {
              change(index, { group: event.currentTarget.value })
            }}
            error={said(misfits.includes(`group-${index}`) ? words.missing.group : undefined)}
          />
          <NativeSelect
            aria-label={words.groupRole(index + 1)}
            data={roleOptions()}
            value={role}
            onChange={(event) => {
              change(index, { role: toRole(event.currentTarget.value) })
            }}
          />
          <CloseButton
            size="lg"
            aria-label={words.removeGroup(index + 1)}
            onClick={() => {
              onType({ groupRoles: groupRoles.filter((_, place) => place !== index) })
              add.current?.focus()
            }}
          />
        </div>
      ))}
      <div>
        <Button
          ref={add}
          variant="default"
          size="sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={groupRoles.length >= most}
          onClick={() => {
            onType({ groupRoles: [...groupRoles, { group: '', role: 'member' }] })
          }}
        >
          {words.addGroup}
        </Button>
      </div>
    </div>
  )
}
