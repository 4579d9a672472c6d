// An empty, waiting or failed state: a drawing, what it means, and what can be done.
import { Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { Illustration, type IllustrationName } from './illustrations'
import classes from './state-screen.module.css'

export interface StateScreenProps {
  readonly illustration: IllustrationName
  readonly title: string
  readonly detail?: string
  /** Buttons, the main one first. */
  readonly children?: ReactNode
  /** The heading's level in the page. */
  readonly order?: 1 | 2 | 3
}

export function StateScreen({ illustration, title, detail, children, order = 2 }: StateScreenProps) {
  return (
    <Stack className={classes.screen} align="center" gap="md">
      <Illustration name={illustration} />
      <Stack align="center" gap={6}>
        <Title order={order} size="h2" ta="center">
          {title}
        </Title>
        {detail !== undefined && (
          <Text c="dimmed" ta="center" maw={420}>
            {detail}
          </Text>
        )}
      </Stack>
      {children}
    </Stack>
  )
}
