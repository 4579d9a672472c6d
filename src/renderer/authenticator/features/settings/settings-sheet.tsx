// The Authenticator's settings: a list of sections, and one section at a time. A section is a component that fetches its own data; only
// `sections` lists it.
import { IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { useOpenAbout } from '../../../ui/about'
import { Sheet } from '../sheet/sheet'
import { Way, Ways } from '../sheet/way'
import type { SettingsSection } from './section'
import { sections } from './sections'
import type { DialogState } from '../../../ui/dialog'
import { useMessages } from '../../../ui/use-messages'

export function SettingsSheet({ isOpen, onClose }: DialogState) {
  const t = useMessages()
  const openAbout = useOpenAbout()
  const [section, setSection] = useState<SettingsSection | null>(null)
  const [wasOpen, setWasOpen] = useState(isOpen)
  if (isOpen !== wasOpen) {
    setWasOpen(isOpen)
    if (isOpen) setSection(null)
  }
  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      title={
        section === null ? t('authenticator.settings.title') : t(`authenticator.settings.sections.${section.id}.name`)
      }
      step={section?.id ?? 'list'}
      onBack={
        section === null
          ? null
          : () => {
              setSection(null)
            }
      }
      closesOnClickOutside={section === null}
    >
      {section === null ? (
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
            onChoose={() => {
              onClose()
              openAbout()
            }}
          />
        </Ways>
      ) : (
        <section.Content
          onOpen={(id) => {
            setSection(sections.find((each) => each.id === id) ?? null)
          }}
        />
      )}
    </Sheet>
  )
}
