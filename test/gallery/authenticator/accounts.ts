// The list of accounts, and its dialogs.
import { fail, ok } from '../../../src/shared/result'
import type { AuthenticatorEntry, Family } from '../entry'
import type { Hands } from '../hands'
import { daysAgo, inDays, minutesAgo, startOfTime } from '../time'
import { allSlots, clock, desktop, entries, failingBackups, preferences } from './data'

const done = ok(null)
const shown = (change: Partial<typeof preferences>) => ({ get: ok({ ...preferences, ...change }) })
const menu =
  (name: RegExp, item: string | RegExp) =>
  async ({ press }: Hands) => {
    await press(name)
    await press(item)
  }
const ofGitHub = /^Actions for GitHub/

export const list: Family<AuthenticatorEntry> = {
  empty: { answers: { entries: { list: ok([]) } }, shows: 'Your codes will appear here', isDaily: true },
  usual: { shows: 'GitHub', isDaily: true },
  compact: { answers: { preferences: shown({ density: 'compact' }) }, shows: 'GitHub' },
  large: { answers: { preferences: shown({ density: 'large', sort: 'name' }) }, shows: 'GitHub' },
  hidden: { answers: { preferences: shown({ hidesCodes: true }) }, shows: 'Show code' },
  unavailable: {
    answers: { entries: { list: fail({ code: 'store-unavailable' }) } },
    shows: 'The accounts can’t be shown'
  },
  'search without a match': {
    act: ({ type }) => type('Search', 'nobody'),
    shows: 'No account matches'
  },
  'search with matches': { act: ({ type }) => type('Search', 'nord'), shows: 'Nordlicht' },
  favourites: { act: ({ press }) => press(/^Favourites/), shows: 'GitHub' },
  'a group without accounts': { act: ({ press }) => press(/^The family/), shows: 'Nothing here yet' },
  'clock off': {
    answers: { clock: { get: ok({ ...clock, warning: { kind: 'off', offsetMs: -95_000 } }) } },
    shows: 'This computer’s clock is'
  },
  'backups failing': {
    answers: { backups: { state: ok(failingBackups) } },
    shows: 'Your accounts are not being backed up'
  },
  'a link dropped': {
    answers: { desktop: { get: ok({ ...desktop, droppedLinks: 1 }) } },
    shows: 'A setup link was not opened'
  },
  'not anchored': {
    answers: { protection: { getAnchor: ok({ failingSince: daysAgo(1) }) } },
    shows: 'The record of how your data was left can’t be saved'
  },
  view: { act: ({ press }) => press('View'), shows: 'Custom order' },
  'actions of an account': { act: ({ press }) => press(ofGitHub), shows: 'Remove from favourites' },
  'some selected': {
    act: async ({ press }) => {
      await press(ofGitHub)
      await press('Select')
    },
    shows: '1 selected'
  },
  'command palette': {
    act: async ({ key, see }) => {
      await see('GitHub')
      key('mod+K')
    },
    shows: 'Settings'
  },
  'keyboard shortcuts': {
    act: async ({ key, see }) => {
      await see('GitHub')
      key('?')
    },
    shows: 'Keyboard shortcuts'
  },
  'just removed': {
    answers: { entries: { removeAll: done } },
    act: async (hands) => {
      await menu(ofGitHub, 'Remove')(hands)
      await hands.see('Undo')
    },
    shows: 'Undo',
    allows: { 'covered: <button anchor>': 'the place of a menu stays where it was opened' },
    isDaily: true
  },
  'just removed, settings open': {
    answers: { entries: { removeAll: done } },
    act: async (hands) => {
      await menu(ofGitHub, 'Remove')(hands)
      await hands.see('Undo')
      hands.key('mod+,')
    },
    shows: 'Appearance'
  },
  'menu, without a passphrase': { act: ({ press }) => press('Menu'), shows: 'Hide codes', isDaily: true },
  'menu, with a passphrase': {
    answers: { lock: { slots: ok(allSlots) } },
    act: ({ press }) => press('Menu'),
    shows: 'Lock'
  }
}

export const details: Family<AuthenticatorEntry> = {
  fields: { act: menu(ofGitHub, /^Edit/), shows: 'Change logo', isDaily: true },
  'recovery codes': {
    act: async (hands) => {
      await menu(ofGitHub, /^Edit/)(hands)
      await hands.press(/^Recovery codes/)
    },
    shows: '1f3a-77b1'
  },
  'no recovery codes': {
    act: async (hands) => {
      await menu(/^Actions for Google/, /^Edit/)(hands)
      await hands.press('Recovery codes')
    },
    shows: 'Most sites give you recovery codes'
  },
  history: {
    act: async (hands) => {
      await menu(ofGitHub, /^Edit/)(hands)
      await hands.press('History')
    },
    shows: 'Renamed'
  },
  logo: {
    act: async (hands) => {
      await menu(ofGitHub, /^Edit/)(hands)
      await hands.press('Change logo')
    },
    shows: 'Logos belong to their owners.'
  },
  'set a counter': { act: menu(/^Actions for 三菱銀行/, 'Set counter'), shows: 'out of step' },
  'enter a PIN': { act: menu(/^Actions for Proton/, 'Enter PIN'), shows: 'codes need a PIN' },
  groups: { act: menu(/^Menu$/, 'Groups'), shows: 'New group' },
  'no groups': {
    answers: { groups: { list: ok([]) } },
    act: menu(/^Menu$/, 'Groups'),
    shows: 'Use groups to keep accounts together'
  },
  'remove a group': {
    act: async (hands) => {
      await menu(/^Menu$/, 'Groups')(hands)
      await hands.press('Remove Work')
    },
    shows: 'will no longer be in a group'
  },
  'tag some': {
    act: async (hands) => {
      await menu(ofGitHub, 'Select')(hands)
      await hands.press('Tag')
    },
    shows: 'Add a tag'
  },
  'move some to a group': {
    act: async (hands) => {
      await menu(ofGitHub, 'Select')(hands)
      await hands.press('Group')
    },
    shows: 'Move to a group'
  },
  trash: {
    answers: {
      trash: {
        list: ok(
          entries.slice(0, 4).map(({ id, issuer, account }, index) => ({
            id,
            issuer,
            account,
            removedAt: minutesAgo(60 + index * 2_000),
            goneAt: index === 3 ? startOfTime : inDays(30 - index)
          }))
        )
      }
    },
    act: menu(/^Menu$/, 'Trash'),
    shows: 'Removed accounts stay here for 30 days'
  },
  'empty trash': { act: menu(/^Menu$/, 'Trash'), shows: 'The trash is empty.' }
}
