// Choosing a camera, and what its errors mean. A device id is valid only while the app runs (its sessions are in memory), so a camera is
// remembered by its id and, for the next start, by its name.

export interface Camera {
  readonly deviceId: string
  readonly label: string
}

export type CameraTrouble = 'none' | 'denied' | 'busy' | 'lost' | 'failed'

const longestMemory = 256

/** What the preferences store about a camera. */
export const rememberCamera = ({ deviceId, label }: Camera): string => `${deviceId}\n${label}`.slice(0, longestMemory)

/** The remembered camera among `cameras`: the same device, otherwise one with the same name, otherwise null. */
export function recallCamera(cameras: readonly Camera[], memory: string | null): Camera | null {
  if (memory === null) return null
  const [deviceId = '', label = ''] = memory.split('\n')
  return (
    cameras.find((camera) => camera.deviceId === deviceId) ??
    cameras.find((camera) => label !== '' && camera.label === label) ??
    null
  )
}

/** The cause of a getUserMedia error. */
export function cameraTrouble(error: unknown): CameraTrouble {
  switch (error instanceof Error || error instanceof DOMException ? error.name : '') {
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'none'
    case 'NotAllowedError':
    case 'SecurityError':
      return 'denied'
    case 'NotReadableError':
    case 'AbortError':
      return 'busy'
    default:
      return 'failed'
  }
}
