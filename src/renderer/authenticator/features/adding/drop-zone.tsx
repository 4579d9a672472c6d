// The whole window accepts dropped images, and Ctrl/Cmd+V anywhere reads the clipboard.
import { Title } from '@mantine/core'
import { IconPhotoScan } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useState } from 'react'
import classes from './drop-zone.module.css'
import { useMessages } from '../../../ui/use-messages'

export interface DropZoneProps {
  readonly onFiles: (files: readonly File[]) => void
  readonly onPaste: () => void
  /** Accepts nothing now, but still keeps dropped files from replacing the page. */
  readonly isOff: boolean
}

const setupLink = /^\s*(?:otpauth|otpauth-migration|steam):\/\//i

const isField = (target: EventTarget | null) =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true

export function DropZone({ onFiles, onPaste, isOff }: DropZoneProps) {
  const t = useMessages()
  const [isOver, setIsOver] = useState(false)
  const takes = useEffectEvent(() => !isOff)
  const takeFiles = useEffectEvent(onFiles)
  const takePaste = useEffectEvent(onPaste)

  useEffect(() => {
    // The pointer enters a child before it leaves the parent: only the count shows when it leaves the window.
    let depth = 0
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      depth += 1
      setIsOver(takes())
    }
    const over = (event: DragEvent) => {
      event.preventDefault()
      if (event.dataTransfer !== null) {
        event.dataTransfer.dropEffect = carriesFiles(event) && takes() ? 'copy' : 'none'
      }
    }
    const leave = () => {
      depth = Math.max(0, depth - 1)
      if (depth === 0) setIsOver(false)
    }
    const drop = (event: DragEvent) => {
      event.preventDefault()
      depth = 0
      setIsOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0 && takes()) takeFiles(files)
    }
    const paste = (event: ClipboardEvent) => {
      const data = event.clipboardData
      if (data === null || !takes()) return
      // Text pasted into a field stays there, unless it is clearly an account.
      if (isField(event.target) && !setupLink.test(data.getData('text/plain'))) return
      event.preventDefault()
      // A copied image arrives as one file of this name; others were copied as files, which the main process cannot see.
      const copied = [...data.files].filter((file) => file.name !== 'image.png')
      if (copied.length > 0) takeFiles(copied)
      else takePaste()
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    window.addEventListener('paste', paste)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
      window.removeEventListener('paste', paste)
    }
  }, [])

  if (!isOver) return null
  return (
    <div className={classes.overlay}>
      <div className={classes.target}>
        <IconPhotoScan size={48} stroke={1.5} aria-hidden />
        <Title order={2} size="h2">
          {t('authenticator.adding.drop.title')}
        </Title>
        <span>{t('authenticator.adding.drop.detail')}</span>
      </div>
    </div>
  )
}
