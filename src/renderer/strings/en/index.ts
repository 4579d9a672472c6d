// Every word in English: the language that the other catalogues are compared with.
import * as about from './about'
import * as admin from './admin'
import * as app from './app'
import * as authenticator from './authenticator'
import * as backups from './backups'
import * as clock from './clock'
import * as commands from './commands'
import * as failures from './failures'
import * as finding from './finding'
import * as lock from './lock'
import * as panel from './panel'
import * as quick from './quick'
import * as selfAudit from './self-audit'
import * as sso from './sso'
import * as transfer from './transfer'

export const catalogue = {
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
