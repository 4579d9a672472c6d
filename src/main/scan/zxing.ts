// zxing-cpp as WebAssembly, from the file in node_modules; without `wasmBinary` the package would fetch it from a CDN. Calls the module
// directly: the package's readBarcodes converts RGBA again for every pass and never frees its result lists.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Luma } from './pixels'
import { readBytesWithin } from './text'

/** A point, in pixels of the image that was read. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A text and its position. */
export interface Reading {
  readonly text: string
  readonly corners: readonly Point[]
}

/** How zxing turns grey into black and white, and what else it tries. */
export interface ReadOptions {
  readonly binarizer?: 'local' | 'global' | 'fixed'
  readonly denoise?: boolean
  readonly downscale?: boolean
  readonly invert?: boolean
}

/** Reads every QR code, except Micro QR, that zxing finds in a grey image. */
export type ReadLuma = (luma: Luma, options?: ReadOptions) => Reading[]

interface ResultList {
  size(): number
  get(index: number): {
    readonly isValid: boolean
    readonly text: string
    /** Whether the code names its encoding. */
    readonly hasECI: boolean
    readonly position: Readonly<Record<'topLeft' | 'topRight' | 'bottomRight' | 'bottomLeft', Point>>
  }
  delete(): void
}

interface Module {
  readonly HEAPU8: Uint8Array
  _malloc(bytes: number): number
  _free(pointer: number): void
  readBarcodesFromPixmap(pointer: number, width: number, height: number, options: object): ResultList
}

const BINARIZERS = { local: 0, global: 1, fixed: 2 } as const
/**
 * Without Micro QR and rMQR. No site sets up an account with them, and the smallest Micro QR only detects errors: of random modules with
 * finder patterns, one picture in 2,000 was read as a number of a few digits.
 */
const FORMATS = 'QRCodeModel1,QRCodeModel2'
/** zxing-wasm's number for ISO 8859-1. Without an ECI, each byte then becomes the character with its number. */
const ISO8859_1 = 2

let loading: Promise<ReadLuma | undefined> | undefined

/** The reader, loaded once (about 80 ms); undefined if WebAssembly cannot run or its file is missing. */
export const loadZxing = (): Promise<ReadLuma | undefined> => {
  loading ??= load().catch(() => undefined)
  return loading
}

const load = async (): Promise<ReadLuma | undefined> => {
  if (!('WebAssembly' in globalThis)) return undefined
  const wasmBinary = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))
  const { prepareZXingModule, defaultReaderOptions } = await import('zxing-wasm/reader')
  const overrides = { wasmBinary: new Uint8Array(wasmBinary).buffer }
  const module = (await prepareZXingModule({ overrides, fireImmediately: true })) as unknown as Module
  return (luma, options = {}) => readWith(module, defaultReaderOptions, luma, options)
}

const readWith = (module: Module, defaults: object, luma: Luma, options: ReadOptions): Reading[] => {
  const bytes = luma.data.length
  const pointer = module._malloc(bytes)
  if (pointer === 0) return []
  let list: ResultList | undefined
  try {
    module.HEAPU8.set(luma.data, pointer)
    list = module.readBarcodesFromPixmap(pointer, luma.width, luma.height, {
      ...defaults,
      formats: FORMATS,
      tryInvert: options.invert ?? true,
      tryDownscale: options.downscale ?? true,
      tryDenoise: options.denoise ?? false,
      binarizer: BINARIZERS[options.binarizer ?? 'local'],
      eanAddOnSymbol: 0,
      textMode: 0,
      characterSet: ISO8859_1
    })
    const readings: Reading[] = []
    for (let i = 0; i < list.size(); i++) {
      const { isValid, text: found, hasECI, position } = list.get(i)
      // zxing's own detection mistakes ISO 8859-1 for kanji.
      const text = hasECI ? found : readBytesWithin(found)
      if (!isValid || text === '') continue
      const { topLeft, topRight, bottomRight, bottomLeft } = position
      readings.push({ text, corners: [topLeft, topRight, bottomRight, bottomLeft] })
    }
    return readings
  } catch (error) {
    // After an abort (out of memory) the module stays broken; the next image gets a new one.
    loading = undefined
    throw error
  } finally {
    list?.delete()
    module._free(pointer)
  }
}
