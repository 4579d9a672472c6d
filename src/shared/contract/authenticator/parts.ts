// Pieces that several namespaces of the Authenticator's contract are written with.
import { z } from 'zod'
import { id } from '../call'

export const issuerText = z.string().trim().max(120)
export const accountText = z.string().trim().max(254)
export const wholeNumber = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)

export const ids = z.array(id).min(1).max(200_000)
