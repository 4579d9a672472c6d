// Rarely needed settings of the provider: scopes, port, groups, and what it must confirm.
import { Button, CloseButton, NativeSelect, Switch } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useRef } from 'react'
import { NumericField } from '../../../ui/numeric-field'
import { Advanced } from '../admin/advanced'
import { findMisfits, isPlain, type Typed, type TypedField } from './draft'
import { below, PlainField, roles, said, toRole } from './field-parts'
import classes from './sso-section.module.css'
import { useMessages } from '../../../ui/use-messages'

const most = 100

export interface AdvancedFieldsProps {
  readonly typed: Typed
  readonly onType: (part: Partial<Typed>) => void
  readonly misfits: readonly TypedField[]
}

export function AdvancedFields({ typed, onType, misfits }: AdvancedFieldsProps) {
  const t = useMessages()
  const hasMisfits = findMisfits(typed).some((field) => field !== 'issuer' && field !== 'clientId')
  return (
    <Advanced about={t('sso.title')} isSet={!isPlain(typed)} hasMisfits={hasMisfits}>
      <div className={classes.advancedFields}>
        <div className={classes.pair}>
          <PlainField
            label={t('sso.scopes')}
            description={t('sso.scopesHint')}
            maxLength={512}
            value={typed.scopes}
            onValue={(value) => {
              onType({ scopes: value })
            }}
          />
        </div>
        <NumericField
          name="callbackPort"
          label={t('sso.port')}
          description={t('sso.portHint')}
          inputWrapperOrder={below}
          classNames={{ wrapper: classes.short ?? '' }}
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
        <Switch
          label={t('sso.takesVerifiedAsText')}
          description={t('sso.takesVerifiedAsTextHint')}
          checked={typed.takesVerifiedAsText}
          onChange={(event) => {
            onType({ takesVerifiedAsText: event.currentTarget.checked })
          }}
        />
        <PlainField
          label={t('sso.groupClaim')}
          description={t('sso.groupClaimHint')}
          maxLength={256}
          value={typed.groupClaim}
          onValue={(value) => {
            onType({ groupClaim: value })
          }}
        />
        {(typed.groupClaim.trim() !== '' || typed.groupRoles.length > 0) && (
          <GroupRoles typed={typed} onType={onType} misfits={misfits} />
        )}
        <fieldset className={classes.group}>
          <legend>{t('sso.assurance')}</legend>
          <p className={classes.hint}>{t('sso.assuranceHint')}</p>
          <div className={classes.pair}>
            <PlainField
              label={t('sso.requiredAmr')}
              description={t('sso.requiredAmrHint')}
              maxLength={2048}
              value={typed.requiredAmr}
              onValue={(value) => {
                onType({ requiredAmr: value })
              }}
            />
            <PlainField
              label={t('sso.requiredAcr')}
              description={t('sso.requiredAcrHint')}
              maxLength={2048}
              value={typed.requiredAcr}
              onValue={(value) => {
                onType({ requiredAcr: value })
              }}
            />
          </div>
        </fieldset>
      </div>
    </Advanced>
  )
}

function GroupRoles({ typed, onType, misfits }: AdvancedFieldsProps) {
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
          <PlainField
            name={`group-${index}`}
            aria-label={t('sso.group', { place: index + 1 })}
            placeholder={t('sso.group', { place: index + 1 })}
            maxLength={256}
            autoFocus={group === ''}
            value={group}
            onValue={(value) => {
              change(index, { group: value })
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
            size={42}
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
