// The fields about the provider and the people who come from it: which one it is, what that one needs, and under **Advanced** the rest.
import { Anchor, Button, Checkbox, NativeSelect, Switch, TextInput } from '@mantine/core'
import { IconCopy, IconExternalLink } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { providerPages, type ProviderPage } from '../../../../shared/model/sso'
import { FailureNote } from '../../../ui/failure-note'
import { PasswordField } from '../../../ui/password-field'
import { useSubmit } from '../../../ui/queries'
import { panel } from '../../client'
import { AdvancedFields } from './advanced-fields'
import type { Typed, TypedField } from './draft'
import { below, PlainField, roles, said, toRole } from './field-parts'
import { guessProvider, issuerFor, providerNames, type ProviderName } from './providers'
import classes from './sso-section.module.css'
import { useMessages } from '../../../ui/use-messages'

export interface ProviderFieldsProps {
  readonly typed: Typed
  readonly onType: (part: Partial<Typed>) => void
  /** Fields that were not valid when submitted. */
  readonly misfits: readonly TypedField[]
  readonly hasClientSecret: boolean
  readonly redirectUri: string
}

export function ProviderFields({ typed, onType, misfits, hasClientSecret, redirectUri }: ProviderFieldsProps) {
  const t = useMessages()
  const [touched, setTouched] = useState<ProviderName | null>(null)
  const chosen = touched ?? guessProvider(typed.issuer)
  return (
    <>
      <fieldset className={classes.group}>
        <legend>{t('sso.provider')}</legend>
        <NativeSelect
          label={t('sso.providers.label')}
          description={t(`sso.providers.where.${chosen}`)}
          inputWrapperOrder={below}
          data={providerNames.map((value) => ({ value, label: t(`sso.providers.names.${value}`) }))}
          value={chosen}
          onChange={(event) => {
            const name = providerNames.find((each) => each === event.currentTarget.value) ?? 'other'
            setTouched(name)
            onType({ issuer: issuerFor(name, typed.issuer) })
          }}
        />
        {chosen in providerPages && <ProviderPageLink key={chosen} provider={chosen as ProviderPage} />}
        <PlainField
          name="issuer"
          label={t('sso.issuer')}
          description={t('sso.issuerHint')}
          maxLength={2048}
          value={typed.issuer}
          onValue={(value) => {
            onType({ issuer: value })
          }}
          error={said(misfits.includes('issuer') ? t('sso.missing.issuer') : undefined)}
        />
        <div>
          <PlainField
            name="clientId"
            label={t('sso.clientId')}
            maxLength={512}
            value={typed.clientId}
            onValue={(value) => {
              onType({ clientId: value })
            }}
            error={said(misfits.includes('clientId') ? t('sso.missing.clientId') : undefined)}
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
      </fieldset>
      <fieldset className={classes.group}>
        <legend>{t('sso.people')}</legend>
        <Switch
          label={t('sso.mayCreateUsers')}
          description={t('sso.mayCreateUsersHint')}
          checked={typed.mayCreateUsers}
          onChange={(event) => {
            onType({ mayCreateUsers: event.currentTarget.checked })
          }}
        />
        <div>
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
        </div>
      </fieldset>
      <AdvancedFields typed={typed} onType={onType} misfits={misfits} />
    </>
  )
}

/** A link to the page on which an admin registers Countersign. The main process knows the address, too, and opens only that. */
function ProviderPageLink({ provider }: { readonly provider: ProviderPage }) {
  const opening = useSubmit(panel.sso.openProviderPage, () => undefined)
  const address = providerPages[provider]
  return (
    <div className={classes.providerPage}>
      <Anchor
        href={address}
        size="sm"
        onClick={(event) => {
          event.preventDefault()
          opening.submit({ provider })
        }}
      >
        <bdi>{new URL(address).host}</bdi>
        <IconExternalLink size={15} aria-hidden />
      </Anchor>
      <FailureNote failure={opening.failure} />
    </div>
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
