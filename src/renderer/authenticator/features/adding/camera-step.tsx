// The live camera with its frame, the choice of device, and a message for every way it can fail.
import { Button, Loader, NativeSelect, Text, Title } from '@mantine/core'
import { IconCameraOff } from '@tabler/icons-react'
import { useState } from 'react'
import type { ScanOutcome } from '../../../../shared/contract'
import { StepActions } from '../sheet/step'
import classes from './camera-step.module.css'
import { IgnoredList } from './ignored-list'
import { findMissingPages, joinOutcomes } from './outcomes'
import { TransferNote } from './transfer-note'
import { useCamera } from './use-camera'
import { useMessages } from '../../../ui/use-messages'

export interface CameraStepProps {
  /** False while the dialog closes, so that the camera's light goes out immediately. */
  readonly isOn: boolean
  /** The results of earlier scans; the rest of their transfer is still missing. */
  readonly gathered: ScanOutcome
  readonly onOutcome: (outcome: ScanOutcome) => void
}

export function CameraStep({ isOn, gathered, onOutcome }: CameraStepProps) {
  const t = useMessages()
  const [ignored, setIgnored] = useState<ScanOutcome['ignored']>([])
  const [found, setFound] = useState(gathered)
  const camera = useCamera(isOn, (outcome) => {
    if (outcome.candidates.length === 0) {
      setIgnored(outcome.ignored)
      return
    }
    const joined = joinOutcomes(found, outcome)
    // Scanning continues until all codes of a transfer have been shown.
    if (findMissingPages(joined) === null) onOutcome(joined)
    else if (joined.pages.length > found.pages.length) setFound(joined)
  })
  const progress = findMissingPages(found)
  const { state, cameras } = camera

  const isTrouble = state.stage === 'trouble'

  return (
    <div className={classes.step}>
      <div className={classes.stage} data-stage={state.stage}>
        <video
          ref={camera.video}
          className={classes.video}
          // A camera that faces the user is shown mirrored; the frames that are read are not.
          data-mirrored={(state.stage === 'live' && !state.isFacingAway) || undefined}
          aria-label={t('authenticator.adding.camera.picture')}
          muted
          playsInline
          disablePictureInPicture
        />
        {state.stage === 'live' && <div className={classes.finder} aria-hidden="true" />}
        {state.stage === 'starting' && (
          <div className={classes.over} role="status">
            <Loader color="gray.4" aria-hidden />
            <span>{t('authenticator.adding.camera.starting')}</span>
          </div>
        )}
        {isTrouble && (
          <div className={classes.over} role="alert">
            <IconCameraOff size={40} stroke={1.5} aria-hidden />
            <Title order={3} size="h3" c="inherit">
              {t(`authenticator.adding.camera.failures.${state.trouble}.title`)}
            </Title>
            <Text size="sm" c="inherit" maw={340}>
              {t(`authenticator.adding.camera.failures.${state.trouble}.detail`)}
            </Text>
          </div>
        )}
      </div>
      {isTrouble ? (
        <StepActions>
          <Button onClick={camera.retry}>{t('app.action.tryAgain')}</Button>
        </StepActions>
      ) : (
        progress === null && <p className={classes.hint}>{t('authenticator.adding.camera.hint')}</p>
      )}
      {progress !== null && (
        <TransferNote progress={progress} isScanning>
          <Button
            size="sm"
            variant="default"
            onClick={() => {
              onOutcome(found)
            }}
          >
            {t('authenticator.adding.transfer.goOn')}
          </Button>
        </TransferNote>
      )}
      {cameras.length > 0 && (
        <NativeSelect
          label={t('authenticator.adding.camera.select')}
          value={state.stage === 'live' ? state.cameraId : undefined}
          data={cameras.map(({ deviceId, label }, index) => ({
            value: deviceId,
            label: label === '' ? t('authenticator.adding.camera.unnamed', { index: index + 1 }) : label
          }))}
          onChange={(event) => {
            camera.choose(event.currentTarget.value)
          }}
        />
      )}
      <div role="status">
        <IgnoredList ignored={ignored} />
      </div>
    </div>
  )
}
