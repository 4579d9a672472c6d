// **Links to confirm**: after an earlier state of the store was restored, a link works only once an admin (for an admin, they themselves)
// confirms it.
import { useState } from 'react'
import type { SsoAwaiting, SsoSettings } from '../../../../shared/contract'
import { formatDateTime } from '../../../messages/format'
import { Section, useOwnId } from '../admin/admin-page'
import { LinkQuestion, type LinkQuestionProps } from './link-questions'
import { PeopleList } from './people-list'
import classes from './sso-section.module.css'
import { useMessages } from '../../../ui/use-messages'

export function AwaitingList({ awaiting, awaitingCount }: Pick<SsoSettings, 'awaiting' | 'awaitingCount'>) {
  const t = useMessages()
  const ownId = useOwnId()
  const [asked, setAsked] = useState<Pick<LinkQuestionProps, 'about' | 'person'> | null>(null)
  const ask =
    (about: LinkQuestionProps['about'], { userId, name, email, linkEmail, subject }: SsoAwaiting) =>
    () => {
      setAsked({ about, person: { id: userId, name, email, subject: linkEmail ?? subject } })
    }
  const more = awaitingCount - awaiting.length
  return (
    <Section title={t('sso.awaiting.title')} detail={t('sso.awaiting.detail')}>
      <PeopleList
        people={awaiting.map((link) => ({
          key: link.userId,
          who: link.email,
          hints: [
            t('sso.awaiting.subject', { subject: link.linkEmail ?? link.subject }),
            formatDateTime(link.linkedAt)
          ],
          first:
            link.role === 'admin' && link.userId !== ownId
              ? t('sso.awaiting.ownOnly')
              : {
                  label: t('sso.awaiting.confirm'),
                  name: t('sso.awaiting.confirmOf', { who: link.email }),
                  onAct: ask('confirm', link)
                },
          second: {
            label: t('sso.awaiting.unlink'),
            name: t('sso.awaiting.unlinkOf', { who: link.email }),
            onAct: ask('unlink', link)
          }
        }))}
      />
      {more > 0 && <p className={classes.hint}>{t('sso.awaiting.more', { count: more })}</p>}
      {asked !== null && (
        <LinkQuestion
          key={`${asked.about} ${asked.person.id}`}
          {...asked}
          onClose={() => {
            setAsked(null)
          }}
        />
      )}
    </Section>
  )
}
