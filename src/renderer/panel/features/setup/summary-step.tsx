// The end of setup (S6): a summary. **Done** enrols everything in one transaction and logs the user in.
import { Button, Stack } from '@mantine/core'
import { IconDeviceMobileCheck, IconKey, IconLogin2 } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { SignedInUser } from '../../../../shared/contract'
import { FailureNote } from '../../../ui/failure-note'
import { useAction } from '../../../ui/queries'
import { panel } from '../../client'
import { useTakeSession } from '../session/use-session'
import classes from './summary-step.module.css'
import { useMessages } from '../../../ui/use-messages'

export function SummaryStep({ user }: { readonly user: SignedInUser }) {
  const t = useMessages()
  const finishing = useAction(panel.setup.finish, useTakeSession())
  return (
    <Stack gap="lg">
      <ul className={classes.list}>
        <Fact
          icon={<IconDeviceMobileCheck size={22} aria-hidden />}
          title={t('panel.setup.summary.app')}
          detail={t('panel.setup.summary.appDetail', { email: user.email })}
        />
        <Fact
          icon={<IconKey size={22} aria-hidden />}
          title={t('panel.setup.summary.codes')}
          detail={t('panel.setup.summary.codesDetail')}
        />
        <Fact
          icon={<IconLogin2 size={22} aria-hidden />}
          title={t('panel.setup.summary.next')}
          detail={t('panel.setup.summary.nextDetail')}
        />
      </ul>
      <FailureNote failure={finishing.failure} />
      <Button fullWidth autoFocus loading={finishing.isBusy} onClick={finishing.start}>
        {t('app.action.done')}
      </Button>
    </Stack>
  )
}

interface FactProps {
  readonly icon: ReactNode
  readonly title: string
  readonly detail: string
}

function Fact({ icon, title, detail }: FactProps) {
  return (
    <li className={classes.fact}>
      <span className={classes.icon}>{icon}</span>
      <span className={classes.text}>
        <strong>{title}</strong>
        <span>{detail}</span>
      </span>
    </li>
  )
}
