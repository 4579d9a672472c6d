// **Links to confirm**: after going back to an earlier state of the store no link lets anybody in until an admin, or for an
// admin they themselves, says that it is still theirs.
import { useState } from 'react'
import type { SsoAwaiting, SsoSettings } from '../../../../shared/contract'
import { formatDateTime } from '../../../strings/format'
import { ssoWords } from '../../../strings/sso'
import { Section, useOwnId } from '../admin/admin-page'
import { LinkQuestion, type LinkQuestionProps } from './link-questions'
import { PeopleList } from './people-list'
import classes from './sso-section.module.css'

const words = ssoWords.awaiting

export function AwaitingList({ awaiting, awaitingCount }: Pick<SsoSettings, 'awaiting' | 'awaitingCount'>) {
  const ownId = useOwnId()
  const [asked, setAsked] = useState<Pick<LinkQuestionProps, 'about' | 'person'> | null>(null)
  const ask =
    (about: LinkQuestionProps['about'], { userId, name, email, linkEmail, subject }: SsoAwaiting) =>
    () => {
      setAsked({ about, person: { id: userId, name, email, subject: linkEmail ?? subject } })
    }
  const more = awaitingCount - awaiting.length
  return (
    <Section title={words.title} detail={words.detail}>
      <PeopleList
        people={awaiting.map((link) => ({
          key: link.userId,
          who: link.email,
          hints: [words.subject(link.linkEmail ?? link.subject), formatDateTime(link.linkedAt)],
          first:
            link.role === 'admin' && link.userId !== ownId
              ? words.ownOnly
              : { label: words.confirm, name: words.confirmOf(link.email), onAct: ask('confirm', link) },
          second: { label: words.unlink, name: words.unlinkOf(link.email), onAct: ask('unlink', link) }
        }))}
      />
      {more > 0 && <p className={classes.hint}>{words.more(more)}</p>}
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
