// When the Authenticator locks by itself, and what of it the user may choose. Once there is a passphrase, the careful
// choice is the default; without one a lock is a click away from open, and would only be in the way.
import { lockChoices, type IdleMinutes, type LockSettings } from '../../../shared/model/lock'

/** What a user chose; undefined: nothing. */
export type ChosenRules = { readonly [K in keyof LockSettings]?: LockSettings[K] | undefined }

/** What is on or off, and guards where it is on. */
const guards = ['onSuspend', 'onScreenLock', 'onWindowClose', 'hidesFromRecordings'] as const

const minutesOf = (idle: IdleMinutes | null) => idle ?? Number.POSITIVE_INFINITY

/** What gets weaker: the Authenticator would stay open where it locks now, or be seen where it is hidden. */
export function findWeaker(now: LockSettings, chosen: ChosenRules): readonly ('lock-rules' | 'recordings')[] {
  const isOff = (name: (typeof guards)[number]) => now[name] && chosen[name] === false
  const isLater = chosen.idleMinutes !== undefined && minutesOf(chosen.idleMinutes) > minutesOf(now.idleMinutes)
  const isLess = isLater || isOff('onSuspend') || isOff('onScreenLock') || isOff('onWindowClose')
  return [...(isLess ? ['lock-rules' as const] : []), ...(isOff('hidesFromRecordings') ? ['recordings' as const] : [])]
}

/** Of each rule the one that guards more. */
export function stricterOf(one: LockSettings, other: LockSettings): LockSettings {
  const on = (name: (typeof guards)[number]) => one[name] || other[name]
  return {
    idleMinutes: minutesOf(one.idleMinutes) <= minutesOf(other.idleMinutes) ? one.idleMinutes : other.idleMinutes,
    onSuspend: on('onSuspend'),
    onScreenLock: on('onScreenLock'),
    onWindowClose: on('onWindowClose'),
    hidesFromRecordings: on('hidesFromRecordings'),
    clipboardSeconds: one.clipboardSeconds <= other.clipboardSeconds ? one.clipboardSeconds : other.clipboardSeconds
  }
}

const unchosen = '-'
const never = 'never'

/** In a few characters: minutes, the four guards, seconds. */
export function writeChosen(chosen: ChosenRules): string {
  const { idleMinutes, clipboardSeconds } = chosen
  const idle = idleMinutes === null ? never : String(idleMinutes ?? unchosen)
  const on = guards.map((name) => (chosen[name] === undefined ? unchosen : chosen[name] ? '1' : '0'))
  return [idle, ...on, String(clipboardSeconds ?? unchosen)].join(' ')
}

/** Null where it is none that this version writes. */
export function readChosen(text: string): ChosenRules | null {
  const match = /^(-|never|\d+) ([-01]) ([-01]) ([-01]) ([-01]) (-|\d+)$/.exec(text)
  if (match === null) return null
  const [, idle = '', ...rest] = match
  const idleMinutes = idle === never ? null : lockChoices.idleMinutes.find((each) => String(each) === idle)
  const clipboardSeconds = lockChoices.clipboardSeconds.find((each) => String(each) === rest[4])
  if (idleMinutes === undefined && idle !== unchosen) return null
  if (clipboardSeconds === undefined && rest[4] !== unchosen) return null
  const chosen = guards.map((name, at) => [name, rest[at] === unchosen ? undefined : rest[at] === '1'])
  return { idleMinutes, clipboardSeconds, ...(Object.fromEntries(chosen) as ChosenRules) }
}

/** What holds: the user's choices where they made one. */
export function resolveLockRules(chosen: ChosenRules, hasPassphrase: boolean): LockSettings {
  return {
    idleMinutes: chosen.idleMinutes === undefined ? (hasPassphrase ? 5 : null) : chosen.idleMinutes,
    onSuspend: chosen.onSuspend ?? hasPassphrase,
    onScreenLock: chosen.onScreenLock ?? hasPassphrase,
    onWindowClose: chosen.onWindowClose ?? false,
    hidesFromRecordings: chosen.hidesFromRecordings ?? false,
    clipboardSeconds: chosen.clipboardSeconds ?? 30
  }
}
