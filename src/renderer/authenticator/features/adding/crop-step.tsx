// Choosing the part of an image that has the QR code, with the mouse or the keyboard; only that part is scanned, and thoroughly.
import { Button, SegmentedControl, Text, Title } from '@mantine/core'
import { useEffect, useId, useRef, useState, type PointerEvent } from 'react'
import type { KeptPicture } from '../../../../shared/contract'
import { keptPictureAddress } from '../../../../shared/model/scan'
import { formatShare } from '../../../messages/format'
import { StepActions, StepForm } from '../sheet/step'
import classes from './crop-step.module.css'
import { between, byKey, middle, move, type Region } from './region'
import type { CropImage } from './use-adding'
import { useMessages } from '../../../ui/use-messages'

export interface CropStepProps {
  readonly image: CropImage
  /** `place` is the display's, if there are several. */
  readonly onRegion: (region: Region, place: number) => void
  readonly onCancel: () => void
}

interface Grip {
  readonly x: number
  readonly y: number
  /** What it moves; null: it draws a new part. */
  readonly from: Region | null
}

/** As large as the image of a file would be: a frame has no size of its own. */
const sizeOf = ({ width, height }: KeptPicture) => ({
  width: `min(100%, min(46vh, 420px) * ${String(width / height)})`,
  aspectRatio: width / height
})

/** The address of a file for an <img>; null until it has one. */
function useFileAddress(file: File | null): string | null {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    if (file === null) return undefined
    const made = URL.createObjectURL(file)
    setUrl(made)
    return () => {
      URL.revokeObjectURL(made)
    }
  }, [file])
  return url
}

export function CropStep({ image, onRegion, onCancel }: CropStepProps) {
  const t = useMessages()
  const kept = 'kept' in image ? image.kept : []
  const [place, setPlace] = useState(0)
  const fileAddress = useFileAddress('file' in image ? image.file : null)
  const picture = kept[place]
  const [region, setRegion] = useState(middle)
  const frame = useRef<HTMLDivElement>(null)
  const grip = useRef<Grip | null>(null)
  const hint = useId()

  const pointOf = (event: PointerEvent) => {
    const box = frame.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1)
    return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height }
  }
  const grasp = (from: Region | null) => (event: PointerEvent<HTMLElement>) => {
    event.stopPropagation()
    frame.current?.setPointerCapture(event.pointerId)
    grip.current = { ...pointOf(event), from }
  }
  const drag = (event: PointerEvent) => {
    const held = grip.current
    if (held === null) return
    const point = pointOf(event)
    setRegion(held.from === null ? between(held, point) : move(held.from, point.x - held.x, point.y - held.y))
  }
  const bounds = {
    left: formatShare(region.left),
    top: formatShare(region.top),
    width: formatShare(region.width),
    height: formatShare(region.height)
  }
  return (
    <StepForm
      onSubmit={() => {
        onRegion(region, place)
      }}
    >
      <Title order={3} size="h3">
        {t('authenticator.adding.crop.title')}
      </Title>
      <Text id={hint} size="sm" c="dimmed">
        {t('authenticator.adding.crop.hint')}
      </Text>
      {kept.length > 1 && (
        <SegmentedControl
          className={classes.displays ?? ''}
          size="xs"
          aria-label={t('authenticator.adding.crop.displays')}
          value={String(place)}
          onChange={(chosen) => {
            setPlace(Number(chosen))
          }}
          data={kept.map((_, index) => ({
            value: String(index),
            label: t('authenticator.adding.crop.display', { number: index + 1 })
          }))}
        />
      )}
      <div className={classes.stage}>
        <div
          ref={frame}
          className={classes.frame}
          style={picture === undefined ? {} : sizeOf(picture)}
          onPointerDown={grasp(null)}
          onPointerMove={drag}
          onPointerUp={() => {
            grip.current = null
          }}
        >
          {fileAddress !== null && <img className={classes.image} src={fileAddress} alt="" draggable={false} />}
          {picture !== undefined && (
            <iframe
              key={picture.name}
              className={classes.kept}
              src={keptPictureAddress(picture.name)}
              title={t('authenticator.adding.crop.title')}
              sandbox=""
              tabIndex={-1}
              aria-hidden
            />
          )}
          <div
            className={classes.region}
            style={{
              left: `${region.left * 100}%`,
              top: `${region.top * 100}%`,
              width: `${region.width * 100}%`,
              height: `${region.height * 100}%`
            }}
            role="application"
            tabIndex={0}
            data-autofocus
            aria-label={t('authenticator.adding.crop.part')}
            aria-describedby={hint}
            onPointerDown={grasp(region)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') onRegion(region, place)
              const next = byKey(region, event.key, event.shiftKey)
              if (next === null) return
              event.preventDefault()
              setRegion(next)
            }}
          />
        </div>
      </div>
      <span role="status" className="cs-heard-only">
        {t('authenticator.adding.crop.place', bounds)}
      </span>
      <StepActions>
        <Button variant="default" onClick={onCancel}>
          {t('app.action.cancel')}
        </Button>
        <Button type="submit">{t('authenticator.adding.crop.scan')}</Button>
      </StepActions>
    </StepForm>
  )
}
