// Nothing to add was found: what was there instead, and what may help.
import { Button, Group, Text, Title } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { addingWords } from '../../../strings/authenticator'
import { FailureNote } from '../../../ui/failure-note'
import { Illustration } from '../../../ui/illustrations'
import { IgnoredList } from './ignored-list'
import classes from './steps.module.css'
import type { Step } from './use-adding'

export interface NothingStepProps {
  readonly step: Extract<Step, { name: 'nothing' }>
  readonly onLookHarder: () => void
  readonly onTryAgain: () => void
}

export function NothingStep({ step, onLookHarder, onTryAgain }: NothingStepProps) {
  const { source, effort, ignored, unread, failure } = step
  const words = addingWords.nothing
  const main = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    main.current?.focus()
  }, [])
  const isSomethingElse = ignored.length > 0
  // The clipboard has no second, slower look; nor has a picture that could not be read at all.
  const canLookHarder = effort === 'still' && failure === null && source !== 'clipboard' && !isSomethingElse

  return (
    <div className={classes.centre}>
      <Illustration name="empty" size={88} />
      <div className={classes.words}>
        <Title order={3} size="h2" role="status">
          {isSomethingElse ? words.titleLeftAlone : words.title}
        </Title>
        {failure === null && !isSomethingElse && (
          <Text c="dimmed">{effort === 'harder' ? words.stillNothing : words[source]}</Text>
        )}
      </div>
      <FailureNote failure={failure} />
      <IgnoredList ignored={ignored} unread={unread} />
      <Group justify="center" gap="xs">
        {canLookHarder && (
          <Button ref={main} onClick={onLookHarder}>
            {addingWords.lookHarder}
          </Button>
        )}
        <Button ref={canLookHarder ? undefined : main} variant="default" onClick={onTryAgain}>
          {addingWords.tryAgain}
        </Button>
      </Group>
    </div>
  )
}
