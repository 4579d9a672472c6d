// The Authenticator's settings. In a narrow window: a list of sections, or one section. In a wide one: the list beside the open section. A
// section is a component that fetches its own data; only `sections` lists it.
import { IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { useOpenAbout } from '../../../ui/about'
import { useIsNarrow } from '../sheet/narrow'
import { Sheet } from '../sheet/sheet'
import { Way, Ways } from '../sheet/way'
import type { SettingsSection } from './section'
import { SectionList } from './section-list'
import { sections } from './sections'
import type { DialogState } from '../../../ui/dialog'
import { useMessages } from '../../../ui/use-messages'

export interface SettingsSheetProps extends DialogState {
  /** The section that opens; null: their list. */
  readonly section: SettingsSection['id'] | null
}

export function SettingsSheet({ isOpen, onClose, section: opened }: SettingsSheetProps) {
  const t = useMessages()
  const openAbout = useOpenAbout()
  const [section, setSection] = useState<SettingsSection | null>(null)
  const [wasOpen, setWasOpen] = useState(false)
  if (isOpen !== wasOpen) {
    setWasOpen(isOpen)
    if (isOpen) setSection(sections.find(({ id }) => id === opened) ?? null)
  }
  const isNarrow = useIsNarrow()
  const shown = section ?? (isNarrow ? null : (sections[0] ?? null))
  const about = () => {
    onClose()
    openAbout()
  }
  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      title={shown === null ? t('authenticator.settings.title') : t(`authenticator.settings.sections.${shown.id}.name`)}
      step={shown?.id ?? 'list'}
      onBack={
        shown === null || !isNarrow
          ? null
          : () => {
              setSection(null)
            }
      }
      closesOnClickOutside={shown === null}
      size={isNarrow ? 520 : 780}
      side={
        isNarrow || shown === null
          ? null
          : {
              title: t('authenticator.settings.title'),
              content: <SectionList current={shown} onChoose={setSection} onAbout={about} />
            }
      }
    >
      {shown === null ? (
        <Ways>
          {sections.map((each, index) => (
            <Way
              key={each.id}
              icon={<each.Icon aria-hidden />}
              name={t(`authenticator.settings.sections.${each.id}.name`)}
              detail={t(`authenticator.settings.sections.${each.id}.detail`)}
              isFirst={index === 0}
              onChoose={() => {
                setSection(each)
              }}
            />
          ))}
          <Way
            icon={<IconInfoCircle aria-hidden />}
            name={t('about.title')}
            detail={t('about.sectionDetail')}
            onChoose={about}
          />
        </Ways>
      ) : (
        <shown.Content
          onOpen={(id) => {
            setSection(sections.find((each) => each.id === id) ?? null)
          }}
        />
      )}
    </Sheet>
  )
}
