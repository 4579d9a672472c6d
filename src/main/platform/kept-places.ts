// The positions of the windows, in one small file. It holds no secrets, and the app starts even if it is damaged.
import { createJsonFile, fieldsOf, type JsonFile } from '../protection/json-file'

/** By the window's name. */
export const createPlacesFile = (path: string): JsonFile<Readonly<Record<string, unknown>>> =>
  createJsonFile(path, fieldsOf)
