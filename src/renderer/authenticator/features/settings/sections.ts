// The sections of the settings, in their order.
import { IconBolt, IconBrightness, IconClock, IconHistory, IconLayoutList, IconLock } from '@tabler/icons-react'
import { ClockSection } from '../clock/clock-section'
import { QuickSection } from '../quick/quick-section'
import { BackupsSection } from '../backups/backups-section'
import { LockSection } from '../lock/lock-section'
import { AppearanceSection } from './appearance-section'
import type { SettingsSection } from './section'
import { ViewSection } from './view-section'

export const sections: readonly SettingsSection[] = [
  { id: 'appearance', Icon: IconBrightness, Content: AppearanceSection },
  { id: 'view', Icon: IconLayoutList, Content: ViewSection },
  { id: 'lock', Icon: IconLock, Content: LockSection },
  { id: 'quick', Icon: IconBolt, Content: QuickSection },
  { id: 'clock', Icon: IconClock, Content: ClockSection },
  { id: 'backups', Icon: IconHistory, Content: BackupsSection }
]
