// The sections of the settings beside the open one. Tab stops once, at the open section; the arrow keys, Home and End open another.
import { IconInfoCircle } from '@tabler/icons-react'
import { useRef, type KeyboardEvent } from 'react'
import { useMessages } from '../../../ui/use-messages'
import { useLeave } from '../sheet/leaving'
import type { SettingsSection } from './section'
import classes from './section-list.module.css'
import { sections } from './sections'

export interface SectionListProps {
  readonly current: SettingsSection
  readonly onChoose: (section: SettingsSection) => void
  readonly onAbout: () => void
}

export function SectionList({ current, onChoose, onAbout }: SectionListProps) {
  const t = useMessages()
  const leave = useLeave()
  const list = useRef<HTMLUListElement>(null)
  const choose = (section: SettingsSection | undefined) => {
    if (section === undefined || section.id === current.id) return
    leave(() => {
      onChoose(section)
      list.current?.querySelectorAll('button').item(sections.indexOf(section)).focus()
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const to = reachedBy(event.key, sections.indexOf(current), sections.length)
    if (to === null) return
    event.preventDefault()
    choose(sections[to])
  }
  return (
    <nav className={classes.nav} aria-label={t('authenticator.settings.title')}>
      <ul ref={list} className={classes.list} onKeyDown={onKeyDown}>
        {sections.map((section) => {
          const isCurrent = section.id === current.id
          return (
            <li key={section.id}>
              <button
                type="button"
                className={classes.section}
                aria-current={isCurrent || undefined}
                tabIndex={isCurrent ? 0 : -1}
                data-autofocus={isCurrent || undefined}
                onClick={() => {
                  choose(section)
                }}
              >
                <section.Icon size={18} aria-hidden />
                {t(`authenticator.settings.sections.${section.id}.name`)}
              </button>
            </li>
          )
        })}
      </ul>
      <button
        type="button"
        className={classes.section}
        onClick={() => {
          leave(onAbout)
        }}
      >
        <IconInfoCircle size={18} aria-hidden />
        {t('about.title')}
      </button>
    </nav>
  )
}

/** The place in the list that a key moves to, or null if the key does not move. */
function reachedBy(key: string, place: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, place + 1)
    case 'ArrowUp':
      return Math.max(0, place - 1)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
