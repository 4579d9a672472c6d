// The words of the command palette (Ctrl or Cmd and K), in both halves. What a command does has its own words where it is done.
export const paletteWords = {
  title: 'Commands',
  search: 'Search commands',
  placeholder: 'What would you like to do?',
  results: 'Commands found',
  none: 'No commands found.',
  showPanel: 'Show the Panel',
  showAuthenticator: 'Show the Authenticator',
  copyCode: (title: string) => `Copy code for ${title}`
}

export const shortcutWords = {
  title: 'Keyboard shortcuts',
  both: { palette: 'Find any command', shortcuts: 'Show these shortcuts', zoom: 'Zoom in, zoom out, actual size' },
  panel: { browser: 'Open another browser' },
  authenticator: {
    add: 'Add an account',
    search: 'Search',
    copy: 'Copy the code of the focused account',
    move: 'Go from account to account',
    reorder: 'Move an account (custom order only)',
    edit: 'Open its details',
    select: 'Select it',
    selectAll: 'Select all',
    remove: 'Remove it',
    undo: 'Undo a removal or an import',
    settings: 'Settings',
    lock: 'Lock'
  }
}
