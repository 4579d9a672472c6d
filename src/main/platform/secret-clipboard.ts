// A copied secret is cleared after 30 s and at quit, but only if it is still on the clipboard. It is marked as a secret if the system has a
// mark. Imports no Electron: the clipboard is passed in.
import { setTimeout as sleep } from 'node:timers/promises'
import { fail, ok, type Failure, type Result } from '../../shared/result'
import { writeSecret, type MarkingClipboard } from './clipboard-marks'

const clipboardLifeMs = 30_000
/** A system that never responds must prevent neither an answer nor the app from closing. */
const longestWriteMs = 1000
/** If the clipboard cannot be read or cleared: how many attempts there are, and how far apart. */
const mostTries = 10
const againMs = 1000

/** Electron's clipboard. Before Electron 44 its functions are synchronous and throw; since then they return promises. */
export interface ElectronClipboard {
  readonly readText: () => string | Promise<string>
  readonly clear: () => void
}

export interface SecretClipboard {
  /**
   * Copies `text` and clears it after `lifeMs`, at most 30 s. `clearsAt`: when, in ms since the epoch of the system's clock. Never rejects.
   */
  copyText(
    text: string,
    lifeMs?: number
  ): Promise<Result<{ readonly clearsAt: number }, Failure<'clipboard-unavailable'>>>
  /** Clears the copied text if it is still on the clipboard. Never rejects. */
  clear(): Promise<void>
}

/** Whether `write` succeeds within a second: false if it throws, rejects or does not finish. */
export async function arrives(write: () => unknown): Promise<boolean> {
  try {
    const isWritten = Promise.resolve(write()).then(
      () => true,
      () => false
    )
    return await Promise.race([isWritten, sleep(longestWriteMs, false)])
  } catch {
    return false
  }
}

export function createSecretClipboard(
  system: MarkingClipboard & { readonly clipboard: ElectronClipboard },
  platform: NodeJS.Platform,
  now: () => number
): SecretClipboard {
  const { clipboard } = system
  /** Our texts that may still be on the clipboard, with the timers that clear them. Several, because a newer text may not have arrived. */
  const mine = new Map<string, NodeJS.Timeout>()
  /** Whether the newest write succeeded. A write waits for the one before it, so that the newest text stays. */
  let written: Promise<boolean> = Promise.resolve(true)
  const forgetLater = (text: string, ms: number, triesLeft: number) => {
    clearTimeout(mine.get(text))
    const timer = setTimeout(() => void forget([text], triesLeft), ms)
    mine.set(text, timer)
  }
  /** Never rejects: a failure, for example while another program holds the clipboard, is retried. */
  const forget = async (texts: readonly string[], triesLeft = mostTries) => {
    if (texts.length === 0) return
    const timers = texts.map((text) => mine.get(text))
    for (const timer of timers) clearTimeout(timer)
    // A write still in progress would land after the clearing.
    await written
    // A text that was copied again in the meantime has a new timer.
    const old = texts.filter((text, index) => mine.get(text) === timers[index])
    try {
      if (old.includes(await clipboard.readText())) clipboard.clear()
      for (const text of old) mine.delete(text)
    } catch {
      for (const text of old) {
        if (triesLeft > 1) forgetLater(text, againMs, triesLeft - 1)
        else mine.delete(text)
      }
    }
  }
  return {
    async copyText(text, lifeMs = clipboardLifeMs) {
      const life = Math.min(lifeMs, clipboardLifeMs)
      const writing = written.then(() => arrives(() => writeSecret(system, text, platform)))
      written = writing
      // Also if it fails: a text may arrive late, and a refused one may be the older one that is still there.
      forgetLater(text, life, mostTries)
      const clearsAt = now() + life
      return (await writing) ? ok({ clearsAt }) : fail({ code: 'clipboard-unavailable' })
    },
    clear: () => forget([...mine.keys()])
  }
}
