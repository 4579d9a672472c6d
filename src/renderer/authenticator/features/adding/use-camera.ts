// The live camera: open while `isOn`, otherwise every track is stopped. Frames go to the reader one at a time; frames in between are
// dropped, never queued.
import { useCallback, useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react'
import type { ScanOutcome } from '../../../../shared/contract'
import { preferences, scan } from '../../client'
import { cameraTrouble, recallCamera, rememberCamera, type Camera, type CameraTrouble } from './cameras'
import { fitInside } from './picture'

/** The shortest time between two frames that are read: 15 per second find a code within 150 ms at little CPU load. */
const frameEveryMs = 66

export type CameraState =
  | { readonly stage: 'starting' }
  | { readonly stage: 'live'; readonly cameraId: string; readonly isFacingAway: boolean }
  | { readonly stage: 'trouble'; readonly trouble: CameraTrouble }

export interface LiveCamera {
  readonly video: RefObject<HTMLVideoElement | null>
  readonly state: CameraState
  readonly cameras: readonly Camera[]
  readonly choose: (cameraId: string) => void
  readonly retry: () => void
}

async function listCameras(): Promise<Camera[]> {
  const devices = await navigator.mediaDevices.enumerateDevices()
  return devices
    .filter((device) => device.kind === 'videoinput' && device.deviceId !== '')
    .map(({ deviceId, label }) => ({ deviceId, label }))
}

async function openCamera(cameraId: string | null): Promise<MediaStream> {
  const size = { width: { ideal: 1280 }, height: { ideal: 720 } }
  const which = cameraId === null ? { facingMode: 'environment' } : { deviceId: { exact: cameraId } }
  return navigator.mediaDevices.getUserMedia({ audio: false, video: { ...size, ...which } })
}

/** The camera to open: the one just chosen, or the remembered one. Null leaves the choice to the system. */
async function findCamera(chosenId: string | null): Promise<string | null> {
  if (chosenId !== null) return chosenId
  const memory = await preferences.get({})
  return recallCamera(await listCameras(), memory.ok ? memory.value.cameraId : null)?.deviceId ?? null
}

export function useCamera(isOn: boolean, onOutcome: (outcome: ScanOutcome) => void): LiveCamera {
  const video = useRef<HTMLVideoElement>(null)
  const [state, setState] = useState<CameraState>({ stage: 'starting' })
  const [cameras, setCameras] = useState<readonly Camera[]>([])
  const [attempt, setAttempt] = useState<{ readonly cameraId: string | null; readonly count: number }>({
    cameraId: null,
    count: 0
  })

  useEffect(() => {
    if (!isOn) return undefined
    const open = { stream: null as MediaStream | null, isOver: false }
    const stop = () => {
      for (const track of open.stream?.getTracks() ?? []) track.stop()
      open.stream = null
    }
    const fail = (trouble: CameraTrouble) => {
      stop()
      if (!open.isOver) setState({ stage: 'trouble', trouble })
    }
    const follow = () => void listCameras().then(setCameras)

    const start = async () => {
      setState({ stage: 'starting' })
      open.stream = await openCamera(await findCamera(attempt.cameraId))
      if (open.isOver) {
        stop()
        return
      }
      const [track] = open.stream.getVideoTracks()
      const element = video.current
      if (track === undefined || element === null) {
        fail('failed')
        return
      }
      track.addEventListener('ended', () => {
        fail('lost')
      })
      element.srcObject = open.stream
      await element.play()
      const { deviceId = '', facingMode } = track.getSettings()
      // Cameras have names only once the page may use one of them.
      setCameras(await listCameras())
      if (open.isOver) return
      setState({ stage: 'live', cameraId: deviceId, isFacingAway: facingMode === 'environment' })
      void preferences.set({ cameraId: rememberCamera({ deviceId, label: track.label }) })
    }

    navigator.mediaDevices.addEventListener('devicechange', follow)
    start().catch((error: unknown) => {
      fail(cameraTrouble(error))
    })
    return () => {
      open.isOver = true
      navigator.mediaDevices.removeEventListener('devicechange', follow)
      stop()
    }
  }, [isOn, attempt])

  const take = useEffectEvent(onOutcome)
  const isLive = isOn && state.stage === 'live'
  useEffect(() => {
    const element = video.current
    if (!isLive || element === null) return undefined
    return readFrames(element, (outcome) => {
      take(outcome)
    })
  }, [isLive])

  const choose = useCallback((cameraId: string) => {
    setAttempt((old) => ({ cameraId, count: old.count + 1 }))
  }, [])
  const retry = useCallback(() => {
    setAttempt((old) => ({ ...old, count: old.count + 1 }))
  }, [])
  return { video, state, cameras, choose, retry }
}

/** Reads frames of `video` until the returned function is called. */
function readFrames(video: HTMLVideoElement, onOutcome: (outcome: ScanOutcome) => void): () => void {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  let isOver = false
  let frameIndex = 0
  let request = 0

  const read = async () => {
    const { width, height } = fitInside({ width: video.videoWidth, height: video.videoHeight })
    if (context === null || width === 0 || height === 0) return
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width
      canvas.height = height
    }
    context.drawImage(video, 0, 0, width, height)
    const { data } = context.getImageData(0, 0, width, height)
    const answer = await scan.pixels({ data, width, height, effort: 'frame', frameIndex: frameIndex++ })
    if (isOver || !answer.ok) return
    if (answer.value.candidates.length > 0 || answer.value.ignored.length > 0) onOutcome(answer.value)
  }

  const next = () => {
    if (isOver) return
    // Called only for frames that are shown, so a hidden window reads none.
    request = video.requestVideoFrameCallback((startedAt) => {
      void read().then(() => {
        setTimeout(next, Math.max(0, frameEveryMs - (performance.now() - startedAt)))
      })
    })
  }
  next()
  return () => {
    isOver = true
    video.cancelVideoFrameCallback(request)
  }
}
