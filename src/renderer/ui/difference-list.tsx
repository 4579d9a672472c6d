// What is not as it was left, one line each, and since when.
import { List, Stack, Text } from '@mantine/core'
import type { StoreChange } from '../../shared/contract'
import { protectionWords } from '../strings/app'

export function DifferenceList({ change }: { readonly change: Pick<StoreChange, 'differences' | 'since'> }) {
  const words = protectionWords.changed
  return (
    <Stack gap="xs">
      <List aria-label={words.what}>
        {change.differences.map((difference) => (
          <List.Item key={difference}>{words.differences[difference]}</List.Item>
        ))}
      </List>
      <Text size="sm" c="dimmed">
        {change.since === null ? words.sinceUnknown : words.since(change.since)}
      </Text>
    </Stack>
  )
}
