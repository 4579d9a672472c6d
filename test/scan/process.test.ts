// The scan process answers every request, also if its answer cannot be sent or its work fails.
import { expect, it } from 'vitest'
import { serveScans, type ScanAnswer } from '../../src/main/scan/process'
import { makeEmpty } from './pictures'

const { width, height } = makeEmpty('desktop', 1, 320)
const data = new Uint8ClampedArray(makeEmpty('desktop', 1, 320).data)

/** The last answer to one image, by a port that cannot send the answer with its texts if `isRefusing`. */
const lastAnswer = (isRefusing: boolean) =>
  new Promise<ScanAnswer>((resolve) => {
    serveScans((message) => {
      if (isRefusing && 'texts' in message) throw new Error('could not be cloned')
      if ('texts' in message || 'error' in message) resolve(message)
    })({ id: 7, data, width, height })
  })

it('answers with the texts', async () => {
  expect(await lastAnswer(false)).toEqual({ id: 7, texts: [] })
})

it('answers with a failure if the texts cannot be sent', async () => {
  expect(await lastAnswer(true)).toEqual({ id: 7, error: 'internal' })
})
