// Which app this window belongs to, for what both share but show differently.
import { createContext } from 'react'
import type { AppId } from '../../shared/model/app'

export const AppIdContext = createContext<AppId>('panel')
