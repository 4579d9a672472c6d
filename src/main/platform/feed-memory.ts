// Remembers the time of the newest feed that was believed, so that an earlier one is not believed after it.
import { createJsonFile, fieldsOf } from '../protection/json-file'

/** Times are in seconds since epoch; 0 if there was no feed yet. */
export interface FeedMemory {
  readNewestTime(): number
  noteTime(time: number): void
}

export function createFeedMemory(path: string): FeedMemory {
  const file = createJsonFile(path, (kept) => {
    const { newestTime } = fieldsOf(kept)
    return { newestTime: Number.isSafeInteger(newestTime) ? Number(newestTime) : 0 }
  })
  const readNewestTime = () => file.read()?.newestTime ?? 0
  return {
    readNewestTime,
    noteTime(time) {
      if (time > readNewestTime()) file.save({ newestTime: time })
    }
  }
}
