// One event in full, with links to the next one and to its user.
import { ActionIcon, Drawer, Group, Stack } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconUser } from '@tabler/icons-react'
import { useState } from 'react'
import type { AuditEvent } from '../../../../shared/contract'
import { auditKindMessage } from '../../../messages/admin'
import { auditDataName, auditDataValue } from '../../../messages/audit-data'
import { formatExactTime, formatNumber } from '../../../messages/format'
import { useRoute } from '../../route'
import { Facts } from '../admin/admin-page'
import { PageButton } from '../admin/page-buttons'
import { useProfiles } from '../profiles/use-profiles'
import classes from './event-drawer.module.css'
import { useMessages } from '../../../ui/use-messages'

export interface EventDrawerProps {
  readonly event: AuditEvent | null
  readonly newerSeq: number | null
  readonly olderSeq: number | null
  readonly onOpen: (seq: number) => void
  readonly onClose: () => void
}

export function EventDrawer({ event, newerSeq, olderSeq, onOpen, onClose }: EventDrawerProps) {
  const t = useMessages()
  const { go } = useRoute()
  const profiles = useProfiles()
  // Keeps its content while the drawer closes.
  const [last, setLast] = useState(event)
  if (event !== null && event !== last) setLast(event)
  const shown = event ?? last

  const browserName = (id: string | null) =>
    id === null
      ? '—'
      : (profiles.find((profile) => profile.id === id)?.name ??
        t('admin.audit.facts.goneProfile', { id: id.slice(0, 8) }))

  return (
    <Drawer
      opened={event !== null}
      onClose={onClose}
      position="right"
      size={440}
      title={shown === null ? '' : auditKindMessage(shown.kind)}
      overlayProps={{ backgroundOpacity: 0.2, blur: 0 }}
      closeButtonProps={{ 'aria-label': t('app.action.close') }}
      classNames={{ content: classes.content ?? '', header: classes.header ?? '', title: classes.title ?? '' }}
    >
      {shown !== null && (
        <Stack gap="md">
          <Facts
            rows={[
              [t('admin.audit.facts.at'), formatExactTime(shown.at)],
              [t('admin.audit.facts.utc'), new Date(shown.at).toISOString()],
              [t('admin.audit.facts.actor'), shown.actor?.email ?? '—'],
              [t('admin.audit.facts.subject'), shown.subject?.email ?? '—'],
              [t('admin.audit.facts.profile'), browserName(shown.profile)],
              ...Object.entries(shown.data).map(
                ([name, value]) => [auditDataName(shown.kind, name), auditDataValue(shown.kind, name, value)] as const
              ),
              [t('admin.audit.facts.kind'), <code key="kind">{shown.kind}</code>],
              [t('admin.audit.facts.seq'), formatNumber(shown.seq)]
            ]}
          />
          <Group justify="space-between">
            {shown.subject === null || shown.kind === 'user.deleted' ? (
              <span />
            ) : (
              <PageButton
                Icon={IconUser}
                onClick={() => {
                  if (shown.subject !== null) go({ name: 'user', userId: shown.subject.id })
                }}
              >
                {t('admin.audit.openUser')}
              </PageButton>
            )}
            <Group gap={6}>
              <Step seq={newerSeq} label={t('admin.audit.newer')} Icon={IconChevronUp} onOpen={onOpen} />
              <Step seq={olderSeq} label={t('admin.audit.older')} Icon={IconChevronDown} onOpen={onOpen} />
            </Group>
          </Group>
        </Stack>
      )}
    </Drawer>
  )
}

function Step({
  seq,
  label,
  Icon,
  onOpen
}: {
  readonly seq: number | null
  readonly label: string
  readonly Icon: typeof IconChevronUp
  readonly onOpen: (seq: number) => void
}) {
  return (
    <ActionIcon
      variant="default"
      size={36}
      aria-label={label}
      disabled={seq === null}
      onClick={() => {
        if (seq !== null) onOpen(seq)
      }}
    >
      <Icon size={18} aria-hidden />
    </ActionIcon>
  )
}
