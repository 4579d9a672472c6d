// Every word in Turkish.
import type { Catalogue } from '../catalogue'
import { about } from './about'
import { admin } from './admin'
import { app } from './app'
import { authenticator } from './authenticator'
import { backups } from './backups'
import { clock } from './clock'
import { commands } from './commands'
import { failures } from './failures'
import { finding } from './finding'
import { lock } from './lock'
import { panel } from './panel'
import { quick } from './quick'
import { selfAudit } from './self-audit'
import { sso } from './sso'
import { transfer } from './transfer'

export const catalogue: Catalogue = {
  about,
  admin,
  app,
  authenticator,
  backups,
  clock,
  commands,
  failures,
  finding,
  lock,
  panel,
  quick,
  selfAudit,
  sso,
  transfer
}
