// **Two-Factor Authentication** in Personal Settings while single sign-on handles it (S2): information only.
import type { PersonalSettings } from '../../../../shared/contract'
import { FactorBadge } from '../admin/badge'
import classes from './sso-section.module.css'
import { useMessages } from '../../../ui/use-messages'

export function SleepingFactor({ settings }: { readonly settings: PersonalSettings }) {
  const t = useMessages()
  const { factor, sso } = settings
  return (
    <>
      <div>
        <FactorBadge state={factor.state} isSleeping />
      </div>
      <p className={classes.text}>
        {factor.state === 'none' ? t('sso.sleep.settings.none') : t('sso.sleep.settings.asleep')}
      </p>
      {sso !== null && (
        <p className={classes.hint}>{t('sso.sleep.settings.linked', { email: sso.email ?? sso.subject })}</p>
      )}
    </>
  )
}
