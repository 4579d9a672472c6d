// The words about this computer's clock: how far it is off, in which direction, and what to do on this system.
import type { AppState, ClockState, ClockWarning } from '../../shared/contract'
import { formatAgo, formatDuration } from './app'

const remedies = {
  linux: 'Turn on automatic date and time in the system’s settings, or run: timedatectl set-ntp true',
  darwin: 'In System Settings, open General, then Date & Time, and turn on “Set time and date automatically”.',
  win32: 'In Settings, open Time & language, then Date & time, turn on “Set time automatically” and choose “Sync now”.'
} satisfies Record<AppState['platform'], string>

/** Clocks are off by hours and days, too, where seconds say nothing. */
const howFar = (ms: number) => formatDuration(Math.round(Math.abs(ms) / 1000) * 1000)

export const clockWords = {
  title: (warning: ClockWarning): string => {
    if (warning.kind === 'not-synchronised') return 'This computer does not set its clock by itself'
    const { kind } = warning
    if (kind === 'off') {
      return `This computer’s clock is ${howFar(warning.offsetMs)} ${warning.offsetMs > 0 ? 'ahead' : 'behind'}`
    }
    return `This computer’s clock was moved ${howFar(warning.byMs)} ${warning.byMs > 0 ? 'forward' : 'back'}`
  },
  why: (warning: ClockWarning): string => {
    if (warning.kind === 'off') return 'Codes are made from the time, so sites may refuse these.'
    if (warning.kind === 'jumped') return 'If sites refuse your codes now, the new time is wrong.'
    return 'Codes are made from the time; sites refuse them once the clock has drifted by half a minute.'
  },
  remedy: (platform: AppState['platform']): string => remedies[platform],
  dismiss: 'Put this warning away',
  section: {
    sync: {
      synchronised: 'The system sets this computer’s clock by itself.',
      'not-synchronised': 'The system does not set this computer’s clock by itself.',
      unknown: 'The system does not say whether it sets this computer’s clock by itself.'
    } satisfies Record<ClockState['sync'], string>,
    measured: (offsetMs: number, at: number, now: number): string => {
      const off = Math.abs(offsetMs)
      const when = formatAgo(at, now)
      if (off < 1000) return `The server agrees to less than a second (${when}).`
      return `The server says that it is ${howFar(offsetMs)} ${offsetMs > 0 ? 'ahead' : 'behind'} (${when}).`
    },
    failure: {
      'no-answer': 'The server did not answer. Check its name and the network.',
      'bad-answer': 'What answered is no time server that can be believed, or it is not in time itself.'
    } satisfies Record<NonNullable<ClockState['failure']>, string>,
    server: {
      title: 'Compare with a time server',
      detail:
        'Off until you name one. Countersign then asks it at the start and once an hour; the server sees this computer’s network address and nothing else.',
      label: 'Time server',
      placeholder: 'time.example.org',
      suggestion: 'time.cloudflare.com',
      suggest: (name: string) => `Take ${name}`,
      submit: 'Check with this server',
      stop: 'Stop asking',
      missing: 'Enter the name of a time server.',
      invalid: 'This is not the name of a server. A name or an address, and a port after a colon if it needs one.'
    },
    check: 'Check now'
  }
} as const
