// The words about this computer's clock: how far it is off, in which direction, and what to do on this system.
import type { AppState, ClockState, ClockWarning } from '../../../shared/contract'

export const clockWords = {
  /** Amounts of time come written out. */
  title: {
    notSynchronised: 'This computer’s clock isn’t set automatically',
    off: (amount: string, isAhead: boolean) => `This computer’s clock is ${amount} ${isAhead ? 'ahead' : 'behind'}`,
    jumped: (amount: string, isForward: boolean) =>
      `This computer’s clock was moved ${amount} ${isForward ? 'forward' : 'back'}`
  },
  why: {
    off: 'Codes depend on the time, so sites may refuse yours.',
    jumped: 'If sites refuse your codes now, the new time is wrong.',
    'not-synchronised': 'Codes depend on the time. Sites refuse them once the clock is half a minute off.'
  } satisfies Record<ClockWarning['kind'], string>,
  remedy: {
    linux: 'Turn on automatic date and time in your system’s settings, or run: timedatectl set-ntp true',
    darwin: 'In System Settings, open General, then Date & Time, and turn on “Set time and date automatically”.',
    win32:
      'In Settings, open Time & language, then Date & time, turn on “Set time automatically” and choose “Sync now”.'
  } satisfies Record<AppState['platform'], string>,
  dismiss: 'Dismiss this warning',
  section: {
    sync: {
      synchronised: 'This computer’s clock is set automatically.',
      'not-synchronised': 'This computer’s clock isn’t set automatically.',
      unknown: 'Countersign can’t tell whether this computer’s clock is set automatically.'
    } satisfies Record<ClockState['sync'], string>,
    agrees: (when: string) => `Less than a second from the server’s time (${when}).`,
    differs: (amount: string, isAhead: boolean, when: string) =>
      `The server says this clock is ${amount} ${isAhead ? 'ahead' : 'behind'} (${when}).`,
    failure: {
      'no-answer': 'The server isn’t responding. Check its name and the network.',
      'bad-answer': 'This isn’t a time server Countersign can trust, or its own clock is wrong.'
    } satisfies Record<NonNullable<ClockState['failure']>, string>,
    unconfirmed:
      'This server was chosen before Countersign asked for confirmation. It won’t be used until you check it here and confirm.',
    server: {
      title: 'Compare with a time server',
      detail:
        'Off until you choose a server. Countersign then checks it at startup and every hour. The server sees this computer’s network address and nothing else.',
      label: 'Time server',
      suggest: (name: string) => `Use ${name}`,
      submit: 'Check with this server',
      stop: 'Stop checking',
      missing: 'Enter the name of a time server.',
      invalid: 'Enter a server name or address, with a colon and a port if needed.'
    },
    check: 'Check now'
  }
}
