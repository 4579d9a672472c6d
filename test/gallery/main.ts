// The stage of the page that the address names, as in `index.html?page=panel`, or the gallery's window around it.
import type { PageName } from './entry'

const stages: Readonly<Record<PageName, () => Promise<unknown>>> = {
  panel: () => import('./panel'),
  authenticator: () => import('./authenticator'),
  quick: () => import('./quick')
}

const page = new URLSearchParams(location.search).get('page')
// Not awaited here: a stage may share a chunk with this file, and would wait for it.
void (page === null ? import('./shell') : stages[page as PageName]())
