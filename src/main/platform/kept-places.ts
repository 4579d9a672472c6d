// Where the windows were, in one small file. Nothing secret is in it, and whatever lies there, the app starts.
import { createJsonFile, fieldsOf, type JsonFile } from '../protection/json-file'

/** By the window's name. */
export const createPlacesFile = (path: string): JsonFile<Readonly<Record<string, unknown>>> =>
  createJsonFile(path, fieldsOf)
