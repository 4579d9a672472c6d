// Nothing to add was found: what was found instead, and what may help.
import { Button, Stack, Text, Title } from '@mantine/core'
import { FailureNote } from '../../../ui/failure-note'
import { Illustration } from '../../../ui/illustrations'
import { StepMessage } from '../sheet/step'
import { IgnoredList } from './ignored-list'
import classes from './nothing-step.module.css'
import type { Adding, Step } from './use-adding'
import { useMessages } from '../../../ui/use-messages'

export interface NothingStepProps {
  readonly step: Extract<Step, { name: 'nothing' }>
  readonly adding: Adding
}

export function NothingStep({ step, adding }: NothingStepProps) {
  const t = useMessages()
  const { source, effort, ignored, unread, failure, isLookedAt, image } = step

  const isSomethingElse = ignored.length > 0
  const title = isSomethingElse
    ? t('authenticator.adding.nothing.titleLeftAlone')
    : t('authenticator.adding.nothing.title')
  // There is no second, slower scan of a text, nor of an image that could not be read at all.
  const isOfImage = source === 'files' || source === 'screen' || image !== null
  const canLookHarder = effort === 'still' && isLookedAt && isOfImage && !isSomethingElse

  return (
    <StepMessage>
      <Illustration name="empty" size={88} />
      <div className={classes.text}>
        <Title order={3} size="h2">
          {title}
        </Title>
        <span role="status" className="cs-heard-only">
          {title}
        </span>
        {isLookedAt && !isSomethingElse && (
          <Text c="dimmed">
            {effort === 'harder'
              ? t('authenticator.adding.nothing.stillNothing')
              : t(`authenticator.adding.nothing.${source}`)}
          </Text>
        )}
      </div>
      <FailureNote failure={failure} />
      <IgnoredList ignored={ignored} unread={unread} />
      <Stack className={classes.ways} gap="xs">
        {canLookHarder && (
          <Button data-autofocus onClick={adding.lookHarder}>
            {t('authenticator.adding.lookHarder')}
          </Button>
        )}
        {image !== null && (
          <Button
            data-autofocus={!canLookHarder || undefined}
            variant={canLookHarder ? 'default' : 'filled'}
            onClick={adding.crop}
          >
            {t('authenticator.adding.crop.open')}
          </Button>
        )}
        {/* The same file again would show the same. */}
        {(source !== 'files' || image === null) && (
          <Button
            data-autofocus={(!canLookHarder && image === null) || undefined}
            variant="default"
            onClick={adding.tryAgain}
          >
            {t('app.action.tryAgain')}
          </Button>
        )}
        <Button variant="default" onClick={adding.startTyping}>
          {t('authenticator.adding.ways.typing.name')}
        </Button>
      </Stack>
    </StepMessage>
  )
}
