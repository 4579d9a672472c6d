// How the list is shown: its order, its size, and whether the next code is shown early.
import { SegmentedControl, Select, Stack, Switch, Text } from '@mantine/core'
import { viewWords } from '../../../strings/finding'
import { densities, sorts } from '../view/choices'
import { useView } from '../view/use-view'
import classes from './view-section.module.css'

export function ViewSection() {
  const { view, change } = useView()
  return (
    <Stack gap="lg">
      <Select
        data-autofocus
        label={viewWords.sort}
        allowDeselect={false}
        value={view.sort}
        data={sorts.map((sort) => ({ value: sort, label: viewWords.sorts[sort] }))}
        description={view.sort === 'custom' ? viewWords.customHint : undefined}
        inputWrapperOrder={['label', 'input', 'description']}
        onChange={(chosen) => {
          const sort = sorts.find((each) => each === chosen)
          if (sort !== undefined) change({ sort })
        }}
      />
      <div>
        <Text id="density-name" className={classes.label}>
          {viewWords.density}
        </Text>
        <SegmentedControl
          fullWidth
          aria-labelledby="density-name"
          value={view.density}
          data={densities.map((density) => ({ value: density, label: viewWords.densities[density] }))}
          onChange={(chosen) => {
            const density = densities.find((each) => each === chosen)
            if (density !== undefined) change({ density })
          }}
        />
      </div>
      <Switch
        label={viewWords.nextCode}
        description={viewWords.nextCodeHint}
        checked={view.showsNextCode}
        onChange={(event) => {
          change({ showsNextCode: event.currentTarget.checked })
        }}
      />
    </Stack>
  )
}
