// The sections of **Personal Settings**, in the order of the page.
import { settingsWords } from '../../../strings/panel'

export type SectionName = keyof typeof settingsWords.sections

export const sections = Object.keys(settingsWords.sections) as readonly SectionName[]

/** The id of a section's element, for the list beside the page. */
export const sectionId = (name: SectionName): string => `settings-${name}`
