// Which half of Countersign this window is, for what both share but show differently.
import { createContext } from 'react'
import type { AppId } from './theme'

export const HalfContext = createContext<AppId>('panel')
