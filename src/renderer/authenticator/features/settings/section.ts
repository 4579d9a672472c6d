// The type of a settings section. The sections are listed in `sections.ts`, which imports all of them.
import type { TablerIcon } from '@tabler/icons-react'
import type { ComponentType } from 'react'

export interface SectionProps {
  /** Opens another section. */
  readonly onOpen: (id: SettingsSection['id']) => void
}

export interface SettingsSection {
  readonly id: 'appearance' | 'lock' | 'view' | 'quick' | 'clock' | 'backups'
  readonly Icon: TablerIcon
  readonly Content: ComponentType<SectionProps>
}
