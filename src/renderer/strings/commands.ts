// The words of the command palette (Ctrl or Cmd and K), in both halves. What a command does has its own words where it is done.
export const paletteWords = {
  title: 'Commands',
  search: 'Search commands',
  placeholder: 'What would you like to do?',
  results: 'Commands found',
  none: 'No command has these words.',
  showPanel: 'Show the Panel',
  showAuthenticator: 'Show the Authenticator',
  copyCode: (title: string) => `Copy code for ${title}`
} as const
