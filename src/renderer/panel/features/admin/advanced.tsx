// **Advanced**: what few admins change, closed at first. Open from the start if something in it is set, and while something in it is not valid.
import { Button, Collapse } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useId, useState, type ReactNode } from 'react'
import { formatLabelled } from '../../../messages/format'
import classes from './advanced.module.css'
import { useMessages } from '../../../ui/use-messages'

export interface AdvancedProps {
  /** What it belongs to, for those who do not see that. */
  readonly about: string
  readonly isSet: boolean
  readonly hasMisfits: boolean
  readonly children: ReactNode
}

export function Advanced({ about, isSet, hasMisfits, children }: AdvancedProps) {
  const t = useMessages()
  const id = useId()
  const [isOpened, setIsOpened] = useState(isSet)
  const isOpen = isOpened || hasMisfits
  return (
    <div>
      <Button
        variant="subtle"
        size="sm"
        className={classes.button ?? ''}
        aria-label={formatLabelled(about, t('admin.advanced'))}
        aria-expanded={isOpen}
        aria-controls={id}
        rightSection={<IconChevronDown size={16} aria-hidden />}
        onClick={() => {
          setIsOpened(!isOpen)
        }}
      >
        {t('admin.advanced')}
      </Button>
      <Collapse id={id} expanded={isOpen}>
        {children}
      </Collapse>
    </div>
  )
}
