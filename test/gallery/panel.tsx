// Every state of the Panel's screens.
import { PanelApp } from '../../src/renderer/panel/panel-app'
import { accountSettings, auditLog, overview, selfAudit } from './panel/account'
import { home, personalSettings } from './panel/home'
import { code, enrolment, firstRun, login, newPassword, recovery, session } from './panel/login'
import { setup } from './panel/setup'
import { protection } from './protection'
import { user, userManagement } from './panel/users'
import { usual } from './panel/usual'
import { startStage } from './stage'
import type { AnyEntry, Family } from './entry'
import type { LooseAnswers } from './bridge'

startStage({
  page: 'panel',
  draw: () => <PanelApp />,
  usual: usual as LooseAnswers,
  families: {
    'Before the data': protection,
    'First run': firstRun,
    Login: login,
    Code: code,
    'New password': newPassword,
    Enrolment: enrolment,
    Recovery: recovery,
    Setup: setup,
    Session: session,
    Home: home,
    'Personal settings': personalSettings,
    'User management': userManagement,
    'A user': user,
    'Account settings': accountSettings,
    Overview: overview,
    'Audit log': auditLog,
    'Self-audit': selfAudit
  } as unknown as Readonly<Record<string, Family<AnyEntry>>>
})
