// **Two-Factor Authentication** in Personal Settings while single sign-on handles it (S2): nothing to do, only to know.
import type { PersonalSettings } from '../../../../shared/contract'
import { sleepWords } from '../../../strings/sso'
import { FactorBadge } from '../admin/badge'
import classes from './sso-section.module.css'

const words = sleepWords.settings

export function SleepingFactor({ settings }: { readonly settings: PersonalSettings }) {
  const { factor, sso } = settings
  return (
    <>
      <div>
        <FactorBadge state={factor.state} isSleeping />
      </div>
      <p className={classes.words}>{factor.state === 'none' ? words.none : words.asleep}</p>
      {sso !== null && <p className={classes.hint}>{words.linked(sso.email ?? sso.subject)}</p>}
    </>
  )
}
