// **Links to confirm**: after going back to an earlier state of the store no link lets anybody in until an admin, or for an
// admin they themselves, says that it is still theirs.
import { Button } from '@mantine/core'
import type { SsoSettings } from '../../../../shared/contract'
import { formatDateTime } from '../../../strings/format'
import { ssoWords } from '../../../strings/sso'
import { FailureNote } from '../../../ui/failure-note'
import { useSubmit } from '../../../ui/queries'
import { useStepUp } from '../../../ui/step-up'
import { panel } from '../../client'
import { Section, useOwnId } from '../admin/admin-page'
import { notify } from '../admin/notice'
import classes from './sso-section.module.css'

const words = ssoWords.awaiting

export function AwaitingList({ awaiting, awaitingCount }: Pick<SsoSettings, 'awaiting' | 'awaitingCount'>) {
  const { guard } = useStepUp()
  const ownId = useOwnId()
  const confirming = useSubmit(guard(panel.sso.confirmLink), () => {
    notify(ssoWords.link.confirmed)
  })
  const unlinking = useSubmit(guard(panel.sso.unlink), () => {
    notify(ssoWords.link.unlinked)
  })
  const more = awaitingCount - awaiting.length
  return (
    <Section title={words.title} detail={words.detail}>
      <ul className={classes.people}>
        {awaiting.map((link) => (
          <li key={link.userId}>
            <span className={classes.person}>
              <strong>{link.email}</strong>
              <span className={classes.hint}>{words.subject(link.linkEmail ?? link.subject)}</span>
              <span className={classes.hint}>{formatDateTime(link.linkedAt)}</span>
            </span>
            <span className={classes.actions}>
              {link.role === 'admin' && link.userId !== ownId ? (
                <span className={classes.hint}>{words.ownOnly}</span>
              ) : (
                <Button
                  variant="default"
                  size="sm"
                  aria-label={words.confirmOf(link.email)}
                  onClick={() => {
                    confirming.submit({ userId: link.userId })
                  }}
                >
                  {words.confirm}
                </Button>
              )}
              <Button
                variant="subtle"
                color="gray"
                c="var(--cs-ink-soft)"
                size="sm"
                aria-label={words.unlinkOf(link.email)}
                onClick={() => {
                  unlinking.submit({ userId: link.userId })
                }}
              >
                {words.unlink}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={classes.hint}>{words.more(more)}</p>}
      <FailureNote failure={confirming.failure ?? unlinking.failure} />
    </Section>
  )
}
