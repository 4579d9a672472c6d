// What is not as it was left, one line each, and since when.
import { List, Stack, Text } from '@mantine/core'
import type { StoreChange } from '../../shared/contract'
import { useMessages } from './use-messages'

export function DifferenceList({ change }: { readonly change: Pick<StoreChange, 'differences' | 'since'> }) {
  const t = useMessages()
  return (
    <Stack gap="xs">
      <List aria-label={t('app.protection.changed.what')}>
        {change.differences.map((difference) => (
          <List.Item key={difference}>{t(`app.protection.changed.differences.${difference}`)}</List.Item>
        ))}
      </List>
      <Text size="sm" c="dimmed">
        {change.since === null
          ? t('app.protection.changed.sinceUnknown')
          : t('app.protection.changed.since', { at: change.since })}
      </Text>
    </Stack>
  )
}
