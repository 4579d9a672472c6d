// Updates of the app. Both apps have these calls.
import type { UpdateState } from '../model/app'
import { call, nothing } from './call'

export const updatesCalls = {
  get: call<UpdateState>()('always', nothing),
  check: call<UpdateState>()('always', nothing),
  download: call<UpdateState>()('always', nothing),
  cancel: call<UpdateState>()('always', nothing),
  install: call<UpdateState>()('always', nothing)
} as const
