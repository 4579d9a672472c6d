// Made by scripts/messages.mjs from src/i18n/en.po: each message and what goes into it. Times are ms since epoch.

export interface Parameters {
  'about.title': null
  'about.sectionDetail': null
  'about.what': null
  'about.version': { version: string }
  'about.licence': null
  'about.facts.electron': null
  'about.facts.chromium': null
  'about.facts.node': null
  'about.diagnostics.copy': null
  'about.diagnostics.copied': null
  'about.diagnostics.show': null
  'about.updates.title': null
  'about.updates.check': null
  'about.updates.checking': null
  'about.updates.current': null
  'about.updates.failed': null
  'about.updates.byHand': null
  'about.updates.available': { version: string }
  'about.updates.download': null
  'about.updates.downloading': null
  'about.updates.ready': { version: string }
  'about.updates.install': null
  'about.licences.title': null
  'about.licences.detail': { count: number }
  'about.licences.search': null
  'about.licences.none': null
  'about.licences.noText': null
  'admin.role.admin': null
  'admin.role.member': null
  'admin.status.active': null
  'admin.status.invited': null
  'admin.status.locked': null
  'admin.status.disabled': null
  'admin.factor.enrolled': null
  'admin.factor.none': null
  'admin.factor.disabled': null
  'admin.method.code': null
  'admin.method.backup-code': null
  'admin.method.remembered-browser': null
  'admin.method.setup': null
  'admin.method.sso': null
  'admin.never': null
  'admin.loading': null
  'admin.print': null
  'admin.failed': null
  'admin.confirmFirst.title': null
  'admin.confirmFirst.detail': null
  'admin.confirmFirst.open': null
  'admin.stepUp.title': null
  'admin.stepUp.detail': null
  'admin.stepUp.detailWithCode': null
  'admin.stepUp.password': null
  'admin.stepUp.missing': null
  'admin.stepUp.sso.detail': null
  'admin.stepUp.sso.open': null
  'admin.stepUp.sso.waiting': null
  'admin.users.title': null
  'admin.users.detail': null
  'admin.users.search': null
  'admin.users.searchHint': null
  'admin.users.clearSearch': null
  'admin.users.add': null
  'admin.users.import': null
  'admin.users.export': null
  'admin.users.exported': { fileName: string }
  'admin.users.filters.factorState': null
  'admin.users.filters.role': null
  'admin.users.filters.status': null
  'admin.users.filters.any': null
  'admin.users.filters.clear': null
  'admin.users.filters.factorStates.enrolled': null
  'admin.users.filters.factorStates.none': null
  'admin.users.filters.factorStates.disabled': null
  'admin.users.filters.factorStates.no-codes-left': null
  'admin.users.columns.button': null
  'admin.users.columns.name': null
  'admin.users.columns.email': null
  'admin.users.columns.role': null
  'admin.users.columns.status': null
  'admin.users.columns.factorState': null
  'admin.users.columns.backupCodesLeft': null
  'admin.users.columns.createdAt': null
  'admin.users.columns.lastLoginAt': null
  'admin.users.columns.actions': null
  'admin.users.columns.select': null
  'admin.users.table': null
  'admin.users.sortBy': { column: string }
  'admin.users.you': null
  'admin.users.count': { count: number }
  'admin.users.found': { total: number }
  'admin.users.selectAll': null
  'admin.users.select': { email: string }
  'admin.users.selected': { count: number }
  'admin.users.selectedAtMost': { most: number }
  'admin.users.clearSelection': null
  'admin.users.noMatch.title': null
  'admin.users.noMatch.detail': null
  'admin.users.actionsFor': { email: string }
  'admin.userAction.reset-two-factor': null
  'admin.userAction.reset-password': null
  'admin.userAction.unlock': null
  'admin.userAction.disable': null
  'admin.userAction.enable': null
  'admin.userAction.change-role': null
  'admin.userAction.end-sessions': null
  'admin.userAction.forget-browsers': null
  'admin.userAction.delete': null
  'admin.question.ownLoggedOut': null
  'admin.question.ownPageCloses': null
  'admin.question.reset-two-factor.title': { name: string }
  'admin.question.reset-two-factor.effects': null
  'admin.question.reset-two-factor.confirm': null
  'admin.question.reset-two-factor.done': { email: string }
  'admin.question.reset-password.title': { name: string }
  'admin.question.reset-password.effects': null
  'admin.question.reset-password.confirm': null
  'admin.question.reset-password.done': { email: string }
  'admin.question.unlock.title': { name: string }
  'admin.question.unlock.effects': null
  'admin.question.unlock.confirm': null
  'admin.question.unlock.done': { email: string }
  'admin.question.disable.title': { name: string }
  'admin.question.disable.effects': null
  'admin.question.disable.confirm': null
  'admin.question.disable.done': { email: string }
  'admin.question.enable.title': { name: string }
  'admin.question.enable.effects': null
  'admin.question.enable.confirm': null
  'admin.question.enable.done': { email: string }
  'admin.question.make-admin.title': { name: string }
  'admin.question.make-admin.effects': null
  'admin.question.make-admin.confirm': null
  'admin.question.make-admin.done': { email: string }
  'admin.question.make-member.title': { name: string }
  'admin.question.make-member.effects': null
  'admin.question.make-member.confirm': null
  'admin.question.make-member.done': { email: string }
  'admin.question.end-sessions.title': { name: string }
  'admin.question.end-sessions.effects': null
  'admin.question.end-sessions.confirm': null
  'admin.question.end-sessions.done': { email: string }
  'admin.question.forget-browsers.title': { name: string }
  'admin.question.forget-browsers.effects': null
  'admin.question.forget-browsers.confirm': null
  'admin.question.forget-browsers.done': { email: string }
  'admin.question.delete.title': { name: string }
  'admin.question.delete.removed': { email: string }
  'admin.question.delete.effects': null
  'admin.question.delete.confirm': null
  'admin.question.delete.done': { email: string }
  'admin.bulk.title': { count: number }
  'admin.bulk.effects': null
  'admin.bulk.codesLater': null
  'admin.bulk.confirm': null
  'admin.bulk.done': { count: number }
  'admin.bulk.refusedTitle': { count: number }
  'admin.bulk.refused.not-found': null
  'admin.bulk.refused.last-admin': null
  'admin.bulk.refused.last-break-glass': null
  'admin.bulk.refused.own-account': null
  'admin.bulk.user': null
  'admin.bulk.why': null
  'admin.addUser.title': null
  'admin.addUser.name': null
  'admin.addUser.email': null
  'admin.addUser.role': null
  'admin.addUser.roleHint.member': null
  'admin.addUser.roleHint.admin': null
  'admin.addUser.submit': null
  'admin.addUser.missing.name': null
  'admin.addUser.missing.email': null
  'admin.addUser.done': { email: string }
  'admin.activation.title': null
  'admin.activation.detail': { email: string }
  'admin.activation.once': null
  'admin.activation.code': null
  'admin.activation.validUntil': { at: number }
  'admin.activation.copied': null
  'admin.activation.enrolment.title': null
  'admin.activation.enrolment.detail': { email: string }
  'admin.activation.enrolment.once': null
  'admin.activation.enrolment.code': null
  'admin.activation.enrolment.validFor': { time: string }
  'admin.activation.enrolment.expired': null
  'admin.activation.sheet.account': null
  'admin.activation.sheet.username': null
  'admin.import.title': null
  'admin.import.detail': null
  'admin.import.choose': null
  'admin.import.drop': null
  'admin.import.file': null
  'admin.import.example': null
  'admin.import.exampleName': null
  'admin.import.other': null
  'admin.import.tooLarge': null
  'admin.import.unreadable': null
  'admin.import.reading': null
  'admin.import.ready': { count: number }
  'admin.import.nothing': null
  'admin.import.problems': { count: number }
  'admin.import.moreProblems': { shown: number }
  'admin.import.sample': { shown: number; of: number }
  'admin.import.sampleWhole': null
  'admin.import.line': null
  'admin.import.row': null
  'admin.import.why': null
  'admin.import.name': null
  'admin.import.email': null
  'admin.import.role': null
  'admin.import.submit': { count: number }
  'admin.import.submitNone': null
  'admin.import.done': { count: number }
  'admin.import.codesTitle': null
  'admin.import.codesDetail': null
  'admin.import.saveCodes': null
  'admin.import.saved': { fileName: string }
  'admin.import.close': null
  'admin.import.closeDetail': null
  'admin.import.closeConfirm': null
  'admin.import.refusals.too-few-fields': null
  'admin.import.refusals.too-many-fields': null
  'admin.import.refusals.bad-email': null
  'admin.import.refusals.unseen': null
  'admin.import.refusals.look-alike': null
  'admin.import.refusals.mixed-scripts': null
  'admin.import.refusals.bad-name': null
  'admin.import.refusals.bad-role': null
  'admin.import.refusals.unreadable': null
  'admin.import.refusals.repeated': null
  'admin.import.refusals.email-taken': null
  'admin.user.back': null
  'admin.user.gone.title': null
  'admin.user.gone.detail': null
  'admin.user.gone.back': null
  'admin.user.facts.title': null
  'admin.user.facts.role': null
  'admin.user.facts.created': null
  'admin.user.facts.lastLogin': null
  'admin.user.facts.passwordChanged': null
  'admin.user.facts.noPassword': null
  'admin.user.facts.activation': null
  'admin.user.facts.activationExpired': null
  'admin.user.facts.reset': null
  'admin.user.factor.title': null
  'admin.user.factor.states.enrolled': null
  'admin.user.factor.states.none': null
  'admin.user.factor.states.disabled': null
  'admin.user.factor.created': null
  'admin.user.factor.lastUsed': null
  'admin.user.factor.codesLeft': null
  'admin.user.factor.codesCreated': null
  'admin.user.factor.enrolmentCode': null
  'admin.user.factor.enrolmentDetail': null
  'admin.user.inspector.title': null
  'admin.user.inspector.detail': null
  'admin.user.inspector.field': null
  'admin.user.inspector.submit': null
  'admin.user.inspector.verdict': null
  'admin.user.browsers.title': null
  'admin.user.browsers.empty': null
  'admin.user.browsers.expires': { at: number }
  'admin.user.browsers.used': { text: string }
  'admin.user.sessions.title': null
  'admin.user.sessions.empty': null
  'admin.user.sessions.thisOne': null
  'admin.user.sessions.since': { at: number }
  'admin.user.sessions.active': { text: string }
  'admin.user.events.title': null
  'admin.user.events.empty': null
  'admin.inspection.steps': { count: number }
  'admin.inspection.right.title': null
  'admin.inspection.right.detail': null
  'admin.inspection.right.detailOff': { steps: string; amount: string; isAhead: boolean }
  'admin.inspection.used.title': null
  'admin.inspection.used.detail': null
  'admin.inspection.clockOff.title': { amount: string; isAhead: boolean }
  'admin.inspection.clockOff.detail': { steps: string }
  'admin.inspection.notThisSecret.title': null
  'admin.inspection.notThisSecret.detail': null
  'admin.inspection.noFactor.title': null
  'admin.inspection.noFactor.detail': null
  'admin.overview.title': null
  'admin.overview.detail': null
  'admin.overview.period': null
  'admin.overview.days': { days: number }
  'admin.overview.coverage.title': null
  'admin.overview.coverage.of': { enrolled: number; all: number }
  'admin.overview.coverage.states.enrolled': null
  'admin.overview.coverage.states.none': null
  'admin.overview.coverage.states.disabled': null
  'admin.overview.coverage.state': null
  'admin.overview.coverage.count': null
  'admin.overview.tiles.users': null
  'admin.overview.tiles.usersDetail': { invited: number; disabled: number }
  'admin.overview.tiles.logins': null
  'admin.overview.tiles.loginsDetail': { perDay: number }
  'admin.overview.tiles.failures': null
  'admin.overview.tiles.failuresDetail': { passwords: number; codes: number }
  'admin.overview.tiles.locked': null
  'admin.overview.tiles.lockedDetail': { count: number }
  'admin.overview.logins.title': null
  'admin.overview.logins.summary': { total: number; days: number }
  'admin.overview.failures.title': null
  'admin.overview.failures.summary': { total: number; lockouts: number; days: number }
  'admin.overview.failures.series.passwordFailures': null
  'admin.overview.failures.series.codeFailures': null
  'admin.overview.failures.series.lockouts': null
  'admin.overview.chart.day': null
  'admin.overview.chart.total': null
  'admin.overview.chart.asTable': { title: string }
  'admin.overview.chart.asPlot': { title: string }
  'admin.overview.chart.table': null
  'admin.overview.chart.plot': null
  'admin.overview.chart.nothing': null
  'admin.overview.noCodes.title': null
  'admin.overview.noCodes.empty': null
  'admin.overview.resets.title': null
  'admin.overview.resets.empty': null
  'admin.overview.resets.by': { by: string; ago: string }
  'admin.kind.account.created': null
  'admin.kind.account.renamed': null
  'admin.kind.account.recovered': null
  'admin.kind.recovery-key.created': null
  'admin.kind.recovery-key.refused': null
  'admin.kind.recovery-key.accepted': null
  'admin.kind.recovery.admin-chosen': null
  'admin.kind.policy.changed': null
  'admin.kind.user.created': null
  'admin.kind.user.renamed': null
  'admin.kind.user.name-shared': null
  'admin.kind.user.role-changed': null
  'admin.kind.user.disabled': null
  'admin.kind.user.enabled': null
  'admin.kind.user.deleted': null
  'admin.kind.user.unlocked': null
  'admin.kind.user.sessions-ended': null
  'admin.kind.user.browsers-forgotten': null
  'admin.kind.user.rights-lowered': null
  'admin.kind.user.list-exported': null
  'admin.kind.login.succeeded': null
  'admin.kind.login.password-refused': null
  'admin.kind.login.code-refused': null
  'admin.kind.login.code-reused': null
  'admin.kind.login.backup-code-refused': null
  'admin.kind.login.locked': null
  'admin.kind.login.braked': null
  'admin.kind.session.ended': null
  'admin.kind.session.stepped-up': null
  'admin.kind.session.step-up-refused': null
  'admin.kind.password.changed': null
  'admin.kind.password.reset': null
  'admin.kind.password.rehashed': null
  'admin.kind.factor.enrolled': null
  'admin.kind.factor.replaced': null
  'admin.kind.factor.confirmation-refused': null
  'admin.kind.factor.disabled': null
  'admin.kind.factor.reset': null
  'admin.kind.factor.inspected': null
  'admin.kind.enrolment-code.created': null
  'admin.kind.enrolment-code.refused': null
  'admin.kind.backup-codes.created': null
  'admin.kind.backup-code.used': null
  'admin.kind.browser.remembered': null
  'admin.kind.browser.forgotten': null
  'admin.kind.sso.saved': null
  'admin.kind.sso.host-confirmed': null
  'admin.kind.sso.tested': null
  'admin.kind.sso.enabled': null
  'admin.kind.sso.disabled': null
  'admin.kind.sso.break-glass-changed': null
  'admin.kind.sso.linked': null
  'admin.kind.sso.unlinked': null
  'admin.kind.sso.link-confirmed': null
  'admin.kind.sso.sign-in-refused': null
  'admin.kind.sso.callback-refused': null
  'admin.kind.audit.exported': null
  'admin.kind.audit.verified': null
  'admin.kind.audit.checkpointed': null
  'admin.kind.clock.set-back': null
  'admin.kind.store.copied': null
  'admin.kind.store.restored': null
  'admin.kind.store.accepted': null
  'admin.kindGroup.logins': null
  'admin.kindGroup.factors': null
  'admin.kindGroup.users': null
  'admin.kindGroup.account': null
  'admin.audit.title': null
  'admin.audit.detail': null
  'admin.audit.search': null
  'admin.audit.searchHint': null
  'admin.audit.clearSearch': null
  'admin.audit.kinds': null
  'admin.audit.allKinds': null
  'admin.audit.someKinds': { count: number }
  'admin.audit.from': null
  'admin.audit.to': null
  'admin.audit.clear': null
  'admin.audit.live': null
  'admin.audit.liveHint': null
  'admin.audit.isPaused': null
  'admin.audit.newEvents': { count: number }
  'admin.audit.exportCsv': null
  'admin.audit.exportLines': null
  'admin.audit.exported': { fileName: string }
  'admin.audit.verify': null
  'admin.audit.table': null
  'admin.audit.columns.at': null
  'admin.audit.columns.kind': null
  'admin.audit.columns.actor': null
  'admin.audit.columns.subject': null
  'admin.audit.columns.detail': null
  'admin.audit.itself': null
  'admin.audit.empty.title': null
  'admin.audit.empty.detail': null
  'admin.audit.facts.seq': null
  'admin.audit.facts.at': null
  'admin.audit.facts.utc': null
  'admin.audit.facts.kind': null
  'admin.audit.facts.actor': null
  'admin.audit.facts.subject': null
  'admin.audit.facts.profile': null
  'admin.audit.openUser': null
  'admin.audit.newer': null
  'admin.audit.older': null
  'admin.audit.checkpoint.make': null
  'admin.audit.checkpoint.title': null
  'admin.audit.checkpoint.detail': null
  'admin.audit.checkpoint.image': null
  'admin.audit.checkpoint.facts.account': null
  'admin.audit.checkpoint.facts.at': null
  'admin.audit.checkpoint.facts.entries': null
  'admin.audit.checkpoint.facts.head': null
  'admin.audit.checkpoint.facts.fingerprint': null
  'admin.audit.checkpoint.compare': null
  'admin.audit.checkpoint.check': null
  'admin.audit.checkpoint.saved': { fileName: string }
  'admin.chain.whole': null
  'admin.chain.wholeDetail': { entries: number; head: string }
  'admin.chain.broken': { row: number }
  'admin.chain.reasons.hash': null
  'admin.chain.reasons.sequence': null
  'admin.chain.reasons.form': null
  'admin.dataNames.method': null
  'admin.dataNames.by': null
  'admin.dataNames.reason': null
  'admin.dataNames.from': null
  'admin.dataNames.to': null
  'admin.dataNames.count': null
  'admin.dataNames.role': null
  'admin.dataNames.name': null
  'admin.dataNames.days': null
  'admin.dataNames.left': null
  'admin.dataNames.format': null
  'admin.dataNames.failures': null
  'admin.dataNames.found': null
  'admin.dataNames.before': null
  'admin.dataNames.forgottenBrowsers': null
  'admin.dataNames.driftSeconds': null
  'admin.dataNames.behindMs': null
  'admin.dataNames.wasUsed': null
  'admin.dataNames.withCode': null
  'admin.dataNames.fingerprint': null
  'admin.dataNames.first': null
  'admin.dataNames.isReauthenticationStrict': null
  'admin.dataNames.needsEnrolmentCode': null
  'admin.dataNames.rememberDays': null
  'admin.dataNames.mayRememberedAdminister': null
  'admin.dataNames.idleMinutes': null
  'admin.dataNames.sessionHours': null
  'admin.dataNames.takenAt': null
  'admin.dataNames.lostRows': null
  'admin.dataNames.formerSeq': null
  'admin.dataNames.purpose': null
  'admin.dataNames.subject': null
  'admin.dataNames.email': null
  'admin.dataNames.issuer': null
  'admin.dataNames.clientId': null
  'admin.dataNames.hasClientSecret': null
  'admin.dataNames.takesVerifiedAsText': null
  'admin.dataNames.breakGlass': null
  'admin.dataNames.isPassed': null
  'admin.dataNames.detail': null
  'admin.dataNames.hosts': null
  'admin.dataNames.journal': null
  'admin.dataValues.code': null
  'admin.dataValues.backup-code': null
  'admin.dataValues.remembered-browser': null
  'admin.dataValues.setup': null
  'admin.dataValues.admin': null
  'admin.dataValues.member': null
  'admin.dataValues.password': null
  'admin.dataValues.log-out': null
  'admin.dataValues.expired': null
  'admin.dataValues.revoked': null
  'admin.dataValues.import': null
  'admin.dataValues.recovery': null
  'admin.dataValues.enrolled': null
  'admin.dataValues.none': null
  'admin.dataValues.disabled': null
  'admin.dataValues.jsonl': null
  'admin.dataValues.right-now': null
  'admin.dataValues.used': null
  'admin.dataValues.clock-off': null
  'admin.dataValues.not-this-secret': null
  'admin.dataValues.no-factor': null
  'admin.dataValues.regenerated': null
  'admin.dataValues.browser-forgotten': null
  'admin.dataValues.sso-changed': null
  'admin.dataValues.sso': null
  'admin.dataValues.email': null
  'admin.dataValues.whole': null
  'admin.dataValues.broken': null
  'admin.dataValues.gone': null
  'admin.dataValues.sign-in': null
  'admin.dataValues.step-up': null
  'admin.dataValues.test': null
  'admin.dataValues.keychain': null
  'admin.dataValues.break-glass': null
  'admin.dataValues.store.restored': null
  'admin.dataValues.store.accepted': null
  'admin.dataValues.user-disabled': null
  'admin.dataValues.sso-denied': null
  'admin.dataValues.sso-timed-out': null
  'admin.dataValues.sso-browser-not-opened': null
  'admin.dataValues.sso-port-taken': null
  'admin.dataValues.sso-unavailable': null
  'admin.dataValues.sso-misconfigured': null
  'admin.dataValues.sso-token-refused': null
  'admin.dataValues.sso-clock-skewed': null
  'admin.dataValues.sso-assurance-missing': null
  'admin.dataValues.sso-email-unverified': null
  'admin.dataValues.sso-link-required': null
  'admin.dataValues.sso-link-unconfirmed': null
  'admin.dataValues.sso-unknown-user': null
  'admin.dataValues.sso-not-fresh': null
  'admin.dataValues.sso-other-user': null
  'admin.dataValues.sso-break-glass': null
  'admin.yesNo.true': null
  'admin.yesNo.false': null
  'admin.account.title': null
  'admin.account.detail': null
  'admin.account.name.title': null
  'admin.account.name.label': null
  'admin.account.name.hint': null
  'admin.account.name.save': null
  'admin.account.name.missing': null
  'admin.account.name.done': null
  'admin.account.name.created': { at: number }
  'admin.account.policy.title': null
  'admin.account.policy.always': null
  'admin.account.policy.isReauthenticationStrict.label': null
  'admin.account.policy.isReauthenticationStrict.hint': null
  'admin.account.policy.needsEnrolmentCode.label': null
  'admin.account.policy.needsEnrolmentCode.hint': null
  'admin.account.policy.mayRememberedAdminister.label': null
  'admin.account.policy.mayRememberedAdminister.hint': null
  'admin.account.policy.rememberDays.label': null
  'admin.account.policy.rememberDays.hint': null
  'admin.account.sessions.title': null
  'admin.account.sessions.idleMinutes.label': null
  'admin.account.sessions.idleMinutes.hint': null
  'admin.account.sessions.sessionHours.label': null
  'admin.account.sessions.sessionHours.hint': null
  'admin.account.outside': { from: number; to: number }
  'admin.account.unsaved': { count: number }
  'admin.account.discard': null
  'admin.account.review': null
  'admin.account.preview.title': null
  'admin.account.preview.change': null
  'admin.account.preview.affected': null
  'admin.account.preview.nobody': null
  'admin.account.preview.counts.forgottenBrowsers': { count: number }
  'admin.account.preview.counts.endedSessions': { count: number }
  'admin.account.preview.counts.needingEnrolmentCode': { count: number }
  'admin.account.preview.atMost': { shown: number }
  'admin.account.preview.user': null
  'admin.account.preview.effect': null
  'admin.account.preview.effects.browsers-forgotten': null
  'admin.account.preview.effects.browsers-expire-sooner': null
  'admin.account.preview.effects.session-ends': null
  'admin.account.preview.effects.enrolment-code-needed': null
  'admin.account.preview.locksOut': null
  'admin.account.preview.save': null
  'admin.account.preview.done': null
  'admin.account.on': null
  'admin.account.off': null
  'app.product.name': null
  'app.product.apps.panel': null
  'app.product.apps.authenticator': null
  'app.product.claim.panel': null
  'app.product.claim.authenticator': null
  'app.product.claimDetail.panel': null
  'app.product.claimDetail.authenticator': null
  'app.action.continue': null
  'app.action.cancel': null
  'app.action.back': null
  'app.action.close': null
  'app.action.save': null
  'app.action.copy': null
  'app.action.download': null
  'app.action.saveAs': null
  'app.action.done': null
  'app.action.quit': null
  'app.action.tryAgain': null
  'app.codeField.label': null
  'app.passwordField.show': null
  'app.passwordField.hide': null
  'app.backupCodes.listName': null
  'app.backupCodes.copied': null
  'app.backupCodes.saved': { fileName: string }
  'app.readAs.encoding': { name: string }
  'app.readAs.separators.semicolon': null
  'app.readAs.separators.tab': null
  'app.readAs.period': null
  'app.language.title': null
  'app.language.system': null
  'app.when.justNow': null
  'app.appearance.title': null
  'app.appearance.schemes.auto': null
  'app.appearance.schemes.light': null
  'app.appearance.schemes.dark': null
  'app.demo.banner': null
  'app.demo.leave': null
  'app.broken.title': null
  'app.broken.detail': null
  'app.broken.reload': null
  'app.protection.choose.title': null
  'app.protection.choose.why': null
  'app.protection.choose.advice': null
  'app.protection.choose.inMemory.title': null
  'app.protection.choose.inMemory.why': null
  'app.protection.choose.inMemory.retry': null
  'app.protection.choose.passphrase': null
  'app.protection.choose.confirm': null
  'app.protection.choose.differ': null
  'app.protection.choose.minimum': { length: number }
  'app.protection.choose.submit': null
  'app.protection.unlock.title': null
  'app.protection.unlock.why': null
  'app.protection.unlock.passphrase': null
  'app.protection.unlock.submit': null
  'app.protection.encrypting.title': null
  'app.protection.encrypting.why': null
  'app.protection.renewing.title': null
  'app.protection.renewing.why': null
  'app.protection.unavailable.title': null
  'app.protection.unavailable.why': null
  'app.protection.unavailable.advice': null
  'app.protection.missing.title': null
  'app.protection.missing.why': null
  'app.protection.missing.advice': null
  'app.protection.missing.setAside': null
  'app.protection.missing.confirmTitle': null
  'app.protection.missing.confirmDetail': null
  'app.protection.missing.done': { folder: string }
  'app.protection.damaged.title': null
  'app.protection.damaged.data.panel': null
  'app.protection.damaged.data.authenticator': null
  'app.protection.damaged.data.both': null
  'app.protection.damaged.why.changed': { data: string }
  'app.protection.damaged.why.damaged': { data: string }
  'app.protection.damaged.restorable': { at: number }
  'app.protection.damaged.lost': null
  'app.protection.damaged.restore': null
  'app.protection.damaged.confirm.restore.title': null
  'app.protection.damaged.confirm.restore.detail': null
  'app.protection.damaged.confirm.restore.label': null
  'app.protection.damaged.confirm.set-aside.title': null
  'app.protection.damaged.confirm.set-aside.detail': null
  'app.protection.damaged.confirm.set-aside.label': null
  'app.protection.damaged.kept': { folder: string }
  'app.protection.changed.title': null
  'app.protection.changed.what': null
  'app.protection.changed.differences.missing': null
  'app.protection.changed.differences.content': null
  'app.protection.changed.differences.tail': null
  'app.protection.changed.differences.older': null
  'app.protection.changed.differences.journal': null
  'app.protection.changed.differences.anchor': null
  'app.protection.changed.differences.slots': null
  'app.protection.changed.since': { at: number }
  'app.protection.changed.sinceUnknown': null
  'app.protection.changed.uses.lowered': null
  'app.protection.changed.uses.no-admin': null
  'app.protection.changed.uses.refused': null
  'app.protection.changed.vault': null
  'app.protection.changed.vaultButton': null
  'app.protection.changed.restore': null
  'app.protection.changed.accept': null
  'app.protection.changed.acceptTitle': null
  'app.protection.changed.setAside': null
  'app.protection.unreadable.title': null
  'app.protection.unreadable.why': null
  'app.protection.unreadable.advice': null
  'app.anchor.title': null
  'app.anchor.good': null
  'app.anchor.failingTitle': null
  'app.anchor.failing': null
  'app.anchor.since': { at: number }
  'authenticator.name.unnamed': null
  'authenticator.type.totp': null
  'authenticator.type.hotp': null
  'authenticator.type.steam': null
  'authenticator.length.characters': { count: number }
  'authenticator.length.letters': { count: number }
  'authenticator.length.digits': { count: number }
  'authenticator.length.seconds': { count: number }
  'authenticator.code.none': null
  'authenticator.code.secondsLeft': { seconds: number }
  'authenticator.code.copyName': { name: string }
  'authenticator.code.nextName': { name: string }
  'authenticator.code.next': null
  'authenticator.code.copied': { seconds: number }
  'authenticator.entries.listName': null
  'authenticator.entries.search': null
  'authenticator.entries.clearSearch': null
  'authenticator.entries.menu': null
  'authenticator.entries.openPanel': null
  'authenticator.entries.exploreDemo': null
  'authenticator.entries.leaveDemo': null
  'authenticator.entries.actions': null
  'authenticator.entries.actionsName': { name: string }
  'authenticator.entries.pinName': { name: string }
  'authenticator.entries.pin': null
  'authenticator.entries.notACounter': null
  'authenticator.entries.changes.counter.name': null
  'authenticator.entries.changes.counter.title': null
  'authenticator.entries.changes.counter.detail': { name: string }
  'authenticator.entries.changes.counter.done': null
  'authenticator.entries.changes.pin.name': null
  'authenticator.entries.changes.pin.title': null
  'authenticator.entries.changes.pin.detail': { name: string }
  'authenticator.entries.changes.pin.done': null
  'authenticator.entries.remove': null
  'authenticator.entries.removedOne': { name: string }
  'authenticator.entries.removed': { count: number }
  'authenticator.entries.restored': { count: number }
  'authenticator.entries.undo': null
  'authenticator.entries.saved': { count: number }
  'authenticator.entries.found': { count: number }
  'authenticator.entries.foundNone': null
  'authenticator.entries.empty.title': null
  'authenticator.entries.empty.detail': null
  'authenticator.entries.empty.importing': null
  'authenticator.entries.empty.hint': null
  'authenticator.entries.noMatch.title': null
  'authenticator.entries.noMatch.detail': { query: string }
  'authenticator.entries.failed.title': null
  'authenticator.adding.title': null
  'authenticator.adding.lookHarder': null
  'authenticator.adding.ways.camera.name': null
  'authenticator.adding.ways.camera.detail': null
  'authenticator.adding.ways.screen.name': null
  'authenticator.adding.ways.screen.detail': null
  'authenticator.adding.ways.files.name': null
  'authenticator.adding.ways.files.detail': null
  'authenticator.adding.ways.clipboard.name': null
  'authenticator.adding.ways.clipboard.detail': null
  'authenticator.adding.ways.typing.name': null
  'authenticator.adding.ways.typing.detail': null
  'authenticator.adding.ways.importing.name': null
  'authenticator.adding.ways.importing.detail': null
  'authenticator.adding.drop.title': null
  'authenticator.adding.drop.detail': null
  'authenticator.adding.reading.file': null
  'authenticator.adding.reading.files': { place: number; total: number }
  'authenticator.adding.reading.clipboard': null
  'authenticator.adding.reading.screen': null
  'authenticator.adding.reading.harder': null
  'authenticator.adding.camera.select': null
  'authenticator.adding.camera.unnamed': { index: number }
  'authenticator.adding.camera.picture': null
  'authenticator.adding.camera.starting': null
  'authenticator.adding.camera.hint': null
  'authenticator.adding.camera.failures.none.title': null
  'authenticator.adding.camera.failures.none.detail': null
  'authenticator.adding.camera.failures.denied.title': null
  'authenticator.adding.camera.failures.denied.detail': null
  'authenticator.adding.camera.failures.busy.title': null
  'authenticator.adding.camera.failures.busy.detail': null
  'authenticator.adding.camera.failures.lost.title': null
  'authenticator.adding.camera.failures.lost.detail': null
  'authenticator.adding.camera.failures.failed.title': null
  'authenticator.adding.camera.failures.failed.detail': null
  'authenticator.adding.nothing.title': null
  'authenticator.adding.nothing.titleLeftAlone': null
  'authenticator.adding.nothing.files': null
  'authenticator.adding.nothing.screen': null
  'authenticator.adding.nothing.link': null
  'authenticator.adding.nothing.clipboard': null
  'authenticator.adding.nothing.stillNothing': null
  'authenticator.adding.leftAlone': null
  'authenticator.adding.ignored.link': null
  'authenticator.adding.ignored.linkShown': { shown: string }
  'authenticator.adding.ignored.text': null
  'authenticator.adding.ignored.textShown': { shown: string }
  'authenticator.adding.ignored.refused': { why: string }
  'authenticator.adding.ignored.refusedShown': { shown: string; why: string }
  'authenticator.adding.ignored.unreadable': null
  'authenticator.adding.transfer.progress': { found: number; total: number }
  'authenticator.adding.transfer.showNext': null
  'authenticator.adding.transfer.missing': { codes: string }
  'authenticator.adding.transfer.scanMore': null
  'authenticator.adding.transfer.goOn': null
  'authenticator.adding.unreadableFile': { name: string }
  'authenticator.adding.failedFile': { name: string; why: string }
  'authenticator.adding.confirm.one': null
  'authenticator.adding.confirm.several': { count: number }
  'authenticator.adding.confirm.heard': { count: number }
  'authenticator.adding.confirm.duplicate': null
  'authenticator.adding.confirm.duplicateDetail': null
  'authenticator.adding.confirm.conflict': null
  'authenticator.adding.confirm.conflictDetail': null
  'authenticator.adding.confirm.tick': { name: string }
  'authenticator.adding.confirm.edit': { name: string }
  'authenticator.adding.confirm.tickAll': null
  'authenticator.adding.confirm.chosen': { ticked: number; count: number }
  'authenticator.adding.confirm.afterSaving': null
  'authenticator.adding.fields.issuer': null
  'authenticator.adding.fields.account': null
  'authenticator.adding.fields.setupKey': null
  'authenticator.adding.fields.type': null
  'authenticator.adding.fields.algorithm': null
  'authenticator.adding.fields.digits': null
  'authenticator.adding.fields.period': null
  'authenticator.adding.fields.counter': null
  'authenticator.adding.fields.advanced': null
  'authenticator.adding.fields.issuerHint': null
  'authenticator.adding.fields.accountHint': null
  'authenticator.adding.fields.setupKeyHint': null
  'authenticator.adding.fields.continue': null
  'authenticator.settings.title': null
  'authenticator.settings.sections.appearance.name': null
  'authenticator.settings.sections.appearance.detail': null
  'authenticator.settings.sections.lock.name': null
  'authenticator.settings.sections.lock.detail': null
  'authenticator.settings.sections.view.name': null
  'authenticator.settings.sections.view.detail': null
  'authenticator.settings.sections.quick.name': null
  'authenticator.settings.sections.quick.detail': null
  'authenticator.settings.sections.clock.name': null
  'authenticator.settings.sections.clock.detail': null
  'authenticator.settings.sections.backups.name': null
  'authenticator.settings.sections.backups.detail': null
  'backups.off.why': null
  'backups.off.turnOn': null
  'backups.form.folder': null
  'backups.form.noFolder': null
  'backups.form.folderHint': null
  'backups.form.chooseFolder': null
  'backups.form.folderMissing': null
  'backups.form.password': null
  'backups.form.newPassword': null
  'backups.form.confirm': null
  'backups.form.advice': null
  'backups.form.missing': null
  'backups.form.submit': null
  'backups.form.working': null
  'backups.form.on': null
  'backups.folder': null
  'backups.chooseAnother': null
  'backups.last': null
  'backups.never': null
  'backups.accounts': { count: number }
  'backups.checked': { when: string }
  'backups.running': null
  'backups.pending': null
  'backups.keep': null
  'backups.keepHint': null
  'backups.runNow': null
  'backups.done': null
  'backups.changePassword.name': null
  'backups.changePassword.detail': null
  'backups.changePassword.submit': null
  'backups.changePassword.working': null
  'backups.changePassword.done': null
  'backups.turnOff.name': null
  'backups.turnOff.detail': null
  'backups.turnOff.submit': null
  'backups.turnOff.done': null
  'backups.restore.name': null
  'backups.restore.title': null
  'backups.restore.detail': null
  'backups.restore.listName': null
  'backups.restore.none': null
  'backups.restore.another': null
  'backups.restore.checks.whole': null
  'backups.restore.checks.changed': null
  'backups.restore.checks.unknown': null
  'backups.restore.drop': null
  'backups.restore.choose': null
  'backups.copies.title': null
  'backups.copies.detail': null
  'backups.copies.none': null
  'backups.copies.failed': { when: string }
  'backups.copies.reasons.start': null
  'backups.copies.reasons.daily': null
  'backups.copies.reasons.migration': null
  'backups.copies.reasons.restore': null
  'backups.copies.restore': null
  'backups.copies.restoreOf': { takenAt: number }
  'backups.copies.dialog.detail': { takenAt: number }
  'backups.copies.dialog.effects': null
  'backups.copies.dialog.passphraseHint': null
  'backups.copies.dialog.submit': null
  'backups.failing.title': null
  'backups.failing.since': { at: number }
  'backups.failing.noneYet': null
  'backups.failing.lastGood': { when: string }
  'clock.title.notSynchronised': null
  'clock.title.off': { amount: string; isAhead: boolean }
  'clock.title.jumped': { amount: string; isForward: boolean }
  'clock.why.off': null
  'clock.why.jumped': null
  'clock.why.not-synchronised': null
  'clock.remedy.linux': null
  'clock.remedy.darwin': null
  'clock.remedy.win32': null
  'clock.dismiss': null
  'clock.section.sync.synchronised': null
  'clock.section.sync.not-synchronised': null
  'clock.section.sync.unknown': null
  'clock.section.agrees': { when: string }
  'clock.section.differs': { amount: string; isAhead: boolean; when: string }
  'clock.section.failure.no-answer': null
  'clock.section.failure.bad-answer': null
  'clock.section.unconfirmed': null
  'clock.section.server.title': null
  'clock.section.server.detail': null
  'clock.section.server.label': null
  'clock.section.server.suggest': { name: string }
  'clock.section.server.submit': null
  'clock.section.server.stop': null
  'clock.section.server.missing': null
  'clock.section.server.invalid': null
  'clock.section.check': null
  'commands.palette.title': null
  'commands.palette.search': null
  'commands.palette.placeholder': null
  'commands.palette.results': null
  'commands.palette.none': null
  'commands.palette.showPanel': null
  'commands.palette.showAuthenticator': null
  'commands.palette.copyCode': { title: string }
  'commands.shortcut.title': null
  'commands.shortcut.both.palette': null
  'commands.shortcut.both.shortcuts': null
  'commands.shortcut.both.zoom': null
  'commands.shortcut.panel.browser': null
  'commands.shortcut.authenticator.add': null
  'commands.shortcut.authenticator.search': null
  'commands.shortcut.authenticator.copy': null
  'commands.shortcut.authenticator.move': null
  'commands.shortcut.authenticator.reorder': null
  'commands.shortcut.authenticator.edit': null
  'commands.shortcut.authenticator.select': null
  'commands.shortcut.authenticator.selectAll': null
  'commands.shortcut.authenticator.remove': null
  'commands.shortcut.authenticator.undo': null
  'commands.shortcut.authenticator.settings': null
  'commands.shortcut.authenticator.lock': null
  'failures.password.too-short': null
  'failures.password.too-long': null
  'failures.password.common': null
  'failures.password.contains-name': null
  'failures.password.contains-product': null
  'failures.password.same-as-old': null
  'failures.setupKey.empty': null
  'failures.setupKey.not-base32': null
  'failures.setupKey.too-short': null
  'failures.setupKey.too-long': null
  'failures.setupKey.bad-digits': null
  'failures.setupKey.bad-period': null
  'failures.setupKey.bad-algorithm': null
  'failures.setupKey.bad-type': null
  'failures.setupKey.bad-counter': null
  'failures.setupKey.unreadable': null
  'failures.file.unknown-format': null
  'failures.file.password-needed': null
  'failures.file.wrong-password': null
  'failures.file.damaged': null
  'failures.file.too-large': null
  'failures.file.too-costly': null
  'failures.file.bound-to-account': null
  'failures.file.unknown-compression': null
  'failures.file.not-sealed': null
  'failures.account.in-trash': null
  'failures.account.not-decrypted': null
  'failures.account.missing-page': null
  'failures.account.needs-password': null
  'failures.account.unclear-key': null
  'failures.account.empty': null
  'failures.account.not-base32': null
  'failures.account.too-short': null
  'failures.account.too-long': null
  'failures.account.bad-digits': null
  'failures.account.bad-period': null
  'failures.account.bad-algorithm': null
  'failures.account.bad-type': null
  'failures.account.bad-counter': null
  'failures.account.unreadable': null
  'failures.recoveryKey.length': null
  'failures.recoveryKey.character': null
  'failures.recoveryKey.check': null
  'failures.email.not-an-address': null
  'failures.email.unseen': null
  'failures.email.look-alike': null
  'failures.email.mixed-scripts': null
  'failures.issuer.not-a-url': null
  'failures.issuer.not-https': null
  'failures.issuer.more-than-an-issuer': null
  'failures.ssoSettings.not-a-provider': null
  'failures.ssoSettings.issuer-differs': null
  'failures.ssoSettings.insecure-endpoint': null
  'failures.ssoSettings.client-refused': null
  'failures.ssoSettings.request-refused': null
  'failures.ssoSettings.unsupported': null
  'failures.ssoToken.signature': null
  'failures.ssoToken.issuer': null
  'failures.ssoToken.audience': null
  'failures.ssoToken.nonce': null
  'failures.ssoToken.malformed': null
  'failures.fileWrite.disk-full': null
  'failures.fileWrite.quota-full': null
  'failures.fileWrite.read-only': null
  'failures.fileWrite.not-allowed': null
  'failures.fileWrite.in-use': null
  'failures.fileWrite.name-too-long': null
  'failures.fileWrite.folder-missing': null
  'failures.fileWrite.is-folder': null
  'failures.fileWrite.name-taken': null
  'failures.fileWrite.too-large': null
  'failures.fileWrite.device-failed': null
  'failures.fileWrite.not-verified': null
  'failures.fileWrite.unknown': null
  'failures.restore.not-written': null
  'failures.restore.unreadable': null
  'failures.restore.nobody-administers': null
  'failures.backup.no-folder': null
  'failures.backup.folder-missing': null
  'failures.backup.folder-not-writable': null
  'failures.backup.disk-full': null
  'failures.backup.not-written': null
  'failures.backup.not-verified': null
  'failures.backup.key-missing': null
  'failures.plain.unknown-call': null
  'failures.plain.foreign-sender': null
  'failures.plain.invalid-input': null
  'failures.plain.not-signed-in': null
  'failures.plain.forbidden': null
  'failures.plain.step-up-required': null
  'failures.plain.store-locked': null
  'failures.plain.store-unavailable': null
  'failures.plain.wrong-passphrase': null
  'failures.plain.wrong-recovery-key': null
  'failures.plain.last-slot': null
  'failures.plain.wrong-stage': null
  'failures.plain.wrong-credentials': null
  'failures.plain.wrong-password': null
  'failures.plain.code-already-used': null
  'failures.plain.code-required': null
  'failures.plain.wrong-backup-code': null
  'failures.plain.backup-code-already-used': null
  'failures.plain.enrolment-code-expired': null
  'failures.plain.last-admin': null
  'failures.plain.own-account': null
  'failures.plain.locks-out-admins': null
  'failures.plain.last-break-glass': null
  'failures.plain.sso-required': null
  'failures.plain.sso-untested': null
  'failures.plain.sso-already-linked': null
  'failures.plain.sso-own-session-only': null
  'failures.plain.sso-break-glass': null
  'failures.plain.sso-unavailable': null
  'failures.plain.sso-denied': null
  'failures.plain.sso-timed-out': null
  'failures.plain.sso-browser-not-opened': null
  'failures.plain.sso-assurance-missing': null
  'failures.plain.sso-email-unverified': null
  'failures.plain.sso-link-required': null
  'failures.plain.sso-unknown-user': null
  'failures.plain.sso-not-fresh': null
  'failures.plain.sso-other-user': null
  'failures.plain.factor-disabled': null
  'failures.plain.passwords-differ': null
  'failures.plain.account-exists': null
  'failures.plain.email-taken': null
  'failures.plain.user-disabled': null
  'failures.plain.picture-too-large': null
  'failures.plain.scan-failed': null
  'failures.plain.capture-denied': null
  'failures.plain.nothing-in-clipboard': null
  'failures.plain.not-found': null
  'failures.plain.cancelled': null
  'failures.plain.worker-ended': null
  'failures.plain.export-not-verified': null
  'failures.detail.internal': { reference: string }
  'failures.detail.passphraseTooShort': { minimum: number }
  'failures.detail.throttled': { wait: string }
  'failures.detail.throttledNoMore': null
  'failures.detail.wrongCode': null
  'failures.detail.wrongCodeDrifted': { amount: string; isAhead: boolean }
  'failures.detail.clockSetBack': { amount: string }
  'failures.detail.wrongEnrolmentCode': { triesLeft: number }
  'failures.detail.wrongEnrolmentCodeLast': null
  'failures.detail.badHeader': { expected: string }
  'failures.detail.tooManyRows': { maximum: number }
  'failures.detail.noBreakGlass': null
  'failures.detail.unfitBreakGlass': { names: string }
  'failures.detail.ssoClockSkewed': null
  'failures.detail.ssoClockSkewedBy': { amount: string; isAhead: boolean }
  'failures.detail.ssoLinkUnconfirmed.admin': null
  'failures.detail.ssoLinkUnconfirmed.self': null
  'failures.detail.ssoPortTaken': { port: string }
  'finding.view.title': null
  'finding.view.sort': null
  'finding.view.sorts.custom': null
  'finding.view.sorts.name': null
  'finding.view.sorts.usage': null
  'finding.view.sorts.recency': null
  'finding.view.customHint': null
  'finding.view.density': null
  'finding.view.densities.compact': null
  'finding.view.densities.comfortable': null
  'finding.view.densities.large': null
  'finding.view.nextCode': null
  'finding.view.nextCodeHint': null
  'finding.view.next': { spelled: string }
  'finding.view.moved': { name: string; place: number; count: number }
  'finding.view.notCustom': null
  'finding.shelf.title': null
  'finding.shelf.all': null
  'finding.shelf.favorites': null
  'finding.shelf.nothing.title': null
  'finding.shelf.nothing.detail': null
  'finding.shelf.showAll': null
  'finding.shelf.inNote': null
  'finding.favorite.add': null
  'finding.favorite.remove': null
  'finding.favorite.addName': { name: string }
  'finding.favorite.removeName': { name: string }
  'finding.group.title': null
  'finding.group.menu': null
  'finding.group.accounts': { count: number }
  'finding.group.noAccounts': null
  'finding.group.empty': null
  'finding.group.newName': null
  'finding.group.create': null
  'finding.group.rename': { name: string }
  'finding.group.up': { name: string }
  'finding.group.down': { name: string }
  'finding.group.remove': { name: string }
  'finding.group.confirm.title': null
  'finding.group.confirm.detailEmpty': { name: string }
  'finding.group.confirm.detail': { count: number; name: string }
  'finding.group.confirm.label': null
  'finding.details.menu': null
  'finding.details.tabs.fields': null
  'finding.details.tabs.recovery': null
  'finding.details.tabs.history': null
  'finding.details.group': null
  'finding.details.groupHint': null
  'finding.details.tags': null
  'finding.details.tagsHint': null
  'finding.details.note': null
  'finding.details.noteHint': null
  'finding.details.clear': null
  'finding.details.saved': null
  'finding.details.logo.change': null
  'finding.details.logo.title': null
  'finding.details.logo.auto': null
  'finding.details.logo.autoDetail': null
  'finding.details.logo.none': null
  'finding.details.logo.noneDetail': null
  'finding.details.logo.own': null
  'finding.details.logo.ownDetail': null
  'finding.details.logo.choose': null
  'finding.details.logo.search': null
  'finding.details.logo.nothing': null
  'finding.details.logo.unreadable': null
  'finding.details.logo.legal': null
  'finding.details.recovery.left': { left: number; all: number }
  'finding.details.recovery.empty': null
  'finding.details.recovery.add': null
  'finding.details.recovery.paste': null
  'finding.details.recovery.pasteHint': null
  'finding.details.recovery.added': { count: number }
  'finding.details.recovery.addedNone': null
  'finding.details.recovery.used': { index: number }
  'finding.details.recovery.usedAt': { at: number }
  'finding.details.recovery.copy': { index: number }
  'finding.details.recovery.remove': { index: number }
  'finding.details.history.empty': null
  'finding.details.history.changes.added': null
  'finding.details.history.changes.imported': null
  'finding.details.history.changes.renamed': null
  'finding.details.history.changes.note': null
  'finding.details.history.changes.tags': null
  'finding.details.history.changes.group': null
  'finding.details.history.changes.counter': null
  'finding.details.history.changes.pin': null
  'finding.details.history.changes.recovery-codes': null
  'finding.details.history.changes.removed': null
  'finding.details.history.changes.restored': null
  'finding.details.history.changes.replaced': null
  'finding.details.history.nothing': null
  'finding.trash.title': null
  'finding.trash.intro': null
  'finding.trash.empty': null
  'finding.trash.left': { days: number }
  'finding.trash.leftToday': null
  'finding.trash.removedAt': { at: number }
  'finding.trash.restore': null
  'finding.trash.restoreName': { name: string }
  'finding.trash.deleteName': { name: string }
  'finding.trash.emptyTrash': null
  'finding.trash.confirmDelete.title': null
  'finding.trash.confirmDelete.detail': { name: string }
  'finding.trash.confirmDelete.label': null
  'finding.trash.confirmEmpty.title': null
  'finding.trash.confirmEmpty.detail': { count: number }
  'finding.trash.confirmEmpty.label': null
  'finding.trash.deleted': { count: number }
  'finding.selection.select': null
  'finding.selection.selectName': { name: string }
  'finding.selection.bar': null
  'finding.selection.count': { count: number }
  'finding.selection.clear': null
  'finding.selection.all': null
  'finding.selection.favorite': null
  'finding.selection.unfavorite': null
  'finding.selection.tag': null
  'finding.selection.group': null
  'finding.selection.export': null
  'finding.selection.remove': null
  'finding.selection.tagDialog.title': null
  'finding.selection.tagDialog.detail': { count: number }
  'finding.selection.tagDialog.label': null
  'finding.selection.tagDialog.confirm': null
  'finding.selection.tagDialog.done': { count: number; tag: string }
  'finding.selection.groupDialog.title': null
  'finding.selection.groupDialog.detail': { count: number }
  'finding.selection.groupDialog.confirm': null
  'finding.selection.groupDialog.done': { count: number; name: string }
  'finding.selection.groupDialog.doneNone': { count: number }
  'lock.recoveryKeyField.label': null
  'lock.recoveryKeyField.hint': null
  'lock.recoveryKeyField.use': null
  'lock.recoveryKeyField.usePassphrase': null
  'lock.lockScreen.title': null
  'lock.lockScreen.reasons.asked': null
  'lock.lockScreen.reasons.idle': null
  'lock.lockScreen.reasons.suspend': null
  'lock.lockScreen.reasons.screen-lock': null
  'lock.lockScreen.reasons.window-closed': null
  'lock.lockScreen.reasons.start': null
  'lock.lockScreen.reasons.changed': null
  'lock.lockScreen.passphrase': null
  'lock.lockScreen.unlock': null
  'lock.lockScreen.nothingAnswers.title': null
  'lock.lockScreen.nothingAnswers.why': null
  'lock.lock': null
  'lock.lockNow': null
  'lock.protection.keychain': null
  'lock.protection.keychainAndMore': null
  'lock.protection.withoutKeychain': null
  'lock.protection.passphrase': null
  'lock.protection.demo': null
  'lock.ways': null
  'lock.passphrase.name': null
  'lock.passphrase.none': null
  'lock.passphrase.there': null
  'lock.passphrase.add': null
  'lock.passphrase.change': null
  'lock.passphrase.remove': null
  'lock.passphrase.fields.current': null
  'lock.passphrase.fields.next': null
  'lock.passphrase.fields.confirm': null
  'lock.passphrase.fields.minimum': { length: number }
  'lock.passphrase.fields.differ': null
  'lock.passphrase.advice': null
  'lock.passphrase.removing': null
  'lock.passphrase.removingLeaves': null
  'lock.passphrase.added': null
  'lock.passphrase.changed': null
  'lock.passphrase.removed': null
  'lock.recoveryKey.name': null
  'lock.recoveryKey.none': null
  'lock.recoveryKey.there': { at: number }
  'lock.recoveryKey.make': null
  'lock.recoveryKey.replace': null
  'lock.recoveryKey.remove': null
  'lock.recoveryKey.making': null
  'lock.recoveryKey.replacing': null
  'lock.recoveryKey.show': null
  'lock.recoveryKey.shown': null
  'lock.recoveryKey.keyName': null
  'lock.recoveryKey.print': null
  'lock.recoveryKey.copied': { seconds: number }
  'lock.recoveryKey.saved': { path: string }
  'lock.recoveryKey.kept': null
  'lock.recoveryKey.done': null
  'lock.recoveryKey.notYet': null
  'lock.recoveryKey.removing': null
  'lock.recoveryKey.added': null
  'lock.recoveryKey.removed': null
  'lock.recoveryKey.sheet.title': null
  'lock.recoveryKey.sheet.detail': null
  'lock.recoveryKey.sheet.made': { at: number }
  'lock.renewal.title': null
  'lock.renewal.detail': null
  'lock.renewal.copies': null
  'lock.renewal.backups': null
  'lock.renewal.goToBackups': null
  'lock.renewal.endsRecoveryKey': null
  'lock.keychain.asks': null
  'lock.keychain.hint': null
  'lock.keychain.needsPassphrase': null
  'lock.keychain.turnOn': null
  'lock.keychain.turnOff': null
  'lock.keychain.turningOn': null
  'lock.keychain.turningOff': null
  'lock.keychain.changed': null
  'lock.auto.title': null
  'lock.auto.idle': null
  'lock.auto.never': null
  'lock.auto.after': { count: number }
  'lock.auto.onSuspend': null
  'lock.auto.onScreenLock': null
  'lock.auto.onWindowClose': null
  'lock.auto.less.title': null
  'lock.auto.less.detail': null
  'lock.auto.less.submit': null
  'lock.auto.less.shown.title': null
  'lock.auto.less.shown.detail': null
  'lock.auto.less.shown.submit': null
  'lock.screen.title': null
  'lock.screen.hidesCodes': null
  'lock.screen.hidesCodesHint': null
  'lock.screen.recordings': null
  'lock.screen.recordingsHint': null
  'lock.screen.recordingsMissing': null
  'lock.screen.clipboard': null
  'lock.screen.seconds': { count: number }
  'lock.cover.show': null
  'lock.cover.showName': { name: string }
  'panel.firstRun.title': null
  'panel.firstRun.detail': null
  'panel.firstRun.accountName': null
  'panel.firstRun.accountNameHint': null
  'panel.firstRun.name': null
  'panel.firstRun.email': null
  'panel.firstRun.password': null
  'panel.firstRun.confirmPassword': null
  'panel.firstRun.submit': null
  'panel.firstRun.demo': null
  'panel.firstRun.demoHint': null
  'panel.firstRun.missing.accountName': null
  'panel.firstRun.missing.name': null
  'panel.firstRun.missing.email': null
  'panel.firstRun.missing.password': null
  'panel.firstRun.differ': null
  'panel.strength.label': null
  'panel.strength.scores': null
  'panel.strength.hint': null
  'panel.login.title': null
  'panel.login.detail': null
  'panel.login.username': null
  'panel.login.password': null
  'panel.login.submit': null
  'panel.login.missing.username': null
  'panel.login.missing.password': null
  'panel.login.ended.idle': null
  'panel.login.ended.too-long': null
  'panel.login.ended.login-expired': null
  'panel.login.ended.ended': null
  'panel.login.demo.title': null
  'panel.login.demo.detail': { username: string; password: string }
  'panel.days.days': { count: number }
  'panel.days.weeks': { count: number }
  'panel.code.title': null
  'panel.code.detail': null
  'panel.code.signingInAs': null
  'panel.code.back': null
  'panel.code.useBackupCode': null
  'panel.code.useApp': null
  'panel.code.backup.title': null
  'panel.code.backup.detail': null
  'panel.code.backup.label': null
  'panel.code.backup.missing': null
  'panel.code.remember': { time: string }
  'panel.code.rememberHint': null
  'panel.code.backupCodeTaken': { left: number }
  'panel.newPassword.title': null
  'panel.newPassword.detail': null
  'panel.newPassword.password': null
  'panel.newPassword.confirmPassword': null
  'panel.newPassword.submit': null
  'panel.newPassword.missing': null
  'panel.newPassword.differ': null
  'panel.newPassword.cancel': null
  'panel.enrolment.title': null
  'panel.enrolment.detail': null
  'panel.enrolment.label': null
  'panel.enrolment.missing': null
  'panel.enrolment.cancel': null
  'panel.reauth.password': null
  'panel.reauth.missing': null
  'panel.reauth.codeMissing': null
  'panel.renew.title': null
  'panel.renew.detail': null
  'panel.renew.shownTitle': null
  'panel.renew.shownDetail': null
  'panel.renew.logOut': null
  'panel.setup.stepsName': null
  'panel.setup.steps.scan': null
  'panel.setup.steps.backup-codes': null
  'panel.setup.steps.summary': null
  'panel.setup.scan.title': null
  'panel.setup.scan.detail': null
  'panel.setup.scan.scanTitle': null
  'panel.setup.scan.apps': null
  'panel.setup.scan.ownApp': null
  'panel.setup.scan.image': null
  'panel.setup.scan.cannotScan': null
  'panel.setup.scan.keyTitle': null
  'panel.setup.scan.keyDetail': null
  'panel.setup.scan.keyAccount': null
  'panel.setup.scan.copyKey': null
  'panel.setup.scan.keyCopied': null
  'panel.setup.scan.codeTitle': null
  'panel.setup.scan.codeDetail': null
  'panel.setup.backupCodes.title': null
  'panel.setup.backupCodes.detail': null
  'panel.setup.backupCodes.saved': null
  'panel.setup.backupCodes.why': null
  'panel.setup.summary.title': null
  'panel.setup.summary.detail': null
  'panel.setup.summary.app': null
  'panel.setup.summary.appDetail': { email: string }
  'panel.setup.summary.codes': null
  'panel.setup.summary.codesDetail': null
  'panel.setup.summary.next': null
  'panel.setup.summary.nextDetail': null
  'panel.setup.cancel': null
  'panel.frame.navName': null
  'panel.frame.nav.home': null
  'panel.frame.nav.overview': null
  'panel.frame.nav.users': null
  'panel.frame.nav.audit': null
  'panel.frame.nav.settings': null
  'panel.frame.userMenu.personalSettings': null
  'panel.frame.userMenu.accountSettings': null
  'panel.frame.userMenu.userManagement': null
  'panel.frame.userMenu.overview': null
  'panel.frame.userMenu.audit': null
  'panel.frame.userMenu.selfAudit': null
  'panel.frame.userMenu.logOut': null
  'panel.frame.roles.admin': null
  'panel.frame.roles.member': null
  'panel.session.title': null
  'panel.session.idle': { seconds: number }
  'panel.session.final': { seconds: number }
  'panel.session.stay': null
  'panel.profile.windowTitle': { name: string }
  'panel.profile.firstWindowTitle': null
  'panel.profile.button': { name: string }
  'panel.profile.label': null
  'panel.profile.current': null
  'panel.profile.open': { name: string }
  'panel.profile.create': null
  'panel.profile.rename': null
  'panel.profile.manage': null
  'panel.profile.renameTitle': null
  'panel.profile.renameDetail': null
  'panel.profile.name': null
  'panel.profile.nameMissing': null
  'panel.profile.manageTitle': null
  'panel.profile.manageDetail': null
  'panel.profile.openButton': null
  'panel.profile.forgetButton': null
  'panel.profile.forgetNamed': { name: string }
  'panel.profile.forgetTitle': { name: string }
  'panel.profile.forgetDetail': null
  'panel.profile.created': { at: number }
  'panel.settings.navName': null
  'panel.settings.title': null
  'panel.settings.accountTitle': null
  'panel.settings.sections.profile': null
  'panel.settings.sections.factor': null
  'panel.settings.sections.browsers': null
  'panel.settings.sections.sessions': null
  'panel.settings.sections.activity': null
  'panel.settings.never': null
  'panel.settings.thisBrowser': null
  'panel.settings.thisSession': null
  'panel.settings.profile.name': null
  'panel.settings.profile.missing': null
  'panel.settings.profile.save': null
  'panel.settings.profile.saved': null
  'panel.settings.profile.email': null
  'panel.settings.profile.role': null
  'panel.settings.profile.password': null
  'panel.settings.password.changedAt': { ago: string }
  'panel.settings.password.neverChanged': null
  'panel.settings.password.change': null
  'panel.settings.password.old': null
  'panel.settings.password.next': null
  'panel.settings.password.confirm': null
  'panel.settings.password.missing.old': null
  'panel.settings.password.missing.next': null
  'panel.settings.password.differ': null
  'panel.settings.password.endOthers': null
  'panel.settings.password.note': null
  'panel.settings.password.done': null
  'panel.settings.factor.detail': null
  'panel.settings.factor.states.enrolled': null
  'panel.settings.factor.states.none': null
  'panel.settings.factor.states.disabled': null
  'panel.settings.factor.app': null
  'panel.settings.factor.linkedAt': { at: number }
  'panel.settings.factor.lastUsed': null
  'panel.settings.factor.codes': null
  'panel.settings.factor.codesLeft': { left: number }
  'panel.settings.factor.codesMade': { at: number }
  'panel.settings.factor.few': { left: number }
  'panel.settings.factor.generate': null
  'panel.settings.factor.generateDetail': null
  'panel.settings.factor.shown': null
  'panel.settings.factor.move': null
  'panel.settings.factor.moveDetail': null
  'panel.settings.factor.moveScan': null
  'panel.settings.factor.moveEndOthers': null
  'panel.settings.factor.moved': null
  'panel.settings.browsers.detail': { time: string }
  'panel.settings.browsers.detailNever': null
  'panel.settings.browsers.none': null
  'panel.settings.browsers.since': { at: number }
  'panel.settings.browsers.until': { at: number }
  'panel.settings.browsers.lastUsed': { ago: string }
  'panel.settings.browsers.forget': null
  'panel.settings.browsers.forgetNamed': { name: string }
  'panel.settings.browsers.forgetAll': null
  'panel.settings.browsers.forgotten': null
  'panel.settings.sessions.detail': null
  'panel.settings.sessions.started': { ago: string }
  'panel.settings.sessions.active': { ago: string }
  'panel.settings.sessions.end': null
  'panel.settings.sessions.endNamed': { name: string }
  'panel.settings.sessions.endOthers': null
  'panel.settings.sessions.ended': null
  'panel.settings.activity.table': null
  'panel.settings.activity.columns.at': null
  'panel.settings.activity.columns.kind': null
  'panel.settings.activity.columns.detail': null
  'panel.settings.activity.none': null
  'panel.settings.activity.more': null
  'panel.home.greeting': { name: string }
  'panel.home.noticesName': null
  'panel.home.twoFactor.title': null
  'panel.home.twoFactor.detail': null
  'panel.home.twoFactor.settings': null
  'panel.home.twoFactor.users': null
  'panel.home.facts.backupCodes': null
  'panel.home.facts.codesLeft': { left: number }
  'panel.home.facts.email': null
  'panel.home.facts.role': null
  'panel.home.facts.account': null
  'panel.notice.wrongCodes.title': { count: number }
  'panel.notice.wrongCodes.detail': { ago: string }
  'panel.notice.acts.sso-linked': { who: string; provider: string }
  'panel.notice.acts.sso-link-confirmed': { who: string; provider: string }
  'panel.notice.acts.sso-unlinked': { who: string; provider: string }
  'panel.notice.acts.password-reset': null
  'panel.notice.acts.two-factor-reset': null
  'panel.notice.acts.role-changed': { role: string }
  'panel.notice.acts.name-shared': { who: string }
  'panel.notice.acts.disabled': null
  'panel.notice.acts.enabled': null
  'panel.notice.acts.deleted': null
  'panel.notice.acts.unlocked': null
  'panel.notice.acts.browsers-forgotten': null
  'panel.notice.act.by': { by: string; at: number }
  'panel.notice.act.provider': null
  'panel.notice.act.byAddress': { at: number }
  'panel.notice.act.byGroups': { at: number }
  'panel.notice.act.nameShared': { at: number }
  'panel.notice.act.byItself': { at: number }
  'panel.notice.act.times': { count: number }
  'panel.notice.reuse.title': null
  'panel.notice.reuse.detail': { at: number }
  'panel.notice.codesGone.title': null
  'panel.notice.codesGone.detail': null
  'panel.notice.codesLow.title': { left: number }
  'panel.notice.codesLow.detail': null
  'quick.picker.title': null
  'quick.picker.field': null
  'quick.picker.placeholder': null
  'quick.picker.list': null
  'quick.picker.found': { count: number }
  'quick.picker.foundNone': null
  'quick.picker.none': { query: string }
  'quick.picker.empty': null
  'quick.picker.hint.copy': null
  'quick.picker.hint.move': null
  'quick.picker.hint.close': null
  'quick.picker.more': { count: number }
  'quick.picker.nextCode': null
  'quick.picker.needsPin': null
  'quick.picker.waiting': { seconds: number; name: string }
  'quick.picker.locked.title': null
  'quick.picker.locked.passphrase': null
  'quick.picker.locked.unlock': null
  'quick.picker.openAuthenticator': null
  'quick.quickSettings.shortcut.title': null
  'quick.quickSettings.shortcut.detail': null
  'quick.quickSettings.shortcut.label': null
  'quick.quickSettings.shortcut.off': null
  'quick.quickSettings.shortcut.change': null
  'quick.quickSettings.shortcut.turnOff': null
  'quick.quickSettings.shortcut.turnOn': null
  'quick.quickSettings.shortcut.listening': null
  'quick.quickSettings.shortcut.refused': null
  'quick.quickSettings.shortcut.taken': { shortcut: string }
  'quick.quickSettings.switches.staysInTray.label': null
  'quick.quickSettings.switches.staysInTray.hint': null
  'quick.quickSettings.switches.startsHidden.label': null
  'quick.quickSettings.switches.startsHidden.hint': null
  'quick.quickSettings.switches.startsAtLogin.label': null
  'quick.quickSettings.switches.startsAtLogin.hint': null
  'quick.quickSettings.switches.notifies.label': null
  'quick.quickSettings.switches.notifies.hint': null
  'quick.quickSettings.switches.opensLinks.label': null
  'quick.quickSettings.switches.opensLinks.hint': null
  'quick.quickSettings.noNotices': null
  'quick.quickSettings.noTray': null
  'quick.quickSettings.refused': { label: string }
  'quick.droppedLink.title': null
  'quick.droppedLink.detail': null
  'quick.droppedLink.settings': null
  'quick.droppedLink.dismiss': null
  'recovery.recover.link': null
  'recovery.recover.title': null
  'recovery.recover.detail': null
  'recovery.recover.missing': null
  'recovery.recover.back': null
  'recovery.recover.choose.title': null
  'recovery.recover.choose.detail': null
  'recovery.recover.choose.label': null
  'recovery.recover.choose.missing': null
  'recovery.recover.password.title': null
  'recovery.recover.password.detail': { email: string }
  'recovery.recoveryKey.title': null
  'recovery.recoveryKey.detail': null
  'recovery.recoveryKey.none': null
  'recovery.recoveryKey.there': { at: number; by: string }
  'recovery.recoveryKey.make': null
  'recovery.recoveryKey.makeNew': null
  'recovery.recoveryKey.replacing.title': null
  'recovery.recoveryKey.replacing.detail': null
  'recovery.recoveryKey.shown': null
  'recovery.recoveryKey.keyName': null
  'recovery.recoveryKey.print': null
  'recovery.recoveryKey.copied': null
  'recovery.recoveryKey.saved': { fileName: string }
  'recovery.recoveryKey.kept': null
  'recovery.recoveryKey.leaving.title': null
  'recovery.recoveryKey.leaving.detail': null
  'recovery.recoveryKey.leaving.confirm': null
  'recovery.recoveryKey.sheet.use': null
  'recovery.recoveryKey.sheet.care': null
  'recovery.recoveryKey.sheet.made': { at: number }
  'recovery.recoveryKey.offer.title': null
  'recovery.recoveryKey.offer.detail': null
  'recovery.recoveryKey.notice.title': null
  'recovery.recoveryKey.notice.detail': { email: string; at: number }
  'recovery.recoveryKey.check.none': null
  'recovery.recoveryKey.check.there': { ago: string }
  'running.reading': null
  'running.preparing': null
  'running.adding': null
  'running.takingBack': null
  'running.exportingUsers': null
  'running.exportingEvents': null
  'running.verifying': null
  'running.of': { done: number; total: number }
  'running.cancelImport': null
  'running.importCancelled': null
  'selfAudit.title': null
  'selfAudit.detail': null
  'selfAudit.again': null
  'selfAudit.checked': { at: number }
  'selfAudit.toLookAt': null
  'selfAudit.inOrder': null
  'selfAudit.states.bad': null
  'selfAudit.states.attention': null
  'selfAudit.states.unknown': null
  'selfAudit.states.good': null
  'selfAudit.summary.allGood': null
  'selfAudit.summary.bad': { count: number }
  'selfAudit.summary.attention': { count: number }
  'selfAudit.summary.unknown': { count: number }
  'selfAudit.summaryDetail.broken': null
  'selfAudit.summaryDetail.whole': null
  'selfAudit.summaryDetail.good': { good: number; all: number }
  'selfAudit.mend.accountSettings': null
  'selfAudit.mend.users': null
  'selfAudit.mend.addUser': null
  'selfAudit.mend.auditLog': null
  'selfAudit.mend.verify': null
  'selfAudit.mend.forget': null
  'selfAudit.mend.takeSnapshot': null
  'selfAudit.forgotten': null
  'selfAudit.verifiedWhole': { entries: number }
  'selfAudit.verifiedBroken': { row: number }
  'selfAudit.check.protection.title': null
  'selfAudit.check.protection.keychain': null
  'selfAudit.check.protection.passphrase': null
  'selfAudit.check.protection.demo': null
  'selfAudit.check.protection.unknown': null
  'selfAudit.check.keychain.title': null
  'selfAudit.check.keychain.unknown': null
  'selfAudit.check.keychain.answers': { program: string }
  'selfAudit.check.keychain.macos': null
  'selfAudit.check.keychain.windows': null
  'selfAudit.check.runtime.title': null
  'selfAudit.check.runtime.notAsked': null
  'selfAudit.check.runtime.inside': null
  'selfAudit.check.runtime.outside': null
  'selfAudit.check.runtime.unknown': null
  'selfAudit.check.fuses.title': null
  'selfAudit.check.fuses.development': null
  'selfAudit.check.fuses.unreadable': null
  'selfAudit.check.fuses.right': null
  'selfAudit.check.fuses.wrong': { fuses: string }
  'selfAudit.check.admins.title': null
  'selfAudit.check.admins.several': { count: number }
  'selfAudit.check.admins.one': null
  'selfAudit.check.admins.none': null
  'selfAudit.check.admins.severalBySso': { count: number }
  'selfAudit.check.admins.oneBySso': null
  'selfAudit.check.admins.noneBySso': null
  'selfAudit.check.factors.title': null
  'selfAudit.check.factors.all': { count: number }
  'selfAudit.check.factors.neverSetUp': { count: number }
  'selfAudit.check.factors.blocked': { count: number }
  'selfAudit.check.backupCodes.title': null
  'selfAudit.check.backupCodes.all': null
  'selfAudit.check.backupCodes.without': { count: number }
  'selfAudit.check.initialPasswords.title': null
  'selfAudit.check.initialPasswords.none': null
  'selfAudit.check.initialPasswords.old': { count: number }
  'selfAudit.check.initialPasswords.waiting': { count: number }
  'selfAudit.check.staleTrust.title': null
  'selfAudit.check.staleTrust.none': null
  'selfAudit.check.staleTrust.unused': { count: number }
  'selfAudit.check.staleTrust.ofDisabled': { count: number }
  'selfAudit.check.staleTrust.left': { which: string }
  'selfAudit.check.sso.title': null
  'selfAudit.check.sso.off': null
  'selfAudit.check.sso.failed': null
  'selfAudit.check.sso.neverTested': null
  'selfAudit.check.sso.tested': { ago: string }
  'selfAudit.check.sso.strong': { tested: string }
  'selfAudit.check.sso.weak': { tested: string }
  'selfAudit.check.policyReauthentication.good': null
  'selfAudit.check.policyReauthentication.attention': null
  'selfAudit.check.policyEnrolmentCode.good': null
  'selfAudit.check.policyEnrolmentCode.attention': null
  'selfAudit.check.policyRememberedAdmins.good': null
  'selfAudit.check.policyRememberedAdmins.attention': null
  'selfAudit.check.policyRememberDays.never': null
  'selfAudit.check.policyRememberDays.good': { days: number }
  'selfAudit.check.policyRememberDays.attention': { days: number }
  'selfAudit.check.policySessions': { minutes: number; hours: number }
  'selfAudit.check.chain.title': null
  'selfAudit.check.chain.brokenHead': null
  'selfAudit.check.chain.broken': { by: string; ago: string }
  'selfAudit.check.chain.rows': { count: number; head: string }
  'selfAudit.check.chain.neverVerified': null
  'selfAudit.check.chain.verified': { ago: string; by: string }
  'selfAudit.check.snapshots.title': null
  'selfAudit.check.snapshots.failed': { ago: string }
  'selfAudit.check.snapshots.none': null
  'selfAudit.check.snapshots.toCome': { at: number }
  'selfAudit.check.snapshots.newest': { count: number; ago: string }
  'selfAudit.check.clock.title': null
  'selfAudit.check.clock.behind': { amount: string }
  'selfAudit.check.clock.good': null
  'selfAudit.check.clock.setBack': { at: number }
  'selfAudit.snapshotReason.start': null
  'selfAudit.snapshotReason.daily': null
  'selfAudit.snapshotReason.migration': null
  'selfAudit.snapshotReason.restore': null
  'selfAudit.snapshot.title': null
  'selfAudit.snapshot.detail': null
  'selfAudit.snapshot.list': null
  'selfAudit.snapshot.take': null
  'selfAudit.snapshot.taken': null
  'selfAudit.snapshot.none.title': null
  'selfAudit.snapshot.none.detail': null
  'selfAudit.snapshot.restore': null
  'selfAudit.snapshot.restoreOf': { takenAt: number }
  'selfAudit.snapshot.dialog.title': null
  'selfAudit.snapshot.dialog.detail': { takenAt: number }
  'selfAudit.snapshot.dialog.effects': null
  'selfAudit.snapshot.dialog.confirm': null
  'sso.ssoLogin.detail': { issuerName: string }
  'sso.ssoLogin.submit': null
  'sso.ssoLogin.waiting': null
  'sso.ssoLogin.breakGlass': null
  'sso.ssoLogin.breakGlassHint': null
  'sso.title': null
  'sso.states.on': null
  'sso.states.off': null
  'sso.offDetail': null
  'sso.onDetail': null
  'sso.enabledSince': { at: number; issuer: string }
  'sso.provider': null
  'sso.issuer': null
  'sso.issuerHint': null
  'sso.clientId': null
  'sso.clientSecret': null
  'sso.secretNone': null
  'sso.secretKept': null
  'sso.removeSecret': null
  'sso.scopes': null
  'sso.scopesHint': null
  'sso.redirect': null
  'sso.redirectHint': null
  'sso.copy': null
  'sso.copyShort': null
  'sso.copied': null
  'sso.notCopied': null
  'sso.port': null
  'sso.portHint': null
  'sso.portOutside': null
  'sso.people': null
  'sso.mayCreateUsers': null
  'sso.mayCreateUsersHint': null
  'sso.takesVerifiedAsText': null
  'sso.takesVerifiedAsTextHint': null
  'sso.defaultRole': null
  'sso.defaultRoleHint': null
  'sso.groupClaim': null
  'sso.groupClaimHint': null
  'sso.groupRoles': null
  'sso.groupRolesHint': null
  'sso.group': { place: number }
  'sso.groupRole': { place: number }
  'sso.addGroup': null
  'sso.removeGroup': { place: number }
  'sso.assurance': null
  'sso.assuranceHint': null
  'sso.requiredAmr': null
  'sso.requiredAmrHint': null
  'sso.requiredAcr': null
  'sso.requiredAcrHint': null
  'sso.breakGlass': null
  'sso.breakGlassHint': null
  'sso.noCandidates': null
  'sso.saveBreakGlass': null
  'sso.breakGlassSaved': null
  'sso.test': null
  'sso.testHint': null
  'sso.testing': null
  'sso.untested': null
  'sso.changed': null
  'sso.testFailed': { at: number; why: string }
  'sso.tested': { name: string }
  'sso.found.name': null
  'sso.found.subject': null
  'sso.found.email': null
  'sso.found.verified': { email: string }
  'sso.found.unverified': { email: string }
  'sso.found.noEmail': null
  'sso.found.amr': null
  'sso.found.acr': null
  'sso.found.groups': null
  'sso.found.nothing': null
  'sso.found.stepUp': null
  'sso.found.stepUpYes': null
  'sso.found.stepUpNo': null
  'sso.found.signOut': null
  'sso.found.signOutYes': null
  'sso.found.signOutNo': null
  'sso.enable': null
  'sso.use': null
  'sso.disable': null
  'sso.blocked.test': null
  'sso.blocked.breakGlass': null
  'sso.enabled': null
  'sso.disabled': null
  'sso.enableTitle': null
  'sso.useTitle': null
  'sso.disableTitle': null
  'sso.missing.issuer': null
  'sso.missing.clientId': null
  'sso.missing.group': null
  'sso.waiting.title': null
  'sso.waiting.detail': null
  'sso.waiting.reasons.sso-email-unverified': null
  'sso.waiting.reasons.sso-link-required': null
  'sso.waiting.reasons.sso-unknown-user': null
  'sso.waiting.linkTo': { who: string }
  'sso.waiting.link': null
  'sso.waiting.dismiss': null
  'sso.waiting.dismissOf': { who: string }
  'sso.waiting.user': null
  'sso.waiting.userHint': null
  'sso.waiting.nobody': null
  'sso.waiting.question': { who: string }
  'sso.waiting.effect': null
  'sso.awaiting.title': null
  'sso.awaiting.detail': null
  'sso.awaiting.subject': { subject: string }
  'sso.awaiting.confirm': null
  'sso.awaiting.confirmOf': { who: string }
  'sso.awaiting.unlink': null
  'sso.awaiting.unlinkOf': { who: string }
  'sso.awaiting.ownOnly': null
  'sso.awaiting.more': { count: number }
  'sso.link.title': null
  'sso.link.linked': null
  'sso.link.none': null
  'sso.link.issuer': null
  'sso.link.subject': null
  'sso.link.email': null
  'sso.link.linkedAt': null
  'sso.link.lastSignIn': null
  'sso.link.waiting': null
  'sso.link.byHand': null
  'sso.link.byHandHint': null
  'sso.link.missing': null
  'sso.link.question': { subject: string; email: string }
  'sso.link.submit': null
  'sso.link.done': null
  'sso.link.unlink': null
  'sso.link.unlinkTitle': null
  'sso.link.unlinkEffect': null
  'sso.link.needs.admin': null
  'sso.link.needs.self': null
  'sso.link.confirm': null
  'sso.link.confirmQuestion': { subject: string; email: string }
  'sso.link.confirmed': null
  'sso.link.unlinked': null
  'sso.effect.enabling.everybody': { host: string }
  'sso.effect.enabling.asleep': null
  'sso.effect.enabling.breakGlass': { names: string }
  'sso.effect.enabling.linking': null
  'sso.effect.enabling.creating': { role: string }
  'sso.effect.disabling.wake': null
  'sso.effect.disabling.setup': null
  'sso.effect.disabling.sessions': null
  'sso.effect.disabling.sessionsAndYours': null
  'sso.effect.disabling.withoutPassword': { count: number }
  'sso.sleep.badge': null
  'sso.sleep.badgeNone': null
  'sso.sleep.policy': null
  'sso.sleep.users': null
  'sso.sleep.user.asleep': null
  'sso.sleep.user.none': null
  'sso.sleep.user.breakGlass': null
  'sso.sleep.settings.noPassword': null
  'sso.sleep.settings.detail': null
  'sso.sleep.settings.asleep': null
  'sso.sleep.settings.none': null
  'sso.sleep.settings.breakGlass': null
  'sso.sleep.settings.linked': { email: string }
  'sso.sleep.home.title': null
  'sso.sleep.home.detail': null
  'transfer.format.csv': null
  'transfer.format.json': null
  'transfer.format.otpauth': null
  'transfer.format.sheet': null
  'transfer.compared.fields.issuer': null
  'transfer.compared.fields.account': null
  'transfer.compared.fields.type': null
  'transfer.compared.fields.algorithm': null
  'transfer.compared.fields.digits': null
  'transfer.compared.fields.period': null
  'transfer.compared.fields.counter': null
  'transfer.compared.fields.secret': null
  'transfer.compared.missingCode': { place: string }
  'transfer.compared.unnamed': null
  'transfer.compared.none': null
  'transfer.compared.seconds': { count: number }
  'transfer.compared.inFile.key': null
  'transfer.compared.inFile.field': { field: string; here: string; there: string }
  'transfer.compared.inList.key': null
  'transfer.compared.inList.field': { field: string; here: string; there: string }
  'transfer.import.title': null
  'transfer.import.place': { place: number; count: number }
  'transfer.import.choose.drop': null
  'transfer.import.choose.button': null
  'transfer.import.choose.detail': null
  'transfer.import.reading': { fileName: string }
  'transfer.import.readingOf': { place: string; fileName: string }
  'transfer.import.slow': null
  'transfer.import.seconds': { count: number }
  'transfer.import.another': null
  'transfer.import.skip': null
  'transfer.import.password.detail': { fileName: string }
  'transfer.import.password.partDetail': { fileName: string }
  'transfer.import.password.label': null
  'transfer.import.password.opening': null
  'transfer.import.password.submit': null
  'transfer.import.report.title': { format: string; count: number }
  'transfer.import.report.listName': null
  'transfer.import.report.filter': null
  'transfer.import.report.all': null
  'transfer.import.report.states.new': null
  'transfer.import.report.states.duplicate': null
  'transfer.import.report.states.conflict': null
  'transfer.import.report.states.refused': null
  'transfer.import.report.state.new': null
  'transfer.import.report.state.duplicate': null
  'transfer.import.report.state.conflict': null
  'transfer.import.report.state.refused': null
  'transfer.import.report.heard': { new: number; duplicate: number; conflict: number; refused: number }
  'transfer.import.report.tickAll': null
  'transfer.import.report.tickShown': null
  'transfer.import.report.everyConflict': null
  'transfer.import.report.choiceFor': { account: string }
  'transfer.import.report.actions.add': null
  'transfer.import.report.actions.replace': null
  'transfer.import.report.actions.skip': null
  'transfer.import.report.replaceHint': null
  'transfer.import.report.none': null
  'transfer.import.report.locked': null
  'transfer.import.report.stillLocked': null
  'transfer.import.report.enterPassword': null
  'transfer.import.report.repeated': null
  'transfer.import.report.needsPin': null
  'transfer.import.report.submit': null
  'transfer.import.done': { count: number }
  'transfer.import.undo': null
  'transfer.import.undone': { removed: number }
  'transfer.import.undoneRestored': { removed: number; restored: number }
  'transfer.export.title': null
  'transfer.export.titleOf': { format: string }
  'transfer.export.formats.otpauth': null
  'transfer.export.formats.google-migration': null
  'transfer.export.formats.sheet': null
  'transfer.export.formats.accountsAlone': null
  'transfer.export.formats.keeps': { parts: string }
  'transfer.export.formats.parts.note': null
  'transfer.export.formats.parts.tags': null
  'transfer.export.formats.parts.isFavorite': null
  'transfer.export.formats.parts.group': null
  'transfer.export.formats.parts.recoveryCodes': null
  'transfer.export.formats.canEncrypt': null
  'transfer.export.formats.cannotEncrypt': null
  'transfer.export.formats.leaves': { count: number; all: number }
  'transfer.export.protection.name': null
  'transfer.export.protection.encrypted': null
  'transfer.export.protection.plain': null
  'transfer.export.password': null
  'transfer.export.confirm': null
  'transfer.export.advice': null
  'transfer.export.missing': null
  'transfer.export.differ': null
  'transfer.export.strength': null
  'transfer.export.plainWarning': null
  'transfer.export.passphrase': null
  'transfer.export.passphraseHint': null
  'transfer.export.passphraseMissing': null
  'transfer.export.confirmation': null
  'transfer.export.weak': null
  'transfer.export.submit': null
  'transfer.export.submitAnyway': null
  'transfer.export.accounts.chosen': { count: number }
  'transfer.export.accounts.chosenAll': { count: number }
  'transfer.export.accounts.choose': null
  'transfer.export.accounts.title': null
  'transfer.export.accounts.search': null
  'transfer.export.accounts.listName': null
  'transfer.export.accounts.all': null
  'transfer.export.accounts.shown': null
  'transfer.export.accounts.none': null
  'transfer.export.accounts.selected': { count: number; all: number }
  'transfer.export.accounts.submit': null
  'transfer.export.writing': null
  'transfer.export.done.title': null
  'transfer.export.done.verified': { count: number }
  'transfer.export.done.path': null
  'transfer.export.done.owner': null
  'transfer.export.done.left': { count: number }
  'main.menu.file': null
  'main.menu.edit': null
  'main.menu.view': null
  'main.menu.window': null
  'main.menu.help': null
  'main.menu.lock': null
  'main.menu.close': null
  'main.menu.quit': null
  'main.menu.undo': null
  'main.menu.redo': null
  'main.menu.cut': null
  'main.menu.copy': null
  'main.menu.paste': null
  'main.menu.delete': null
  'main.menu.selectAll': null
  'main.menu.actualSize': null
  'main.menu.zoomIn': null
  'main.menu.zoomOut': null
  'main.menu.fullScreen': null
  'main.menu.newBrowser': null
  'main.menu.minimize': null
  'main.menu.about': null
  'main.menu.services': null
  'main.menu.hide': null
  'main.menu.hideOthers': null
  'main.menu.showAll': null
  'main.tray.copyCodeOf': null
  'main.tray.quickPicker': null
  'main.tray.openAuthenticator': null
  'main.tray.openPanel': null
  'main.tray.unnamed': null
  'main.foreignSwitches.title': null
  'main.foreignSwitches.message': { names: string }
  'main.backupFolder.title': null
  'main.backupFolder.choose': null
  'main.consent.title': null
  'main.consent.no': null
  'main.consent.accounts': { count: number }
  'main.consent.questions.export-plain.message': null
  'main.consent.questions.export-plain.detail': { accounts: string }
  'main.consent.questions.export-plain.yes': null
  'main.consent.questions.export-encrypted.message': null
  'main.consent.questions.export-encrypted.detail': { accounts: string }
  'main.consent.questions.export-encrypted.yes': null
  'main.consent.questions.backups-on.message': null
  'main.consent.questions.backups-on.detail': null
  'main.consent.questions.backups-on.yes': null
  'main.consent.questions.backups-password.message': null
  'main.consent.questions.backups-password.detail': null
  'main.consent.questions.backups-password.yes': null
  'main.consent.questions.restore-vault.message': null
  'main.consent.questions.restore-vault.detail': { when: string }
  'main.consent.questions.restore-vault.yes': null
  'main.consent.questions.recovery-key.message': null
  'main.consent.questions.recovery-key.detail': null
  'main.consent.questions.recovery-key.yes': null
  'main.consent.questions.ways-in.message': null
  'main.consent.questions.ways-in.detail': null
  'main.consent.questions.ways-in.yes': null
  'main.consent.questions.lock-rules.message': null
  'main.consent.questions.lock-rules.detail': null
  'main.consent.questions.lock-rules.yes': null
  'main.consent.questions.recordings.message': null
  'main.consent.questions.recordings.detail': null
  'main.consent.questions.recordings.yes': null
  'main.consent.questions.backups-off.message': null
  'main.consent.questions.backups-off.detail': null
  'main.consent.questions.backups-off.yes': null
  'main.consent.questions.set-aside.message': null
  'main.consent.questions.set-aside.detail': null
  'main.consent.questions.set-aside.yes': null
  'main.consent.questions.restore-copies.message': null
  'main.consent.questions.restore-copies.detail': null
  'main.consent.questions.restore-copies.yes': null
  'main.consent.questions.use-changed.message': null
  'main.consent.questions.use-changed.detail': null
  'main.consent.questions.use-changed.yes': null
  'main.consent.questions.time-server.message': null
  'main.consent.questions.time-server.detail': { host: string }
  'main.consent.questions.time-server.yes': null
  'main.consent.questions.sso-hosts.message': null
  'main.consent.questions.sso-hosts.detail': { hosts: string }
  'main.consent.questions.sso-hosts.yes': null
  'main.backupCodes.title': null
  'main.backupCodes.account': null
  'main.backupCodes.user': null
  'main.backupCodes.created': null
  'main.backupCodes.advice': null
  'main.recoverySheet.title': null
  'main.recoverySheet.made': { day: string }
  'main.recoverySheet.advice': null
  'main.accountRecoverySheet.title': null
  'main.accountRecoverySheet.account': null
  'main.accountRecoverySheet.created': null
  'main.accountRecoverySheet.advice': null
  'main.accountSheet.title': null
  'main.accountSheet.warning': null
  'main.accountSheet.digits': { count: string }
  'main.accountSheet.counter': { value: string }
  'main.accountSheet.transfer': null
  'main.alerts.login.locked.title': null
  'main.alerts.login.locked.detail': null
  'main.alerts.login.braked.title': null
  'main.alerts.login.braked.detail': null
  'main.alerts.login.code-reused.title': null
  'main.alerts.login.code-reused.detail': null
  'main.alerts.factor.disabled.title': null
  'main.alerts.factor.disabled.detail': null
  'main.alerts.factor.reset.title': null
  'main.alerts.factor.reset.detail': null
  'main.alerts.recovery-key.refused.title': null
  'main.alerts.recovery-key.refused.detail': null
  'main.alerts.recovery-key.accepted.title': null
  'main.alerts.recovery-key.accepted.detail': null
  'main.alerts.sso.callback-refused.title': null
  'main.alerts.sso.callback-refused.detail': null
  'main.alerts.clock.set-back.title': null
  'main.alerts.clock.set-back.detail': null
  'main.alerts.backup-failing.title': null
  'main.alerts.backup-failing.detail': null
  'main.signInPage.answered.title': null
  'main.signInPage.answered.detail': null
  'main.signInPage.refused.title': null
  'main.signInPage.refused.detail': null
  'keys.Ctrl': null
  'keys.Shift': null
  'keys.Space': null
  'keys.Delete': null
}
