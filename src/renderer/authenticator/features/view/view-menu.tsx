// The sort menu: the order and size of the accounts.
import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowsSort } from '@tabler/icons-react'
import { densities, sorts } from './choices'
import type { View } from './use-view'
import { useMessages } from '../../../ui/use-messages'

export function ViewMenu({ view, change, className }: Pick<View, 'view' | 'change'> & { readonly className: string }) {
  const t = useMessages()
  return (
    <Menu position="bottom-end" width={210} withinPortal={false}>
      <Menu.Target>
        <ActionIcon className={className} variant="default" size={42} radius="xl" aria-label={t('finding.view.title')}>
          <IconArrowsSort size={19} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label id="sort-label">{t('finding.view.sort')}</Menu.Label>
        <Menu.RadioGroup
          value={view.sort}
          onChange={(chosen) => {
            const sort = sorts.find((each) => each === chosen)
            if (sort !== undefined) change({ sort })
          }}
        >
          {sorts.map((sort) => (
            <Menu.RadioItem key={sort} value={sort}>
              {t(`finding.view.sorts.${sort}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label id="density-label">{t('finding.view.density')}</Menu.Label>
        <Menu.RadioGroup
          value={view.density}
          onChange={(chosen) => {
            const density = densities.find((each) => each === chosen)
            if (density !== undefined) change({ density })
          }}
        >
          {densities.map((density) => (
            <Menu.RadioItem key={density} value={density}>
              {t(`finding.view.densities.${density}`)}
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
          {t('finding.view.nextCode')}
        </Menu.CheckboxItem>
      </Menu.Dropdown>
    </Menu>
  )
}
