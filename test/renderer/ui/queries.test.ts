// What a page asks before its components do.
import { expect, test } from 'vitest'
import { ask, createQueryClient } from '../../../src/renderer/ui/queries'
import { fail, ok, type Result } from '../../../src/shared/result'

test('an answer that was asked for early is there, and a refusal is not kept', async () => {
  const queryClient = createQueryClient()
  const call = (answer: Result<number>) => ask(queryClient, 'entries', ['list'], async () => answer)
  expect(await call(fail({ code: 'store-locked' }))).toEqual(fail({ code: 'store-locked' }))
  expect(queryClient.getQueryData(['entries', 'list'])).toBeUndefined()
  await call(ok(7))
  expect(queryClient.getQueryData(['entries', 'list'])).toEqual(ok(7))
})
