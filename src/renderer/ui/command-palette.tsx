// The command palette: everything that can be done on this page, by name. Type, arrows, Enter; Esc closes. A combobox with a listbox
// (WAI-ARIA APG), so that a screen reader announces the command that Enter would run.
import { TextInput, VisuallyHidden } from '@mantine/core'
import { IconSearch, type TablerIcon } from '@tabler/icons-react'
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { foldText } from '../../shared/text/plain'
import classes from './command-palette.module.css'
import { Dialog } from './dialog'
import { useMessages } from './use-messages'

export interface Command {
  readonly id: string
  readonly label: string
  readonly Icon: TablerIcon
  readonly run: () => void
}

export interface CommandPaletteProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly commands: readonly Command[]
}

/** The most that are shown; more words find the others. */
const mostShown = 60

export function CommandPalette({ isOpen, onClose, commands }: CommandPaletteProps) {
  const t = useMessages()
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={<VisuallyHidden>{t('commands.palette.title')}</VisuallyHidden>}
      withCloseButton={false}
      yOffset="12vh"
      centered={false}
      padding={0}
      size={560}
      classNames={{ content: classes.content ?? '', header: classes.header ?? '', body: classes.body ?? '' }}
    >
      <Finder commands={commands} onClose={onClose} />
    </Dialog>
  )
}

/** Mounted only while the palette is open, so that each opening starts empty. */
function Finder({ commands, onClose }: Omit<CommandPaletteProps, 'isOpen'>) {
  const t = useMessages()
  const [query, setQuery] = useState('')
  const [index, setIndex] = useState(0)
  const listId = useId()
  const list = useRef<HTMLUListElement>(null)
  const found = useMemo(() => {
    const wanted = foldText(query).split(/\s+/u).filter(Boolean)
    return commands.filter(({ label }) => wanted.every((word) => foldText(label).includes(word))).slice(0, mostShown)
  }, [commands, query])
  const current = found[Math.min(index, found.length - 1)]

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [current])

  const run = (command: Command) => {
    onClose()
    // After the dialog returned the focus, so that what opens next returns it there too.
    requestAnimationFrame(command.run)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && found.length > 0) {
      event.preventDefault()
      setIndex((Math.min(index, found.length - 1) + step + found.length) % found.length)
    } else if (event.key === 'Enter' && current !== undefined && !event.nativeEvent.isComposing) {
      event.preventDefault()
      run(current)
    }
  }

  return (
    <>
      <TextInput
        variant="unstyled"
        className={classes.field ?? ''}
        leftSection={<IconSearch size={18} aria-hidden />}
        aria-label={t('commands.palette.search')}
        placeholder={t('commands.palette.placeholder')}
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={current === undefined ? undefined : `${listId}-${current.id}`}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value)
          setIndex(0)
        }}
        onKeyDown={onKeyDown}
      />
      <ul ref={list} id={listId} role="listbox" aria-label={t('commands.palette.results')} className={classes.list}>
        {found.map((command) => (
          <li
            key={command.id}
            id={`${listId}-${command.id}`}
            role="option"
            aria-selected={command === current}
            className={classes.option}
            onMouseMove={() => {
              setIndex(found.indexOf(command))
            }}
            onClick={() => {
              run(command)
            }}
          >
            <command.Icon size={18} aria-hidden />
            <span>{command.label}</span>
          </li>
        ))}
      </ul>
      <p role="status" className={classes.none} hidden={found.length > 0}>
        {found.length === 0 ? t('commands.palette.none') : ''}
      </p>
    </>
  )
}
