// The words about this computer's clock: how far it is off, in which direction, and what to do on this system.
import type { AppState, ClockState, ClockWarning } from '../../../shared/contract'

export const clockWords = {
  /** Amounts of time come written out. */
  title: {
    notSynchronised: 'This computer does not set its clock by itself',
    off: (amount: string, isAhead: boolean) => `This computer’s clock is ${amount} ${isAhead ? 'ahead' : 'behind'}`,
    jumped: (amount: string, isForward: boolean) =>
      `This computer’s clock was moved ${amount} ${isForward ? 'forward' : 'back'}`
  },
  why: {
    off: 'Codes are made from the time, so sites may refuse these.',
    jumped: 'If sites refuse your codes now, the new time is wrong.',
    'not-synchronised': 'Codes are made from the time; sites refuse them once the clock has drifted by half a minute.'
  } satisfies Record<ClockWarning['kind'], string>,
  remedy: {
    linux: 'Turn on automatic date and time in the system’s settings, or run: timedatectl set-ntp true',
    darwin: 'In System Settings, open General, then Date & Time, and turn on “Set time and date automatically”.',
    win32:
      'In Settings, open Time & language, then Date & time, turn on “Set time automatically” and choose “Sync now”.'
  } satisfies Record<AppState['platform'], string>,
  dismiss: 'Put this warning away',
  section: {
    sync: {
      synchronised: 'The system sets this computer’s clock by itself.',
      'not-synchronised': 'The system does not set this computer’s clock by itself.',
      unknown: 'The system does not say whether it sets this computer’s clock by itself.'
    } satisfies Record<ClockState['sync'], string>,
    agrees: (when: string) => `The server agrees to less than a second (${when}).`,
    differs: (amount: string, isAhead: boolean, when: string) =>
      `The server says that it is ${amount} ${isAhead ? 'ahead' : 'behind'} (${when}).`,
    failure: {
      'no-answer': 'The server did not answer. Check its name and the network.',
      'bad-answer': 'What answered is no time server that can be believed, or it is not in time itself.'
    } satisfies Record<NonNullable<ClockState['failure']>, string>,
    unconfirmed:
      'This server was named before Countersign asked for confirmation. It is not asked until you check with it here and confirm.',
    server: {
      title: 'Compare with a time server',
      detail:
        'Off until you name one. Countersign then asks it at the start and once an hour; the server sees this computer’s network address and nothing else.',
      label: 'Time server',
      suggest: (name: string) => `Take ${name}`,
      submit: 'Check with this server',
      stop: 'Stop asking',
      missing: 'Enter the name of a time server.',
      invalid: 'This is not the name of a server. A name or an address, and a port after a colon if it needs one.'
    },
    check: 'Check now'
  }
}
