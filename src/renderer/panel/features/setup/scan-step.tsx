// Setup, steps 1 and 2 (S4, S5): scan the QR code or type the setup key into the app, then enter its first code.
import { Anchor, Text, Title } from '@mantine/core'
import type { SignedInUser } from '../../../../shared/contract'
import { CodeForm } from '../../../ui/code-field'
import { FailureNote } from '../../../ui/failure-note'
import { useCall, useSubmit } from '../../../ui/queries'
import { panel } from '../../client'
import { useTakeSession } from '../session/use-session'
import classes from './scan-step.module.css'
import { SetupPicture } from './setup-picture'
import { useMessages } from '../../../ui/use-messages'

export function ScanStep({ user }: { readonly user: SignedInUser }) {
  const t = useMessages()
  const takeSession = useTakeSession()
  const answer = useCall('session', ['setup', 'begin'], () => panel.setup.begin({}), { isSecret: true }).data
  const confirming = useSubmit(panel.setup.confirmCode, () => {
    takeSession({ step: 'setup', stage: 'backup-codes', user })
  })

  return (
    <div className={classes.steps}>
      <section className={classes.picture}>
        <SetupPicture sheet={answer?.ok === true ? answer.value : null} copyKey={() => panel.setup.copyKey({})} />
        {answer?.ok === false && <FailureNote failure={answer.error} />}
      </section>
      <div className={classes.text}>
        <section className={classes.step}>
          <Title order={2} size="h3">
            {t('panel.setup.scan.scanTitle')}
          </Title>
          <Text c="dimmed" size="sm">
            {t('panel.setup.scan.apps')}
          </Text>
          <Anchor component="button" type="button" size="sm" ta="start" onClick={() => void panel.app.showOther({})}>
            {t('panel.setup.scan.ownApp')}
          </Anchor>
        </section>
        <section className={classes.step}>
          <Title order={2} size="h3">
            {t('panel.setup.scan.codeTitle')}
          </Title>
          <Text c="dimmed" size="sm">
            {t('panel.setup.scan.codeDetail')}
          </Text>
          <CodeForm submission={confirming} />
        </section>
      </div>
    </div>
  )
}
