// The reading process answers every request, also if its answer cannot be sent.
import { expect, it } from 'vitest'
import { serveReads } from '../../../src/main/authenticator/formats/process'
import type { ReadAnswer, ReadRequest } from '../../../src/main/authenticator/formats/answer'

const link = { bytes: Buffer.from('otpauth://totp/Harbour:robin?secret=JBSWY3DPEHPK3PXP') }

async function answersTo(request: ReadRequest, isRefusing = false): Promise<ReadAnswer[]> {
  const answers: ReadAnswer[] = []
  await serveReads((message) => {
    if (isRefusing && 'read' in message) throw new Error('could not be cloned')
    answers.push(message)
  })(request)
  return answers
}

it('answers once with what was read', async () => {
  expect(await answersTo(link)).toMatchObject([{ read: { entries: [{}] } }])
})

it('answers with a refusal if what was read cannot be sent', async () => {
  expect(await answersTo(link, true)).toEqual([{ refusal: 'damaged' }])
})

it('answers with a refusal to a request that is none', async () => {
  expect(await answersTo(null as unknown as ReadRequest)).toEqual([{ refusal: 'damaged' }])
})
