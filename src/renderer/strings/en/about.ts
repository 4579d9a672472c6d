// The words of **About Countersign**, in both halves.
import { plural } from '../format'

export const aboutWords = {
  title: 'About Countersign',
  sectionDetail: 'Version, diagnostics and licences',
  what: 'Both halves of two-factor authentication on one workstation.',
  version: (version: string) => `Version ${version}`,
  licence: 'Countersign is free software under the MIT licence.',
  facts: { electron: 'Electron', chromium: 'Chromium', node: 'Node.js' },
  diagnostics: {
    copy: 'Copy diagnostics',
    copied: 'Copied. It holds versions and counts: no names, no addresses, no secrets.',
    show: 'What is in them?'
  },
  licences: {
    title: 'Open-source licences',
    detail: (count: number) =>
      `${plural(count, { one: '# package', other: '# packages' })} by other people are part of this program.`,
    search: 'Search packages',
    none: 'No package has that name.',
    noText: 'This package names its licence and adds no text of its own.'
  }
}
