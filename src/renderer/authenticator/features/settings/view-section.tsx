// How the list is shown: its order, its size, and whether the next code is shown early.
import { SegmentedControl, Select, Stack, Switch, Text } from '@mantine/core'
import { densities, sorts } from '../view/choices'
import { useView } from '../view/use-view'
import classes from './view-section.module.css'
import { useMessages } from '../../../ui/use-messages'

export function ViewSection() {
  const t = useMessages()
  const { view, change } = useView()
  return (
    <Stack gap="lg">
      <Select
        data-autofocus
        label={t('finding.view.sort')}
        allowDeselect={false}
        value={view.sort}
        data={sorts.map((sort) => ({ value: sort, label: t(`finding.view.sorts.${sort}`) }))}
        description={view.sort === 'custom' ? t('finding.view.customHint') : undefined}
        inputWrapperOrder={['label', 'input', 'description']}
        onChange={(chosen) => {
          const sort = sorts.find((each) => each === chosen)
          if (sort !== undefined) change({ sort })
        }}
      />
      <div>
        <Text id="density-name" className={classes.label}>
          {t('finding.view.density')}
        </Text>
        <SegmentedControl
          fullWidth
          aria-labelledby="density-name"
          value={view.density}
          data={densities.map((density) => ({ value: density, label: t(`finding.view.densities.${density}`) }))}
          onChange={(chosen) => {
            const density = densities.find((each) => each === chosen)
            if (density !== undefined) change({ density })
          }}
        />
      </div>
      <Switch
        label={t('finding.view.nextCode')}
        description={t('finding.view.nextCodeHint')}
        checked={view.showsNextCode}
        onChange={(event) => {
          change({ showsNextCode: event.currentTarget.checked })
        }}
      />
    </Stack>
  )
}
