// When notices begin and end. The gallery checks that they cover nothing.
import { notifications, notificationsStore } from '@mantine/notifications'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { shortenPath } from '../../../src/renderer/messages/format'
import { speak } from '../../../src/renderer/messages/language'
import {
  endNotices,
  endOffer,
  noticeDone,
  noticeFailure,
  noticeKept,
  noticeOffer,
  noticeSaved
} from '../../../src/renderer/ui/notices'

beforeAll(async () => {
  Object.assign(globalThis, { document: { documentElement: {} } })
  await speak('en')
})
afterEach(() => {
  endNotices()
  endNotices()
  notifications.clean()
})

const shown = () => notificationsStore.getState().notifications

test('what was done is one notice: a newer one replaces it, a failure too', () => {
  noticeDone('First')
  noticeDone('Second')
  expect(shown().map(({ message }) => message)).toEqual(['Second'])
  noticeFailure({ code: 'not-found' })
  expect(shown()).toHaveLength(1)
  expect(shown()[0]).toMatchObject({ role: 'alert', color: 'red' })
})

test('a cancelled action is no failure', () => {
  noticeFailure({ code: 'cancelled' })
  noticeFailure({ code: 'step-up-required' })
  expect(shown()).toEqual([])
})

test('another page ends every notice, and an offer learns that it is over', () => {
  const onOver = vi.fn()
  noticeDone('Done')
  noticeKept('/data/set-aside', (path) => path)
  noticeOffer('removed', 'Removed', 'Undo', () => undefined, onOver)
  expect(shown()).toHaveLength(3)
  endNotices()
  expect(shown()).toEqual([])
  expect(onOver).toHaveBeenCalledTimes(1)
})

test('what is about the next page survives one change of page', () => {
  noticeDone('A backup code was used', { isForNext: true })
  endNotices()
  expect(shown()).toHaveLength(1)
  endNotices()
  expect(shown()).toEqual([])
})

test('a newer offer replaces the older without ending it', () => {
  const [first, second] = [vi.fn(), vi.fn()]
  noticeOffer('removed', 'One', 'Undo', () => undefined, first)
  noticeOffer('removed', 'Two', 'Undo', () => undefined, second)
  expect(shown()).toHaveLength(1)
  expect(first).not.toHaveBeenCalled()
  endOffer('removed')
  expect(second).toHaveBeenCalledTimes(1)
  expect(shown()).toEqual([])
})

test('the two offers stand side by side', () => {
  noticeOffer(
    'removed',
    'Removed',
    'Undo',
    () => undefined,
    () => undefined
  )
  noticeOffer(
    'imported',
    'Imported',
    'Undo import',
    () => undefined,
    () => undefined
  )
  expect(shown()).toHaveLength(2)
  endOffer('imported')
  expect(shown()).toHaveLength(1)
})

test('a long path is shortened in the notice and whole in its title', () => {
  const path = `/home/ada/${'long folder/'.repeat(9)}countersign-users.csv`
  noticeSaved(path, (fileName) => `Saved as ${fileName}`)
  expect(shown()[0]?.message).toMatchObject({
    props: { title: path, children: 'Saved as /home/ada/long folder/…/countersign-users.csv' }
  })
})

test.each([
  ['/home/ada/Downloads/users.csv', '/home/ada/Downloads/users.csv'],
  [`/home/${'a/'.repeat(40)}users.csv`, `/home/${'a/'.repeat(19)}…/users.csv`],
  [`C:\\Users\\Ada\\${'folder\\'.repeat(9)}users.csv`, `C:\\Users\\Ada\\${'folder\\'.repeat(4)}…\\users.csv`],
  [`/home/ada/${'n'.repeat(60)}.csv`, `…/${'n'.repeat(60)}.csv`]
])('%s is shortened in the middle', (path, short) => {
  expect(shortenPath(path)).toBe(short)
})
