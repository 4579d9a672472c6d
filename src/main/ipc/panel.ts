// The Panel's calls, a line each: input parsed, caller authorised.
import type { PanelHandlers } from '../panel/services/authority'
import type { Panel } from '../panel/services/panel'
import { guardStore } from './store-failures'

export function panelHandlers(panel: Panel): PanelHandlers {
  return guardStore<PanelHandlers>({
    ...panel.handlers,
    snapshots: {
      list: () => panel.snapshots.list(),
      take: (_, { profileId }) => panel.snapshots.take(profileId),
      restore: (input, { profileId }) => panel.snapshots.restore(profileId, input)
    },
    selfAudit: {
      get: () => panel.selfAudit.get(),
      forgetStale: (_, { profileId }) => panel.selfAudit.forgetStale(profileId)
    },
    account: {
      create: (input, { profileId }) => panel.account.create(profileId, input),
      checkPassword: (input, { profileId }) => panel.account.checkPassword(profileId, input)
    },
    session: {
      get: (_, { profileId }) => panel.session.get(profileId),
      getLife: (_, { profileId }) => panel.session.getLife(profileId),
      logIn: (input, { profileId }) => panel.session.logIn(profileId, input),
      enterCode: (input, { profileId }) => panel.session.enterCode(profileId, input),
      choosePassword: (input, { profileId }) => panel.session.choosePassword(profileId, input),
      enterBackupCode: (input, { profileId }) => panel.session.enterBackupCode(profileId, input),
      stepUp: (input, { profileId }) => panel.session.stepUp(profileId, input),
      dismissNotices: (_, { profileId }) => panel.session.dismissNotices(profileId),
      cancel: (_, { profileId }) => panel.session.cancel(profileId),
      logOut: (_, { profileId }) => panel.session.logOut(profileId)
    },
    recovery: {
      getState: () => panel.recovery.getState(),
      createKey: (_, { profileId }) => panel.recovery.createKey(profileId),
      copyKey: (_, { profileId }) => panel.recovery.copyKey(profileId),
      downloadKey: (input, { profileId }) => panel.recovery.downloadKey(profileId, input),
      hideKey: (_, { profileId }) => panel.recovery.hideKey(profileId),
      enterKey: (input, { profileId }) => panel.recovery.enterKey(profileId, input),
      listAdmins: (_, { profileId }) => panel.recovery.listAdmins(profileId),
      chooseAdmin: (input, { profileId }) => panel.recovery.chooseAdmin(profileId, input),
      choosePassword: (input, { profileId }) => panel.recovery.choosePassword(profileId, input)
    },
    setup: {
      enterEnrolmentCode: (input, { profileId }) => panel.setup.enterEnrolmentCode(profileId, input),
      begin: (_, { profileId }) => panel.setup.begin(profileId),
      copyKey: (_, { profileId }) => panel.setup.copyKey(profileId),
      confirmCode: (input, { profileId }) => panel.setup.confirmCode(profileId, input),
      getBackupCodes: (_, { profileId }) => panel.setup.getBackupCodes(profileId),
      copyBackupCodes: (_, { profileId }) => panel.setup.copyBackupCodes(profileId),
      downloadBackupCodes: (input, { profileId }) => panel.setup.downloadBackupCodes(profileId, input),
      acknowledge: (_, { profileId }) => panel.setup.acknowledge(profileId),
      finish: (_, { profileId }) => panel.setup.finish(profileId)
    },
    settings: {
      get: (_, { profileId }) => panel.settings.get(profileId),
      rename: (input, { profileId }) => panel.settings.rename(profileId, input),
      changePassword: (input, { profileId }) => panel.settings.changePassword(profileId, input),
      regenerateBackupCodes: (input, { profileId }) => panel.settings.regenerateBackupCodes(profileId, input),
      copyBackupCodes: (_, { profileId }) => panel.settings.copyBackupCodes(profileId),
      downloadBackupCodes: (input, { profileId }) => panel.settings.downloadBackupCodes(profileId, input),
      hideBackupCodes: (_, { profileId }) => panel.settings.hideBackupCodes(profileId),
      beginMove: (input, { profileId }) => panel.settings.beginMove(profileId, input),
      copyMoveKey: (_, { profileId }) => panel.settings.copyMoveKey(profileId),
      confirmMove: (input, { profileId }) => panel.settings.confirmMove(profileId, input),
      cancelMove: (_, { profileId }) => panel.settings.cancelMove(profileId),
      listBrowsers: (_, { profileId }) => panel.settings.listBrowsers(profileId),
      forgetBrowser: (input, { profileId }) => panel.settings.forgetBrowser(profileId, input),
      forgetAllBrowsers: (_, { profileId }) => panel.settings.forgetAllBrowsers(profileId),
      listSessions: (_, { profileId }) => panel.settings.listSessions(profileId),
      endSession: (input, { profileId }) => panel.settings.endSession(profileId, input),
      endOtherSessions: (_, { profileId }) => panel.settings.endOtherSessions(profileId),
      listActivity: (_, { profileId }) => panel.settings.listActivity(profileId)
    },
    users: {
      list: (input, { profileId }) => panel.users.list(profileId, input),
      get: (input, { profileId }) => panel.users.get(profileId, input),
      create: (input, { profileId }) => panel.users.create(profileId, input),
      resetTwoFactor: (input, { profileId }) => panel.users.resetTwoFactor(profileId, input),
      resetMany: (input, { profileId }) => panel.users.resetMany(profileId, input),
      createEnrolmentCode: (input, { profileId }) => panel.users.createEnrolmentCode(profileId, input),
      resetPassword: (input, { profileId }) => panel.users.resetPassword(profileId, input),
      unlock: (input, { profileId }) => panel.users.unlock(profileId, input),
      disable: (input, { profileId }) => panel.users.disable(profileId, input),
      enable: (input, { profileId }) => panel.users.enable(profileId, input),
      changeRole: (input, { profileId }) => panel.users.changeRole(profileId, input),
      endSessions: (input, { profileId }) => panel.users.endSessions(profileId, input),
      forgetBrowsers: (input, { profileId }) => panel.users.forgetBrowsers(profileId, input),
      remove: (input, { profileId }) => panel.users.remove(profileId, input),
      previewImport: (input, { profileId }) => panel.users.previewImport(profileId, input),
      commitImport: (input, { profileId }) => panel.users.commitImport(profileId, input),
      saveActivations: (input, { profileId }) => panel.users.saveActivations(profileId, input),
      copyActivation: (_, { profileId }) => panel.users.copyActivation(profileId),
      exportCsv: (input, { profileId }) => panel.users.exportCsv(profileId, input),
      inspectCode: (input, { profileId }) => panel.users.inspectCode(profileId, input)
    },
    sso: {
      get: (_, { profileId }) => panel.sso.get(profileId),
      save: (input, { profileId }) => panel.sso.save(profileId, input),
      test: (_, { profileId }) => panel.sso.test(profileId),
      enable: (input, { profileId }) => panel.sso.enable(profileId, input),
      setBreakGlass: (input, { profileId }) => panel.sso.setBreakGlass(profileId, input),
      disable: (_, { profileId }) => panel.sso.disable(profileId),
      link: (input, { profileId }) => panel.sso.link(profileId, input),
      confirmLink: (input, { profileId }) => panel.sso.confirmLink(profileId, input),
      unlink: (input, { profileId }) => panel.sso.unlink(profileId, input),
      dismissWaiting: (input, { profileId }) => panel.sso.dismissWaiting(profileId, input),
      signIn: (_, { profileId }) => panel.sso.signIn(profileId),
      stepUp: (_, { profileId }) => panel.sso.stepUp(profileId),
      cancelSignIn: (_, { profileId }) => panel.sso.cancelSignIn(profileId)
    },
    overview: {
      get: (input, { profileId }) => panel.overview.get(profileId, input)
    },
    audit: {
      list: (input, { profileId }) => panel.audit.list(profileId, input),
      exportEvents: (input, { profileId }) => panel.audit.exportEvents(profileId, input),
      verify: (_, { profileId }) => panel.audit.verify(profileId),
      makeCheckpoint: (_, { profileId }) => panel.audit.makeCheckpoint(profileId),
      saveCheckpoint: (input, { profileId }) => panel.audit.saveCheckpoint(profileId, input)
    },
    jobs: {
      list: (_, { profileId }) => panel.jobs.list(profileId),
      cancel: (input, { profileId }) => panel.jobs.cancel(profileId, input)
    },
    profiles: {
      list: (_, { profileId }) => panel.profiles.list(profileId),
      rename: (input, { profileId }) => panel.profiles.rename(profileId, input),
      create: (_, { profileId }) => {
        panel.profiles.create()
        return panel.profiles.list(profileId)
      },
      open: ({ id }) => panel.profiles.open(id),
      forget: (input, { profileId }) => panel.profiles.forget(profileId, input)
    }
  })
}
