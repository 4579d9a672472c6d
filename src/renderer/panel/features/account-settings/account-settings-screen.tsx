// Account Settings: the account's name, the two-factor policy and the session limits. A policy is saved only after the admin has seen whom
// it affects immediately; one that would lock every admin out cannot be saved.
import { Button, Skeleton, Switch, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useForm } from '@mantine/form'
import type { AccountSettings, Policy } from '../../../../shared/contract'
import { longestAccountName } from '../../../../shared/model/limits'
import { defaultPolicy, policyBounds } from '../../../../shared/model/policy'
import { FailureNote } from '../../../ui/failure-note'
import { NumericField } from '../../../ui/numeric-field'
import { useCall, useSubmit } from '../../../ui/queries'
import { useStepUp } from '../../../ui/step-up'
import { useRequired } from '../../../ui/use-required'
import { panel } from '../../client'
import { AdminPage, Section } from '../admin/admin-page'
import { Advanced } from '../admin/advanced'
import { AnswerGate } from '../admin/answer-gate'
import { noticeDone } from '../../../ui/notices'
import { RecoveryKeySection } from '../recovery/recovery-key-section'
import { SsoSection } from '../sso/sso-section'
import { useSsoSettings } from '../sso/use-sso-settings'
import classes from './account-settings-screen.module.css'
import { PolicyReview } from './policy-review'
import { useMessages } from '../../../ui/use-messages'

type NumberField = keyof typeof policyBounds
type FlagField = Exclude<keyof Policy, NumberField>
const numberFields: readonly NumberField[] = ['rememberDays', 'idleMinutes', 'sessionHours']
/** Under **Advanced**. Self-audit gives advice about the others, so they are always in view. */
const rareFields = ['idleMinutes', 'sessionHours'] as const satisfies readonly NumberField[]
const fields: readonly (keyof Policy)[] = [
  'isReauthenticationStrict',
  'needsEnrolmentCode',
  'mayRememberedAdminister',
  ...numberFields
]

/** Number fields may contain text that is not a number yet. */
type Draft = Omit<Policy, NumberField> & Record<NumberField, number | string>

function isFit(draft: Draft, field: NumberField): boolean {
  const value = draft[field]
  const [least, most] = policyBounds[field]
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
}

function toPolicy(draft: Draft): Policy | null {
  return numberFields.every((field) => isFit(draft, field)) ? (draft as Policy) : null
}

export function AccountSettingsScreen() {
  const t = useMessages()
  const query = useCall('settings', ['policy'], () => panel.policy.get({}))
  return (
    <AdminPage title={t('admin.account.title')} detail={t('admin.account.detail')} width="middle">
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
  const t = useMessages()
  const { guard } = useStepUp()
  const saving = useSubmit(guard(panel.policy.renameAccount), () => {
    noticeDone(t('admin.account.name.done'))
  })
  const name = useRequired({
    initial: settings.accountName,
    missing: t('admin.account.name.missing'),
    onType: saving.clear
  })
  const isChanged = name.value.trim() !== settings.accountName
  return (
    <Section title={t('admin.account.name.title')} detail={t('admin.account.name.created', { at: settings.createdAt })}>
      <form
        className={classes.nameForm}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (name.check() && isChanged) saving.submit({ accountName: name.value.trim() })
        }}
      >
        <TextInput
          className={classes.name ?? ''}
          label={t('admin.account.name.label')}
          description={t('admin.account.name.hint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete="organization"
          maxLength={longestAccountName}
          {...name.bound}
        />
        <Button type="submit" variant="default" disabled={!isChanged} loading={saving.isBusy}>
          {t('admin.account.name.save')}
        </Button>
      </form>
      <FailureNote failure={saving.failure} />
    </Section>
  )
}

function PolicyForm({ saved }: { readonly saved: Policy }) {
  const t = useMessages()
  const sso = useSsoSettings().data
  const isSsoOn = sso?.ok === true && sso.value.isEnabled
  const form = useForm<Draft>({ initialValues: saved })
  const draft = form.values
  const [isReviewed, review] = useDisclosure()
  const changed = fields.filter((field) => draft[field] !== saved[field])
  const policy = toPolicy(draft)

  const flag = (field: FlagField) => (
    <Switch
      classNames={{
        body: classes.flag ?? '',
        labelWrapper: classes.flagText ?? '',
        label: classes.flagLabel ?? ''
      }}
      labelPosition="left"
      label={t(`admin.account.policy.${field}.label`)}
      description={t(`admin.account.policy.${field}.hint`)}
      checked={draft[field]}
      onChange={(event) => {
        const { checked } = event.currentTarget
        form.setValues({ [field]: checked })
      }}
    />
  )
  const number = (
    field: NumberField,
    said: 'admin.account.policy.rememberDays' | `admin.account.sessions.${'idleMinutes' | 'sessionHours'}`
  ) => {
    const [least, most] = policyBounds[field]
    return (
      <NumericField
        className={classes.number ?? ''}
        label={t(`${said}.label`)}
        description={t(`${said}.hint`)}
        size="sm"
        min={least}
        max={most}
        clampBehavior="none"
        allowDecimal={false}
        allowNegative={false}
        value={draft[field]}
        onChange={(next) => {
          form.setValues({ [field]: next })
        }}
        error={
          isFit(draft, field) ? undefined : (
            <span role="alert">{t('admin.account.outside', { from: least, to: most })}</span>
          )
        }
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
          if (policy !== null && changed.length > 0) review.open()
        }}
      >
        <Section
          title={t('admin.account.policy.title')}
          detail={isSsoOn ? t('sso.sleep.policy') : t('admin.account.policy.always')}
        >
          <div className={classes.rows}>
            {flag('isReauthenticationStrict')}
            {flag('needsEnrolmentCode')}
            {flag('mayRememberedAdminister')}
            {number('rememberDays', 'admin.account.policy.rememberDays')}
          </div>
          <div className={classes.advanced}>
            <Advanced
              about={t('admin.account.policy.title')}
              isSet={rareFields.some((field) => saved[field] !== defaultPolicy[field])}
              hasMisfits={rareFields.some((field) => !isFit(draft, field))}
            >
              <fieldset className={classes.rare}>
                <legend>{t('admin.account.sessions.title')}</legend>
                <div className={classes.rows}>
                  {number('idleMinutes', 'admin.account.sessions.idleMinutes')}
                  {number('sessionHours', 'admin.account.sessions.sessionHours')}
                </div>
              </fieldset>
            </Advanced>
          </div>
        </Section>
        <div className={classes.foot} data-shown={changed.length > 0 || undefined}>
          <span role="status">{changed.length > 0 ? t('admin.account.unsaved', { count: changed.length }) : ''}</span>
          {changed.length > 0 && (
            <>
              <Button variant="subtle" color="gray" c="var(--cs-ink-soft)" size="sm" onClick={form.reset}>
                {t('admin.account.discard')}
              </Button>
              <Button type="submit" size="sm" disabled={policy === null}>
                {t('admin.account.review')}
              </Button>
            </>
          )}
        </div>
      </form>
      <PolicyReview isOpen={isReviewed} saved={saved} policy={policy} changed={changed} onClose={review.close} />
    </>
  )
}
