// The Authenticator's settings: a list of sections, and one section at a time. A section is a component of its own that
// asks for what it shows; it is named in `sections` and nowhere else.
import { IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { aboutWords } from '../../../strings/about'
import { settingsWords } from '../../../strings/authenticator'
import { useOpenAbout } from '../../../ui/about'
import { Sheet } from '../sheet/sheet'
import { Way, Ways } from '../sheet/way'
import type { SettingsSection } from './section'
import { sections } from './sections'

export interface SettingsSheetProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

export function SettingsSheet({ isOpen, onClose }: SettingsSheetProps) {
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
      title={section === null ? settingsWords.title : settingsWords.sections[section.id].name}
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
              name={settingsWords.sections[each.id].name}
              detail={settingsWords.sections[each.id].detail}
              isFirst={index === 0}
              onChoose={() => {
                setSection(each)
              }}
            />
          ))}
          <Way
            icon={<IconInfoCircle aria-hidden />}
            name={aboutWords.title}
            detail={aboutWords.sectionDetail}
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
