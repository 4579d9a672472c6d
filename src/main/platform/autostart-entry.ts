// The file that starts the app with a Linux session (freedesktop.org, Desktop Entry Specification and Desktop Application Autostart
// Specification).

/** One argument of an Exec line, quoted as the Desktop Entry Specification requires. */
function quote(argument: string): string {
  const escaped = argument.replaceAll(/["`$\\]/g, '\\$&').replaceAll('%', '%%')
  // Backslashes are escaped twice, because Exec is itself a string value of the file.
  return `"${escaped.replaceAll('\\', '\\\\')}"`
}

/** The autostart entry that runs `command`. Once the program has been removed, the desktop ignores it. */
export function writeAutostartEntry(command: readonly string[]): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Countersign',
    `Exec=${command.map(quote).join(' ')}`,
    `TryExec=${(command[0] ?? '').replaceAll('\\', '\\\\')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    ''
  ].join('\n')
}
