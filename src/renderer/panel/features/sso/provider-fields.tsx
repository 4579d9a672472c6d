// The fields about the provider, the people who come from it, and what it must say about them.
import { Button, Checkbox, CloseButton, NativeSelect, Switch, TextInput } from '@mantine/core'
import { IconCopy, IconPlus } from '@tabler/icons-react'
import { useRef, useState, type ReactNode } from 'react'
import type { Role } from '../../../../shared/contract'
import { NumericField } from '../../../ui/numeric-field'
import { PasswordField } from '../../../ui/password-field'
import type { Typed, TypedField } from './draft'
import classes from './sso-section.module.css'
import { useMessages } from '../../../ui/use-messages'

const roles = ['admin', 'member'] as const satisfies readonly Role[]
const toRole = (value: string): Role => (value === 'admin' ? 'admin' : 'member')
const below = ['label', 'input', 'description', 'error'] as ['label', 'input', 'description', 'error']
const most = 100

export interface ProviderFieldsProps {
  readonly typed: Typed
  readonly onType: (part: Partial<Typed>) => void
  /** Fields that were not valid when submitted. */
  readonly misfits: readonly TypedField[]
  readonly hasClientSecret: boolean
  readonly redirectUri: string
}

const said = (text: string | undefined): ReactNode =>
  text === undefined ? undefined : <span role="alert">{text}</span>

export function ProviderFields({ typed, onType, misfits, hasClientSecret, redirectUri }: ProviderFieldsProps) {
  const t = useMessages()
  return (
    <>
      <fieldset className={classes.group}>
        <legend>{t('sso.provider')}</legend>
        <TextInput
          name="issuer"
          label={t('sso.issuer')}
          description={t('sso.issuerHint')}
          inputWrapperOrder={below}
          autoComplete="off"
          spellCheck={false}
          maxLength={2048}
          value={typed.issuer}
          onChange={(event) => {
            onType({ issuer: event.currentTarget.value })
          }}
          error={said(misfits.includes('issuer') ? t('sso.missing.issuer') : undefined)}
        />
        <div className={classes.pair}>
          <TextInput
            name="clientId"
            label={t('sso.clientId')}
            autoComplete="off"
            spellCheck={false}
            maxLength={512}
            value={typed.clientId}
            onChange={(event) => {
              onType({ clientId: event.currentTarget.value })
            }}
            error={said(misfits.includes('clientId') ? t('sso.missing.clientId') : undefined)}
          />
          <TextInput
            label={t('sso.scopes')}
            description={t('sso.scopesHint')}
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
          label={t('sso.clientSecret')}
          description={hasClientSecret ? t('sso.secretKept') : t('sso.secretNone')}
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
            label={t('sso.removeSecret')}
            checked={typed.dropsSecret}
            onChange={(event) => {
              onType({ dropsSecret: event.currentTarget.checked, clientSecret: '' })
            }}
          />
        )}
        <RedirectAddress address={redirectUri} />
        <NumericField
          name="callbackPort"
          label={t('sso.port')}
          description={t('sso.portHint')}
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
          error={said(misfits.includes('callbackPort') ? t('sso.portOutside') : undefined)}
        />
      </fieldset>
      <fieldset className={classes.group}>
        <legend>{t('sso.people')}</legend>
        <Switch
          label={t('sso.takesVerifiedAsText')}
          description={t('sso.takesVerifiedAsTextHint')}
          checked={typed.takesVerifiedAsText}
          onChange={(event) => {
            onType({ takesVerifiedAsText: event.currentTarget.checked })
          }}
        />
        <Switch
          label={t('sso.mayCreateUsers')}
          description={t('sso.mayCreateUsersHint')}
          checked={typed.mayCreateUsers}
          onChange={(event) => {
            onType({ mayCreateUsers: event.currentTarget.checked })
          }}
        />
        <div className={classes.pair}>
          <NativeSelect
            label={t('sso.defaultRole')}
            description={t('sso.defaultRoleHint')}
            inputWrapperOrder={below}
            data={roles.map((value) => ({ value, label: t(`admin.role.${value}`) }))}
            value={typed.defaultRole}
            onChange={(event) => {
              onType({ defaultRole: toRole(event.currentTarget.value) })
            }}
          />
          <TextInput
            label={t('sso.groupClaim')}
            description={t('sso.groupClaimHint')}
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
        <legend>{t('sso.assurance')}</legend>
        <p className={classes.hint}>{t('sso.assuranceHint')}</p>
        <div className={classes.pair}>
          <TextInput
            label={t('sso.requiredAmr')}
            description={t('sso.requiredAmrHint')}
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
            label={t('sso.requiredAcr')}
            description={t('sso.requiredAcrHint')}
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
  const t = useMessages()
  const input = useRef<HTMLInputElement>(null)
  const [outcome, setOutcome] = useState('')
  return (
    <div>
      <div className={classes.copyRow}>
        <TextInput
          ref={input}
          label={t('sso.redirect')}
          readOnly
          value={address}
          onFocus={(event) => {
            event.currentTarget.select()
          }}
        />
        <Button
          variant="default"
          aria-label={t('sso.copy')}
          leftSection={<IconCopy size={16} aria-hidden />}
          onClick={() => {
            input.current?.select()
            // Not secret, so the page may copy the selection, as Ctrl+C would; it has no permission for more.
            setOutcome(document.execCommand('copy') ? t('sso.copied') : t('sso.notCopied'))
          }}
        >
          {t('sso.copyShort')}
        </Button>
      </div>
      <p className={classes.hint} role="status">
        {outcome === '' ? t('sso.redirectHint') : outcome}
      </p>
    </div>
  )
}

function GroupRoles({ typed, onType, misfits }: Pick<ProviderFieldsProps, 'typed' | 'onType' | 'misfits'>) {
  const t = useMessages()
  const { groupRoles } = typed
  const add = useRef<HTMLButtonElement>(null)
  const change = (index: number, part: Partial<(typeof groupRoles)[number]>) => {
    onType({ groupRoles: groupRoles.map((each, place) => (place === index ? { ...each, ...part } : each)) })
  }
  return (
    <div role="group" aria-label={t('sso.groupRoles')} className={classes.group}>
      <p className={classes.hint}>{t('sso.groupRolesHint')}</p>
      {groupRoles.map(({ group, role }, index) => (
        <div key={index} className={classes.mapping}>
          <TextInput
            name={`group-${index}`}
            aria-label={t('sso.group', { place: index + 1 })}
            placeholder={t('sso.group', { place: index + 1 })}
            autoComplete="off"
            spellCheck={false}
            maxLength={256}
            autoFocus={group === ''}
            value={group}
            onChange={(event) => {
              change(index, { group: event.currentTarget.value })
            }}
            error={said(misfits.includes(`group-${index}`) ? t('sso.missing.group') : undefined)}
          />
          <NativeSelect
            aria-label={t('sso.groupRole', { place: index + 1 })}
            data={roles.map((value) => ({ value, label: t(`admin.role.${value}`) }))}
            value={role}
            onChange={(event) => {
              change(index, { role: toRole(event.currentTarget.value) })
            }}
          />
          <CloseButton
            size="lg"
            aria-label={t('sso.removeGroup', { place: index + 1 })}
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
          {t('sso.addGroup')}
        </Button>
      </div>
    </div>
  )
}
