// The sections of **Personal Settings**, in the order of the page.
export const sections = ['profile', 'factor', 'browsers', 'sessions', 'activity'] as const

export type SectionName = (typeof sections)[number]

/** The id of a section's element, for the list next to the page. */
export const sectionId = (name: SectionName): string => `settings-${name}`
