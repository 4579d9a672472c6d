// Account Settings: the account's name, the two-factor policy and the session limits. A policy is saved only after the
// admin has seen who it touches at once; one that would lock every admin out cannot be saved.
import { Button, Skeleton, Switch, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import type { AccountSettings, Policy } from '../../../../shared/contract'
import { longestAccountName } from '../../../../shared/model/limits'
import { accountWords as words } from '../../../strings/admin'
import { sleepWords } from '../../../strings/sso'
import { FailureNote } from '../../../ui/failure-note'
import { NumericField } from '../../../ui/numeric-field'
import { useCall, useSubmit } from '../../../ui/queries'
import { useStepUp } from '../../../ui/step-up'
import { panel } from '../../client'
import { AdminPage, AdminRoom, Section } from '../admin/admin-page'
import { AnswerGate } from '../admin/answer-gate'
import { notify } from '../admin/notice'
import { RecoveryKeySection } from '../recovery/recovery-key-section'
import { SsoSection } from '../sso/sso-section'
import { useSsoSettings } from '../sso/use-sso-settings'
import classes from './account-settings-screen.module.css'
import { PolicyReview } from './policy-review'

/** As in the main process, which has the last word. */
const bounds = { rememberDays: [0, 30], idleMinutes: [1, 15], sessionHours: [1, 12] } as const
type NumberField = keyof typeof bounds
type FlagField = Exclude<keyof Policy, NumberField>
const numberFields: readonly NumberField[] = ['rememberDays', 'idleMinutes', 'sessionHours']
const fields: readonly (keyof Policy)[] = [
  'isReauthenticationStrict',
  'needsEnrolmentCode',
  'mayRememberedAdminister',
  ...numberFields
]

/** What is typed may not be a number yet. */
type Draft = Omit<Policy, NumberField> & Record<NumberField, number | string>

function toPolicy(draft: Draft): Policy | null {
  const isFit = numberFields.every((field) => {
    const value = draft[field]
    const [least, most] = bounds[field]
    return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
  })
  return isFit ? (draft as Policy) : null
}

export function AccountSettingsScreen() {
  return (
    <AdminRoom>
      <Settings />
    </AdminRoom>
  )
}

function Settings() {
  const query = useCall('settings', ['policy'], () => panel.policy.get({}))
  return (
    <AdminPage title={words.title} detail={words.detail} width="middle">
      <AnswerGate
        answer={query.data}
        retry={() => void query.refetch()}
        waiting={<Skeleton height={480} radius="lg" />}
      >
        {(settings) => (
          <>
            <AccountName key={settings.accountName} settings={settings} />
            <PolicyForm key={JSON.stringify(settings.policy)} saved={settings.policy} />
            <RecoveryKeySection />
            <SsoSection />
          </>
        )}
      </AnswerGate>
    </AdminPage>
  )
}

function AccountName({ settings }: { readonly settings: AccountSettings }) {
  const { guard } = useStepUp()
  const [name, setName] = useState(settings.accountName)
  const [isMissing, setIsMissing] = useState(false)
  const saving = useSubmit(guard(panel.policy.renameAccount), () => {
    notify(words.name.done)
  })
  const isChanged = name.trim() !== settings.accountName
  return (
    <Section title={words.name.title} detail={words.name.created(settings.createdAt)}>
      <form
        className={classes.nameForm}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() === '') setIsMissing(true)
          else if (isChanged) saving.submit({ accountName: name.trim() })
        }}
      >
        <TextInput
          className={classes.name ?? ''}
          label={words.name.label}
          description={words.name.hint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete="organization"
          maxLength={longestAccountName}
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value)
            setIsMissing(false)
            saving.clear()
          }}
          error={isMissing ? <span role="alert">{words.name.missing}</span> : undefined}
        />
        <Button type="submit" variant="default" disabled={!isChanged} loading={saving.isBusy}>
          {words.name.save}
        </Button>
      </form>
      <FailureNote failure={saving.failure} />
    </Section>
  )
}

function PolicyForm({ saved }: { readonly saved: Policy }) {
  const sso = useSsoSettings().data
  const isSsoOn = sso?.ok === true && sso.value.isEnabled
  const form = useForm<Draft>({ initialValues: saved })
  const draft = form.values
  const [isReviewed, setIsReviewed] = useState(false)
  const changed = fields.filter((field) => draft[field] !== saved[field])
  const policy = toPolicy(draft)

  const flag = (field: FlagField) => (
    <Switch
      classNames={{
        body: classes.flag ?? '',
        labelWrapper: classes.flagWords ?? '',
        label: classes.flagLabel ?? ''
      }}
      labelPosition="left"
      label={words.policy[field].label}
      description={words.policy[field].hint}
      checked={draft[field]}
      onChange={(event) => {
        const { checked } = event.currentTarget
        form.setValues({ [field]: checked })
      }}
    />
  )
  const number = (field: NumberField, said: { readonly label: string; readonly hint: string }) => {
    const [least, most] = bounds[field]
    const value = draft[field]
    const isFit = typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
    return (
      <NumericField
        className={classes.number ?? ''}
        label={said.label}
        description={said.hint}
        size="sm"
        min={least}
        max={most}
        clampBehavior="none"
        allowDecimal={false}
        allowNegative={false}
        value={value}
        onChange={(next) => {
          form.setValues({ [field]: next })
        }}
        error={isFit ? undefined : <span role="alert">{words.outside(least, most)}</span>}
      />
    )
  }

  return (
    <>
      <form
        className={classes.policy}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (policy !== null && changed.length > 0) setIsReviewed(true)
        }}
      >
        <Section title={words.policy.title} detail={isSsoOn ? sleepWords.policy : words.policy.always}>
          <div className={classes.rows}>
            {flag('isReauthenticationStrict')}
            {flag('needsEnrolmentCode')}
            {flag('mayRememberedAdminister')}
            {number('rememberDays', words.policy.rememberDays)}
          </div>
        </Section>
        <Section title={words.sessions.title}>
          <div className={classes.rows}>
            {number('idleMinutes', words.sessions.idleMinutes)}
            {number('sessionHours', words.sessions.sessionHours)}
          </div>
        </Section>
        <div className={classes.foot} data-shown={changed.length > 0 || undefined}>
          <span role="status">{changed.length > 0 ? words.unsaved(changed.length) : ''}</span>
          {changed.length > 0 && (
            <>
              <Button variant="subtle" color="gray" c="var(--cs-ink-soft)" size="sm" onClick={form.reset}>
                {words.discard}
              </Button>
              <Button type="submit" size="sm" disabled={policy === null}>
                {words.review}
              </Button>
            </>
          )}
        </div>
      </form>
      <PolicyReview
        isOpen={isReviewed}
        saved={saved}
        policy={policy}
        changed={changed}
        onClose={() => {
          setIsReviewed(false)
        }}
      />
    </>
  )
}
