// Schemas shared by several namespaces of the Authenticator's contract.
import { z } from 'zod'
import { longestAccount, longestIssuer } from '../../model/limits'
import { id } from '../call'

export const issuerText = z.string().trim().max(longestIssuer)
export const accountText = z.string().trim().max(longestAccount)
export const wholeNumber = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)

export const ids = z.array(id).min(1).max(200_000)
