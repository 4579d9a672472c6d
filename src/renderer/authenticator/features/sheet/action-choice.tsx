// What to do with an account that the vault already has: keep both, replace the vault's, or skip it.
import { SegmentedControl } from '@mantine/core'
import type { ImportAction } from '../../../../shared/contract'
import { useMessages } from '../../../ui/use-messages'

export interface ActionChoiceProps {
  /** Its accessible name. */
  readonly label: string
  readonly canReplace: boolean
  readonly canSkip?: boolean
  /** Null: skip all; undefined: no common action. */
  readonly action: ImportAction | null | undefined
  readonly onChoose: (action: ImportAction | null) => void
  readonly className?: string | undefined
}

export function ActionChoice({ label, canReplace, canSkip = true, action, onChoose, className }: ActionChoiceProps) {
  const t = useMessages()
  return (
    <SegmentedControl
      className={className ?? ''}
      size="xs"
      aria-label={label}
      value={action === undefined ? '' : (action ?? 'skip')}
      onChange={(value) => {
        onChoose(value === 'add' || value === 'replace' ? value : null)
      }}
      data={[
        { value: 'add', label: t('transfer.import.report.actions.add') },
        ...(canReplace ? [{ value: 'replace', label: t('transfer.import.report.actions.replace') }] : []),
        ...(canSkip ? [{ value: 'skip', label: t('transfer.import.report.actions.skip') }] : [])
      ]}
    />
  )
}
