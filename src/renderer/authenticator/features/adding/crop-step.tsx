// Choosing the part of an image that has the QR code, with the mouse or the keyboard; only that part is scanned, and thoroughly.
import { Button, Text, Title } from '@mantine/core'
import { useEffect, useId, useRef, useState, type PointerEvent } from 'react'
import { formatShare } from '../../../messages/format'
import { StepActions, StepForm } from '../sheet/step'
import classes from './crop-step.module.css'
import { between, byKey, middle, move, type Region } from './region'
import { useMessages } from '../../../ui/use-messages'

export interface CropStepProps {
  readonly file: File
  readonly onRegion: (region: Region) => void
  readonly onCancel: () => void
}

interface Grip {
  readonly x: number
  readonly y: number
  /** What it moves; null: it draws a new part. */
  readonly from: Region | null
}

export function CropStep({ file, onRegion, onCancel }: CropStepProps) {
  const t = useMessages()
  const [url, setUrl] = useState<string | null>(null)
  const [region, setRegion] = useState(middle)
  const frame = useRef<HTMLDivElement>(null)
  const grip = useRef<Grip | null>(null)
  const hint = useId()
  useEffect(() => {
    const made = URL.createObjectURL(file)
    setUrl(made)
    return () => {
      URL.revokeObjectURL(made)
    }
  }, [file])

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
  const place = {
    left: formatShare(region.left),
    top: formatShare(region.top),
    width: formatShare(region.width),
    height: formatShare(region.height)
  }
  return (
    <StepForm
      onSubmit={() => {
        onRegion(region)
      }}
    >
      <Title order={3} size="h3">
        {t('authenticator.adding.crop.title')}
      </Title>
      <Text id={hint} size="sm" c="dimmed">
        {t('authenticator.adding.crop.hint')}
      </Text>
      <div className={classes.stage}>
        <div
          ref={frame}
          className={classes.frame}
          onPointerDown={grasp(null)}
          onPointerMove={drag}
          onPointerUp={() => {
            grip.current = null
          }}
        >
          {url !== null && <img className={classes.image} src={url} alt="" draggable={false} />}
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
              if (event.key === 'Enter') onRegion(region)
              const next = byKey(region, event.key, event.shiftKey)
              if (next === null) return
              event.preventDefault()
              setRegion(next)
            }}
          />
        </div>
      </div>
      <span role="status" className="cs-heard-only">
        {t('authenticator.adding.crop.place', place)}
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
