// Single sign-on in Account Settings (S2): the provider, a test with a full sign-in, and the switch, which says beforehand what it will do.
// Only settings that passed a test can be enabled, and only with an admin who can log in without the provider.
import { Button, Checkbox, Skeleton, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useRef, useState } from 'react'
import type { SsoSettings } from '../../../../shared/contract'
import type { Result } from '../../../../shared/result'
import { failureMessage } from '../../../messages/app'
import { disablingEffects, enablingEffects, foundRows } from '../../../messages/sso'
import { mainNow } from '../../../ui/clock'
import { ConfirmDialog } from '../../../ui/confirm-dialog'
import { FailureNote } from '../../../ui/failure-note'
import { Note } from '../../../ui/note'
import { useAction, useSubmit } from '../../../ui/queries'
import { useStepUp } from '../../../ui/step-up'
import { panel } from '../../client'
import { Facts, Section, useOwnId } from '../admin/admin-page'
import { AnswerGate } from '../admin/answer-gate'
import { Badge } from '../admin/badge'
import { noticeDone } from '../../../ui/notices'
import { useSession } from '../session/use-session'
import { Effects } from '../users/user-action-dialogs'
import { findMisfits, isKept, toInput, toTyped, type Typed, type TypedField } from './draft'
import { ProviderFields } from './provider-fields'
import classes from './sso-section.module.css'
import { useSsoSettings } from './use-sso-settings'
import { AwaitingList } from './awaiting-list'
import { WaitingList } from './waiting-list'
import { useMessages } from '../../../ui/use-messages'

export function SsoSection() {
  const asked = useSsoSettings()
  return (
    <AnswerGate answer={asked.data} retry={() => void asked.refetch()} waiting={<Skeleton height={220} radius="lg" />}>
      {(settings) => (
        <>
          <SsoForm key={String(settings.isEnabled)} settings={settings} />
          {settings.awaitingCount > 0 && <AwaitingList {...settings} />}
          {settings.waiting.length > 0 && <WaitingList waiting={settings.waiting} />}
        </>
      )}
    </AnswerGate>
  )
}

function SsoForm({ settings }: { readonly settings: SsoSettings }) {
  const t = useMessages()
  const { guard } = useStepUp()
  const session = useSession().data
  const isOwnBySso = session?.ok === true && session.value.step === 'signed-in' && session.value.stepUpBy === 'sso'
  const { draft, active, isEnabled, isDraftActive, test } = settings
  const fields = useForm({
    initialValues: toTyped(draft),
    validate: (values) => Object.fromEntries(findMisfits(values).map((field) => [field, true]))
  })
  const typed = fields.values
  const [asking, setAsking] = useState<'enable' | 'disable' | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const breakGlass = useBreakGlass(settings)

  const saveAndTest = async (input: Typed): Promise<Result<SsoSettings>> => {
    const saved = await panel.sso.save(toInput(input))
    if (!saved.ok) return saved
    // Shows what was saved: an issuer may have been normalised, and a secret is never shown again.
    fields.setValues(toTyped(saved.value.draft))
    return panel.sso.test({})
  }
  const testing = useSubmit(guard(saveAndTest), () => undefined)
  const enabling = useSubmit(guard(panel.sso.enable), () => {
    setAsking(null)
    noticeDone(t('sso.enabled'))
  })
  const disabling = useAction(guard(panel.sso.disable), () => {
    setAsking(null)
    noticeDone(t('sso.disabled'))
  })
  const savingAdmins = useSubmit(guard(panel.sso.setBreakGlass), () => {
    noticeDone(t('sso.breakGlassSaved'))
  })

  const isSame = isKept(typed, draft)
  const isTested = isSame && test?.isPassed === true
  const mayEnable = isTested && breakGlass.chosen.length > 0
  const close = () => {
    if (!enabling.isBusy && !disabling.isBusy) setAsking(null)
  }

  return (
    <Section
      title={t('sso.title')}
      detail={isEnabled ? t('sso.onDetail') : t('sso.offDetail')}
      actions={
        <Badge tone={isEnabled ? 'good' : 'quiet'}>{isEnabled ? t('sso.states.on') : t('sso.states.off')}</Badge>
      }
    >
      <form
        ref={form}
        className={classes.form}
        noValidate
        onSubmit={fields.onSubmit(testing.submit, (errors) => {
          form.current?.querySelector<HTMLInputElement>(`[name="${Object.keys(errors)[0] ?? ''}"]`)?.focus()
        })}
      >
        {active !== null && settings.enabledAt !== null && (
          <p className={classes.hint}>{t('sso.enabledSince', { at: settings.enabledAt, issuer: active.issuer })}</p>
        )}
        <ProviderFields
          typed={typed}
          onType={(part) => {
            fields.setValues(part)
            testing.clear()
          }}
          misfits={Object.keys(fields.errors) as TypedField[]}
          hasClientSecret={draft?.hasClientSecret ?? false}
          redirectUri={settings.redirectUri}
        />
        <div className={classes.group}>
          <div className={classes.actions}>
            <Button type="submit" variant="default" loading={testing.isBusy} aria-describedby="sso-test-hint">
              {t('sso.test')}
            </Button>
            {testing.isBusy && (
              <Button variant="subtle" onClick={() => void panel.sso.cancelSignIn({})}>
                {t('app.action.cancel')}
              </Button>
            )}
          </div>
          <p className={classes.hint} id="sso-test-hint">
            {t('sso.testHint')}
          </p>
          <FailureNote failure={testing.failure} />
          <div className={classes.outcome} role="status">
            {testing.isBusy ? (
              <Note tone="wait">{t('sso.testing')}</Note>
            ) : (
              testing.failure === null && <Outcome settings={settings} isSame={isSame} />
            )}
          </div>
        </div>
        <BreakGlass choice={breakGlass} />
        {isEnabled && breakGlass.isChanged && (
          <div className={classes.actions}>
            <Button
              variant="default"
              loading={savingAdmins.isBusy}
              disabled={breakGlass.chosen.length === 0}
              onClick={() => {
                savingAdmins.submit({ breakGlassUserIds: [...breakGlass.chosen] })
              }}
            >
              {t('sso.saveBreakGlass')}
            </Button>
          </div>
        )}
        <FailureNote failure={savingAdmins.failure} />
        <div className={classes.foot}>
          {!(isEnabled && isDraftActive && isSame) && (
            <Button
              disabled={!mayEnable}
              aria-describedby="sso-enable-hint"
              onClick={() => {
                enabling.clear()
                setAsking('enable')
              }}
            >
              {isEnabled ? t('sso.use') : t('sso.enable')}
            </Button>
          )}
          {isEnabled && (
            <Button
              variant="default"
              c="var(--cs-danger)"
              onClick={() => {
                disabling.clear()
                setAsking('disable')
              }}
            >
              {t('sso.disable')}
            </Button>
          )}
          <p className={classes.hint} id="sso-enable-hint">
            {isEnabled && isDraftActive && isSame
              ? ''
              : isTested
                ? breakGlass.chosen.length === 0 && t('sso.blocked.breakGlass')
                : t('sso.blocked.test')}
          </p>
        </div>
      </form>
      <ConfirmDialog
        isOpen={asking === 'enable'}
        onClose={close}
        title={isEnabled ? t('sso.useTitle') : t('sso.enableTitle')}
        detail={
          <Effects effects={draft === null ? [] : enablingEffects(hostOf(draft.issuer), breakGlass.emails, draft)} />
        }
        confirmLabel={isEnabled ? t('sso.use') : t('sso.enable')}
        onConfirm={() => {
          enabling.submit({ breakGlassUserIds: [...breakGlass.chosen] })
        }}
        isBusy={enabling.isBusy}
        isBlocked={!mayEnable}
        failure={enabling.failure}
      />
      <ConfirmDialog
        isOpen={asking === 'disable'}
        onClose={close}
        title={t('sso.disableTitle')}
        detail={<Effects effects={disablingEffects(settings.usersWithoutPassword, isOwnBySso)} />}
        confirmLabel={t('sso.disable')}
        onConfirm={disabling.start}
        isDangerous
        isBusy={disabling.isBusy}
        failure={disabling.failure}
      />
    </Section>
  )
}

const hostOf = (issuer: string) => (URL.canParse(issuer) ? new URL(issuer).host : issuer)

/** The last test's outcome, if it tested the current input. */
function Outcome({ settings, isSame }: { readonly settings: SsoSettings; readonly isSame: boolean }) {
  const t = useMessages()
  const { draft, test } = settings
  if (draft === null) return null
  if (!isSame) return <Note tone="info">{t('sso.changed')}</Note>
  // Enabled settings were tested before.
  if (test === null) return settings.isDraftActive ? null : <Note tone="info">{t('sso.untested')}</Note>
  if (!test.isPassed)
    return <Note tone="error">{t('sso.testFailed', { at: test.at, why: failureMessage(test.error, mainNow()) })}</Note>
  return (
    <>
      <Note tone="good">{t('sso.tested', { name: test.email ?? test.subject })}</Note>
      <section aria-label={t('sso.found.name')}>
        <Facts rows={foundRows(test)} />
      </section>
    </>
  )
}

interface BreakGlassChoice {
  readonly chosen: readonly string[]
  readonly choose: (ids: string[]) => void
  readonly emails: readonly string[]
  readonly people: ReadonlyMap<string, string>
  readonly isChanged: boolean
}

/** The chosen admins; initially the current ones, or the admin who views the page. */
function useBreakGlass({ breakGlass, candidates }: SsoSettings): BreakGlassChoice {
  const ownId = useOwnId()
  const people = new Map([...breakGlass, ...candidates].map(({ id, email }) => [id, email]))
  const kept = breakGlass.map(({ id }) => id)
  const [touched, setTouched] = useState<readonly string[] | null>(null)
  const first = kept.length > 0 ? kept : people.has(ownId) ? [ownId] : []
  const chosen = (touched ?? first).filter((id) => people.has(id))
  return {
    chosen,
    choose: setTouched,
    emails: chosen.map((id) => people.get(id) ?? ''),
    people,
    isChanged: [...chosen].sort().join() !== [...kept].sort().join()
  }
}

function BreakGlass({ choice }: { readonly choice: BreakGlassChoice }) {
  const t = useMessages()
  return (
    <Checkbox.Group
      label={t('sso.breakGlass')}
      description={t('sso.breakGlassHint')}
      value={[...choice.chosen]}
      onChange={choice.choose}
    >
      {choice.people.size === 0 ? (
        <Note tone="error">{t('sso.noCandidates')}</Note>
      ) : (
        <Stack gap="xs" mt="xs" className={classes.admins ?? ''}>
          {[...choice.people].map(([adminId, email]) => (
            <Checkbox key={adminId} value={adminId} label={email} />
          ))}
        </Stack>
      )}
    </Checkbox.Group>
  )
}
