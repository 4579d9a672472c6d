// The words of **About Countersign**, in both halves.
import { plural } from '../format'

export const aboutWords = {
  title: 'About Countersign',
  sectionDetail: 'Version, diagnostics and licences',
  what: 'Both halves of two-factor authentication on one computer.',
  version: (version: string) => `Version ${version}`,
  licence: 'Countersign is free software under the MIT licence.',
  facts: { electron: 'Electron', chromium: 'Chromium', node: 'Node.js' },
  diagnostics: {
    copy: 'Copy diagnostics',
    copied: 'Copied. Only versions and counts: no names, addresses or secrets.',
    show: 'What’s included?'
  },
  updates: {
    title: 'Updates',
    check: 'Check for updates',
    checking: 'Checking for updates…',
    current: 'You have the latest version.',
    failed: 'The update couldn’t be checked, downloaded or verified. Try again later.',
    byHand: 'This copy can’t update itself. Download the new version from where you got this one.',
    available: (version: string) => `Version ${version} is available.`,
    download: 'Download',
    downloading: 'Downloading…',
    ready: (version: string) => `Version ${version} is ready. Countersign restarts to install it.`,
    install: 'Restart and update'
  },
  licences: {
    title: 'Open-source licences',
    detail: (count: number) =>
      `Countersign includes ${plural(count, { one: '# open-source package', other: '# open-source packages' })}.`,
    search: 'Search packages',
    none: 'No package has that name.',
    noText: 'This package names its licence but doesn’t include its text.'
  }
}
