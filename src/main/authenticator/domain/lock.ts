// When the Authenticator locks automatically, and which rules the user can choose. With a passphrase, the careful rules are the default.
// Without one, a click opens the lock, so locking would only be in the way.
import { lockChoices, type IdleMinutes, type LockSettings } from '../../../shared/model/lock'

/** What a user chose; undefined: no choice. */
export type ChosenRules = { readonly [K in keyof LockSettings]?: LockSettings[K] | undefined }

/** The rules that are on or off, where on is stricter. */
const guards = ['onSuspend', 'onScreenLock', 'onWindowClose', 'hidesFromRecordings'] as const

const minutesOf = (idle: IdleMinutes | null) => idle ?? Number.POSITIVE_INFINITY

/** What would become weaker: the Authenticator would stay open where it now locks, or be visible where it is now hidden. */
export function findWeaker(now: LockSettings, chosen: ChosenRules): readonly ('lock-rules' | 'recordings')[] {
  const isOff = (name: (typeof guards)[number]) => now[name] && chosen[name] === false
  const isLater = chosen.idleMinutes !== undefined && minutesOf(chosen.idleMinutes) > minutesOf(now.idleMinutes)
  const isLess = isLater || isOff('onSuspend') || isOff('onScreenLock') || isOff('onWindowClose')
  return [...(isLess ? ['lock-rules' as const] : []), ...(isOff('hidesFromRecordings') ? ['recordings' as const] : [])]
}

/** The stricter value of each rule. */
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

/** A short text: minutes, the four switches, seconds. */
export function writeChosen(chosen: ChosenRules): string {
  const { idleMinutes, clipboardSeconds } = chosen
  const idle = idleMinutes === null ? never : String(idleMinutes ?? unchosen)
  const on = guards.map((name) => (chosen[name] === undefined ? unchosen : chosen[name] ? '1' : '0'))
  return [idle, ...on, String(clipboardSeconds ?? unchosen)].join(' ')
}

/** Null if the text is not one that this version writes. */
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

/** The effective rules: the user's choices, otherwise the defaults. */
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
