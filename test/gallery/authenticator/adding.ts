// Adding, importing and exporting.
import type { Candidate } from '../../../src/shared/contract'
import { fail, ok } from '../../../src/shared/result'
import type { AuthenticatorEntry, Family } from '../entry'
import type { Hands } from '../hands'
import { candidate, manyFound, nothingFound, oneFound, rows, twin } from './data'

const add = async ({ press }: Hands) => {
  await press('Add account')
}
const by = (way: RegExp) => async (hands: Hands) => {
  await add(hands)
  await hands.press(way)
}

const found = (part: Partial<Candidate>) => ok({ ...oneFound, candidates: [{ ...candidate, ...part }] })
/** A picture with some squares. */
async function drawing(): Promise<File> {
  const canvas = new OffscreenCanvas(900, 640)
  const context = canvas.getContext('2d')
  if (context !== null) {
    context.fillStyle = '#d8dde6'
    context.fillRect(0, 0, 900, 640)
    context.fillStyle = '#1b1f27'
    for (let place = 0; place < 60; place += 1)
      if (place % 3 !== 1) context.fillRect(560 + (place % 8) * 24, 220 + Math.floor(place / 8) * 24, 22, 22)
  }
  return new File([await canvas.convertToBlob()], 'photo.png', { type: 'image/png' })
}

export const adding: Family<AuthenticatorEntry> = {
  ways: { act: add, shows: 'Enter setup key', isDaily: true },
  typed: { act: by(/^Enter setup key/), shows: 'Spaces and capital letters', isDaily: true },
  'typed, advanced': {
    act: async (hands) => {
      await by(/^Enter setup key/)(hands)
      await hands.press('Advanced')
    },
    shows: 'Algorithm'
  },
  'typed, refused': {
    answers: { candidates: { type: fail({ code: 'bad-setup-key', reason: 'not-base32' }) } },
    act: async (hands) => {
      await by(/^Enter setup key/)(hands)
      await hands.type('Setup key', '0189')
      await hands.press('Save')
    },
    shows: 'key',
    enter: 'candidates.type'
  },
  'typed, a short key': {
    answers: { candidates: { type: ok({ ...candidate, isKeyShort: true }) } },
    act: async (hands) => {
      await by(/^Enter setup key/)(hands)
      await hands.type('Setup key', 'JBSWY3DP')
      await hands.press('Save')
    },
    shows: 'unusually short'
  },
  'one found': {
    answers: { scan: { clipboard: ok(oneFound) } },
    act: by(/^Clipboard/),
    shows: 'Is this the account?',
    isDaily: true
  },
  'one found, in the list with another key': {
    answers: { scan: { clipboard: found({ twin }) } },
    act: by(/^Clipboard/),
    shows: 'An account with this name is already in your list',
    isDaily: true
  },
  'one found, in the list already': {
    answers: { scan: { clipboard: found({ twin: { ...twin, difference: 'none' } }) } },
    act: by(/^Clipboard/),
    shows: 'This account is already in your list.'
  },
  'one found, its key in the list under other names': {
    answers: { scan: { clipboard: found({ twin: { ...twin, issuer: 'Work', difference: 'names' } }) } },
    act: by(/^Clipboard/),
    shows: 'This key is already in your list'
  },
  'one found, two issuers and a short key': {
    answers: { scan: { clipboard: found({ labelIssuer: 'Acme Identity', isKeyShort: true }) } },
    act: by(/^Clipboard/),
    shows: 'names two services'
  },
  'a setup key found': {
    answers: { scan: { clipboard: ok({ ...nothingFound, heldKey: { id: 'k1', characters: 32, isShort: false } }) } },
    act: by(/^Clipboard/),
    shows: 'From the clipboard, 32 characters',
    isDaily: true
  },
  'a short setup key found': {
    answers: { scan: { clipboard: ok({ ...nothingFound, heldKey: { id: 'k1', characters: 13, isShort: true } }) } },
    act: by(/^Clipboard/),
    shows: 'unusually short'
  },
  'several found': {
    answers: { scan: { clipboard: ok(manyFound) } },
    act: by(/^Clipboard/),
    shows: '4 accounts found'
  },
  'nothing found': {
    answers: { scan: { screens: ok({ ...nothingFound, kept: [{ name: '1', width: 1920, height: 1080 }] }) } },
    act: by(/^Screen/),
    shows: 'Choose the part with the QR code'
  },
  'nothing found in a text': {
    answers: { scan: { clipboard: ok({ ...nothingFound, ignored: [{ kind: 'text', shown: '…' }] }) } },
    act: by(/^Clipboard/),
    shows: 'Try again'
  },
  'nothing found in an image': {
    answers: { scan: { pixels: ok(nothingFound) } },
    act: async (hands) => {
      await add(hands)
      await hands.give(await drawing())
    },
    shows: 'Choose the part with the QR code',
    isDaily: true
  },
  'part of an image': {
    answers: { scan: { pixels: ok(nothingFound) } },
    act: async (hands) => {
      await add(hands)
      await hands.give(await drawing())
      await hands.press('Choose the part with the QR code')
    },
    shows: 'Scan this part',
    enter: 'scan.pixels',
    isDaily: true
  },
  'no pictures of the screen': {
    answers: { scan: { screens: fail({ code: 'capture-denied' }) } },
    act: by(/^Screen/),
    shows: 'screen'
  },
  'no permission for the screen on macOS': {
    answers: { scan: { screens: fail({ code: 'capture-unpermitted' }) } },
    act: by(/^Screen/),
    shows: 'System Settings'
  },
  'being read': { answers: { scan: { screens: 'never' } }, act: by(/^Screen/), shows: 'Looking at your displays…' },
  'being read more thoroughly': {
    answers: {
      scan: {
        pixels: ({ effort }) => (effort === 'harder' ? 'never' : ok(nothingFound)),
        progress: ok({ done: 6, total: 15 })
      }
    },
    act: async (hands) => {
      await add(hands)
      await hands.give(await drawing())
      await hands.press('Scan more thoroughly')
    },
    shows: 'Scanning more thoroughly. This can take a few seconds…'
  },
  // The main process gives each link once.
  'from a link': {
    answers: { links: { take: (_input, earlier) => ok(earlier === 0 ? oneFound : null) } },
    shows: 'Is this the account?'
  }
}

const file = new File(['{}'], 'aegis-export-20260318.json', { type: 'application/json' })
const importing = async (hands: Hands) => {
  await hands.press('Menu')
  await hands.press('Import a file')
}
const read = async (hands: Hands) => {
  await importing(hands)
  await hands.give(file)
}

export const imports: Family<AuthenticatorEntry> = {
  choose: { act: importing, shows: 'Drop an export here, or' },
  'being read': { answers: { imports: { prepare: 'never' } }, act: read, shows: 'Reading aegis-export-20260318.json' },
  'password asked': {
    answers: { imports: { prepare: fail({ code: 'file-not-read', reason: 'password-needed' }) } },
    act: read,
    shows: 'Enter the password it was exported with.',
    enter: 'imports.prepare'
  },
  'not read': {
    answers: { imports: { prepare: fail({ code: 'file-not-read', reason: 'unknown-format' }) } },
    act: read,
    shows: 'Choose another file'
  },
  report: {
    answers: {
      imports: {
        prepare: ok({
          importId: 'i1',
          format: 'aegis',
          rows,
          refused: [{ issuer: 'Contoso', name: 'ada', reason: 'too-short' }, { reason: 'in-trash' }],
          readAs: { period: 'assumed' }
        })
      }
    },
    act: read,
    shows: 'Conflicts',
    isDaily: true
  },
  'nothing in it': {
    answers: { imports: { prepare: ok({ importId: 'i1', format: 'csv', rows: [], refused: [] }) } },
    act: read,
    shows: 'The file has no accounts with codes.'
  }
}

const exporting = async (hands: Hands) => {
  await hands.press('Menu')
  await hands.press('Export')
}
const own = async (hands: Hands) => {
  await exporting(hands)
  await hands.press(/^Countersign/)
}

export const exports: Family<AuthenticatorEntry> = {
  formats: { act: exporting, shows: 'Printable sheet', isDaily: true },
  'with a password': { act: own, shows: 'No one can open the file without this password' },
  'not encrypted': {
    act: async (hands) => {
      await exporting(hands)
      await hands.press(/^Setup links/)
    },
    shows: 'This file isn’t encrypted.'
  },
  'nothing typed': {
    act: async (hands) => {
      await own(hands)
      await hands.press('Export')
    },
    shows: 'Choose a password.'
  },
  'which accounts': {
    act: async (hands) => {
      await exporting(hands)
      await hands.press('Choose accounts')
    },
    shows: 'Which accounts?'
  }
}
