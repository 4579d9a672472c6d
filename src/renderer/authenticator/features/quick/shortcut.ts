// Converts pressed keys to a shortcut in Electron's notation. A shortcut takes a key away from all other apps, so combinations used for
// typing, such as a letter with Shift, are refused.
export interface PressedKeys {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** The main key by its position on the keyboard, because Alt changes what it types. */
function mainKey({ code, key }: PressedKeys): string | null {
  if (/^Key[A-Z]$/.test(code)) return code.slice(3)
  if (/^Digit\d$/.test(code)) return code.slice(5)
  if (/^F([1-9]|1\d|2[0-4])$/.test(code)) return code
  if (code === 'Space' || key === ' ') return 'Space'
  const arrow = /^Arrow(Up|Down|Left|Right)$/.exec(code)
  if (arrow?.[1] !== undefined) return arrow[1]
  return ['Home', 'End', 'PageUp', 'PageDown', 'Insert'].includes(code) ? code : null
}

/** Whether only a modifier has been pressed so far. */
export const isModifier = ({ key }: PressedKeys): boolean =>
  ['Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'OS', 'Super', 'CapsLock', 'Fn'].includes(key)

/** The shortcut for the pressed keys; null if they cannot be one. */
export function toShortcut(keys: PressedKeys, isMac: boolean): string | null {
  const main = mainKey(keys)
  if (main === null || !(keys.ctrlKey || keys.metaKey || keys.altKey)) return null
  const control = isMac ? keys.metaKey : keys.ctrlKey
  const other = isMac ? keys.ctrlKey : keys.metaKey
  return [
    ...(control ? ['CommandOrControl'] : []),
    ...(other ? [isMac ? 'Control' : 'Super'] : []),
    ...(keys.altKey ? ['Alt'] : []),
    ...(keys.shiftKey ? ['Shift'] : []),
    main
  ].join('+')
}
