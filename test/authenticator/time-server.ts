// Our own time server. It responds like a real one with a time set by the test, or in any other way.
import { createSocket } from 'node:dgram'

const ntpEpochMs = Date.UTC(1900, 0, 1)

export function writeTimestamp(view: DataView, at: number, ms: number): void {
  const since = ms - ntpEpochMs
  const seconds = Math.floor(since / 1000)
  view.setUint32(at, seconds % 2 ** 32)
  view.setUint32(at + 4, Math.floor(((since - seconds * 1000) / 1000) * 2 ** 32))
}

/** The response of an honest server at `time` (ms since epoch) to `question`. */
export function answerQuestion(question: Uint8Array, time: number): Uint8Array {
  const answer = new Uint8Array(48)
  const view = new DataView(answer.buffer)
  answer[0] = (4 << 3) | 4
  answer[1] = 2
  answer.set(question.subarray(40, 48), 24)
  writeTimestamp(view, 32, time)
  writeTimestamp(view, 40, time)
  return answer
}

export interface TimeServer {
  readonly name: string
  /** The requests received. */
  readonly questions: Uint8Array[]
  close(): void
}

/** Listens on this computer; a null `answer` sends no response. */
export function startTimeServer(answer: (question: Uint8Array) => Uint8Array | null): Promise<TimeServer> {
  const questions: Uint8Array[] = []
  const socket = createSocket('udp4')
  socket.on('message', (question, from) => {
    questions.push(question)
    const bytes = answer(question)
    if (bytes !== null) socket.send(bytes, from.port, from.address)
  })
  return new Promise((resolve) => {
    socket.bind(0, '127.0.0.1', () => {
      resolve({
        name: `127.0.0.1:${socket.address().port}`,
        questions,
        close: () => {
          socket.close()
        }
      })
    })
  })
}
