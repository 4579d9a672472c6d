// Which app this window belongs to, for shared parts that differ between the two.
import { createContext } from 'react'
import type { AppId } from '../../shared/model/app'

export const AppIdContext = createContext<AppId>('panel')
