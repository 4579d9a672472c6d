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
  updates: {
    title: 'Updates',
    check: 'Check for updates',
    checking: 'Asking the server…',
    current: 'This is the newest version.',
    failed: 'The server did not answer, or what it answered does not fit. Try again later.',
    byHand: 'This copy is replaced by hand: get the new package where this one came from.',
    available: (version: string) => `Version ${version} is there.`,
    download: 'Download',
    downloading: 'Downloading…',
    cancel: 'Cancel',
    ready: (version: string) => `Version ${version} is ready. Countersign closes, is replaced and starts again.`,
    install: 'Restart and update'
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
