// The sections of the settings, in their order.
import {
  IconBolt,
  IconBrightness,
  IconClock,
  IconHistory,
  IconLayoutList,
  IconLock,
  type TablerIcon
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { ClockSection } from '../clock/clock-section'
import { QuickSection } from '../quick/quick-section'
import type { settingsWords } from '../../../strings/authenticator'
import { BackupsSection } from '../backups/backups-section'
import { LockSection } from '../lock/lock-section'
import { AppearanceSection } from './appearance-section'
import { ViewSection } from './view-section'

export interface SectionProps {
  /** Leads to another section. */
  readonly onOpen: (id: SettingsSection['id']) => void
}

export interface SettingsSection {
  readonly id: keyof typeof settingsWords.sections
  readonly Icon: TablerIcon
  readonly Content: ComponentType<SectionProps>
}

export const sections: readonly SettingsSection[] = [
  { id: 'appearance', Icon: IconBrightness, Content: AppearanceSection },
  { id: 'view', Icon: IconLayoutList, Content: ViewSection },
  { id: 'lock', Icon: IconLock, Content: LockSection },
  { id: 'quick', Icon: IconBolt, Content: QuickSection },
  { id: 'clock', Icon: IconClock, Content: ClockSection },
  { id: 'backups', Icon: IconHistory, Content: BackupsSection }
]
