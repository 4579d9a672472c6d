// The five ways in.
import {
  IconCamera,
  IconChevronRight,
  IconClipboard,
  IconKeyboard,
  IconPhoto,
  IconScreenshot
} from '@tabler/icons-react'
import { useId, useRef, type ReactNode } from 'react'
import { addingWords } from '../../../strings/authenticator'
import type { Adding } from './use-adding'
import classes from './ways-step.module.css'

export function WaysStep({ adding }: { readonly adding: Adding }) {
  const chooser = useRef<HTMLInputElement>(null)
  const words = addingWords.ways
  return (
    <div className={classes.ways}>
      <Way icon={<IconCamera aria-hidden />} {...words.camera} isFirst onChoose={adding.startCamera} />
      <Way icon={<IconScreenshot aria-hidden />} {...words.screen} onChoose={adding.readScreens} />
      <Way icon={<IconPhoto aria-hidden />} {...words.files} onChoose={() => chooser.current?.click()} />
      <Way icon={<IconClipboard aria-hidden />} {...words.clipboard} onChoose={adding.readClipboard} />
      <Way icon={<IconKeyboard aria-hidden />} {...words.typing} onChoose={adding.startTyping} />
      <input
        ref={chooser}
        type="file"
        accept="image/*"
        multiple
        hidden
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          // The same file can be chosen again.
          event.currentTarget.value = ''
          adding.readFiles(files)
        }}
      />
    </div>
  )
}

interface WayProps {
  readonly icon: ReactNode
  readonly name: string
  readonly detail: string
  readonly isFirst?: boolean
  readonly onChoose: () => void
}

function Way({ icon, name, detail, isFirst = false, onChoose }: WayProps) {
  const id = useId()
  return (
    <div className={classes.way}>
      <span className={classes.icon}>{icon}</span>
      <div className={classes.text}>
        {/* Its name alone is the button's; the button's edge is the whole card's. */}
        <button
          type="button"
          className={classes.name}
          aria-describedby={id}
          data-autofocus={isFirst || undefined}
          onClick={onChoose}
        >
          {name}
        </button>
        <span id={id} className={classes.detail}>
          {detail}
        </span>
      </div>
      <IconChevronRight className={classes.chevron} size={18} aria-hidden />
    </div>
  )
}
