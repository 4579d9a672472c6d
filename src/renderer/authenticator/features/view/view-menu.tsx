// The sort menu: in which order the accounts stand and how large they are.
import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowsSort } from '@tabler/icons-react'
import { viewWords } from '../../../strings/finding'
import { densities, sorts } from './choices'
import type { View } from './use-view'

export function ViewMenu({ view, change, className }: View & { readonly className: string }) {
  return (
    <Menu position="bottom-end" width={210} withinPortal={false}>
      <Menu.Target>
        <ActionIcon className={className} variant="default" size={42} radius="xl" aria-label={viewWords.title}>
          <IconArrowsSort size={19} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label id="sort-label">{viewWords.sort}</Menu.Label>
        <Menu.RadioGroup
          value={view.sort}
          onChange={(chosen) => {
            const sort = sorts.find((each) => each === chosen)
            if (sort !== undefined) change({ sort })
          }}
        >
          {sorts.map((sort) => (
            <Menu.RadioItem key={sort} value={sort}>
              {viewWords.sorts[sort]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label id="density-label">{viewWords.density}</Menu.Label>
        <Menu.RadioGroup
          value={view.density}
          onChange={(chosen) => {
            const density = densities.find((each) => each === chosen)
            if (density !== undefined) change({ density })
          }}
        >
          {densities.map((density) => (
            <Menu.RadioItem key={density} value={density}>
              {viewWords.densities[density]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.CheckboxItem
          checked={view.showsNextCode}
          onChange={(showsNextCode) => {
            change({ showsNextCode })
          }}
        >
          {viewWords.nextCode}
        </Menu.CheckboxItem>
      </Menu.Dropdown>
    </Menu>
  )
}
