// What the document of this page carries: enough to draw before any call is answered.
import type { PageStart } from '../../shared/model/app'

/** Null in a document that carries nothing, such as the gallery's. */
export function readPageStart(): PageStart | null {
  const text = document.querySelector<HTMLMetaElement>('meta[name="countersign-start"]')?.content ?? ''
  return text.startsWith('{') ? (JSON.parse(text) as PageStart) : null
}
