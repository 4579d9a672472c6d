// The card of a plot: its title, and the switch between the plot and a table of the same numbers.
import { Button } from '@mantine/core'
import { IconChartBar, IconTable } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { Section } from '../admin/admin-page'
import { useMessages } from '../../../ui/use-messages'

export interface PlotSectionProps {
  readonly title: string
  readonly detail?: string
  readonly plot: ReactNode
  readonly table: ReactNode
}

export function PlotSection({ title, detail, plot, table }: PlotSectionProps) {
  const t = useMessages()
  const [isTable, setIsTable] = useState(false)

  const Icon = isTable ? IconChartBar : IconTable
  return (
    <Section
      title={title}
      {...(detail === undefined ? {} : { detail })}
      actions={
        <Button
          variant="subtle"
          color="gray"
          c="var(--cs-ink-soft)"
          size="compact-sm"
          leftSection={<Icon size={15} aria-hidden />}
          aria-label={
            isTable ? t('admin.overview.chart.asPlot', { title }) : t('admin.overview.chart.asTable', { title })
          }
          onClick={() => {
            setIsTable(!isTable)
          }}
        >
          {isTable ? t('admin.overview.chart.plot') : t('admin.overview.chart.table')}
        </Button>
      }
    >
      {isTable ? table : plot}
    </Section>
  )
}
