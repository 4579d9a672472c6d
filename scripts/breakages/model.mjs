// Guards of the verifier whose removal the model must notice: one edit each, or a few that belong together.

/** @type {readonly import('./break.mjs').Breakage[]} */
export const modelBreakages = [
  {
    what: 'the last admin may be demoted, disabled, deleted or reset',
    file: 'src/main/panel/services/administration.ts',
    from: 'if (!result.ok || isKeptAdministered(before, readAdministration(context, { justResetId }))) return result',
    to: 'if (!result.ok || before !== null || justResetId !== undefined) return result'
  },
  {
    what: 'an admin who was just reset counts as able to administer, whatever the policy on enrolment codes',
    file: 'src/main/panel/domain/administration.ts',
    from: 'if (admin.isReset && policy.needsEnrolmentCode) {',
    to: 'if (admin.isReset && policy.needsEnrolmentCode && now < 0) {'
  },
  {
    what: 'a second factor is replaced with the password alone',
    file: 'src/main/panel/services/settings.ts',
    from: "{ place: 'move', alwaysCode: true }",
    to: "{ place: 'move' }"
  },
  {
    what: 'a code is accepted twice',
    file: 'src/main/panel/domain/code-check.ts',
    from: 'if (step <= use.lastStep || use.burnedSteps.includes(step)) reused = step',
    to: 'if (use.burnedSteps.includes(step)) reused = step',
    also: [
      {
        file: 'src/main/panel/services/factor-attempts.ts',
        from: "if (verdict.kind === 'accepted' && store.factors.acceptStep(user.id, verdict.step, now))",
        to: "if (verdict.kind === 'accepted' && (store.factors.acceptStep(user.id, verdict.step, now) || true))"
      }
    ]
  },
  {
    what: 'a backup code is accepted twice',
    file: 'src/main/panel/services/factor-attempts.ts',
    from: 'const isRight = found?.usedAt === null &&',
    to: 'const isRight = found !== null &&',
    also: [
      {
        file: 'src/main/panel/services/factor-attempts.ts',
        from: 'if (isRight && store.factors.useBackupCode(user.id, found.position, found.hash, now)) {',
        to: 'if (isRight && found !== null && (store.factors.useBackupCode(user.id, found.position, found.hash, now) || true)) {'
      }
    ]
  },
  {
    what: 'an enrolment code is accepted twice',
    file: 'src/main/panel/services/setup.ts',
    from: '          store.users.setEnrolmentCode(user.id, null, null)\n          return ok(null)',
    to: '          return ok(null)'
  },
  {
    what: 'the account recovery key is not used up',
    file: 'src/main/panel/services/recovery.ts',
    from: '|| !store.recovery.removeKey(keyId)) return false',
    to: ') return false'
  },
  {
    what: 'browsers stay remembered when an admin disables a user or forgets their browsers',
    file: 'src/main/panel/services/trust.ts',
    from: '  const trusts = context.store.browsers.removeTrusts(userId)\n',
    to: '  const trusts = context.store.browsers.listTrusts(userId)\n'
  },
  {
    what: "a browser becomes remembered while an admin forgets its user's browsers",
    file: 'src/main/panel/services/trust.ts',
    from: '    context.store.browsers.rotateTrust(trust.id, trust.tokenHash, hashToken(next), context.now())\n      ? enter()',
    to: '    (context.store.browsers.rotateTrust(trust.id, trust.tokenHash, hashToken(next), context.now()) || true)\n      ? enter()'
  },
  {
    what: 'an idle session never ends',
    file: 'src/main/panel/domain/session.ts',
    from: 'return !isWithin(session.lastActiveAt, policy.idleMinutes * 60_000, now)',
    to: 'return !isWithin(session.lastActiveAt, policy.idleMinutes * 600_000, now)'
  },
  {
    what: 'disabling a user keeps their sessions',
    file: 'src/main/panel/services/login.ts',
    from: 'export function endSessions(context: PanelContext, userId: string, exceptProfileId?: string): number {',
    to: 'export function endSessions(context: PanelContext, userId: string, exceptProfileId?: string): number {\n  if (context !== null) return 0'
  },
  {
    what: 'a reset after which setup asks for no enrolment code',
    file: 'src/main/panel/services/users.ts',
    from: '    store.users.markReset(user.id, context.now())\n',
    to: ''
  },
  {
    what: 'going back restores roles that were taken away',
    file: 'src/main/panel/domain/going-back.ts',
    from: "role: all.every(({ role }) => role === 'admin') ? 'admin' : 'member'",
    to: "role: all.some(({ role }) => role === 'admin') ? 'admin' : 'member'"
  },
  {
    what: 'going back enables disabled users',
    file: 'src/main/panel/domain/going-back.ts',
    from: "status: all.every(({ status }) => status === 'active') ? 'active' : 'disabled'",
    to: "status: all.some(({ status }) => status === 'active') ? 'active' : 'disabled'"
  },
  {
    what: 'going back restores used backup codes',
    file: 'src/main/panel/domain/going-back.ts',
    from: 'usedCodes: [...new Set(used)].sort((a, b) => a - b)',
    to: 'usedCodes: used.slice(used.length)'
  },
  {
    what: 'going back restores a laxer policy',
    file: 'src/main/panel/domain/going-back.ts',
    from: 'needsEnrolmentCode: one.needsEnrolmentCode || other.needsEnrolmentCode',
    to: 'needsEnrolmentCode: one.needsEnrolmentCode && other.needsEnrolmentCode'
  },
  {
    what: 'a login is not in the audit log',
    file: 'src/main/panel/services/login.ts',
    from: "context.audit('login.succeeded'",
    to: "if (user.id === '') context.audit('login.succeeded'"
  },
  {
    what: 'an admin links an identity to another admin',
    file: 'src/main/panel/domain/sso-links.ts',
    from: "return user.id === actor.id ? !actor.isBySso : user.role !== 'admin'",
    to: 'return user.id === actor.id ? !actor.isBySso : true'
  },
  {
    what: 'a session that a link opened can confirm that link',
    file: 'src/main/panel/domain/sso-links.ts',
    from: "return user.id === actor.id ? !actor.isBySso : user.role !== 'admin'",
    to: "return user.id === actor.id || user.role !== 'admin'"
  },
  {
    what: 'an admin signs in through a link that another admin made while they were a member',
    file: 'src/main/panel/domain/sso-links.ts',
    from: "return isAwaiting || madeBy === 'admin' ? 'self' : null",
    to: "return isAwaiting ? 'self' : null"
  },
  {
    what: 'a session that such a link opened survives when its user becomes an admin',
    file: 'src/main/panel/services/users.ts',
    from: "if (describeSsoLink(context, userId)?.confirmer === 'self') endUserSso(context, userId)",
    to: ''
  },
  {
    what: 'unlinking a user keeps the sessions that the link opened',
    file: 'src/main/panel/services/sso/links.ts',
    from: '          endUserSso(context, userId)\n',
    to: ''
  },
  {
    what: 'a break-glass admin keeps their link and signs in through it',
    file: 'src/main/panel/services/sso/links.ts',
    from: 'for (const link of store.sso.removeLinksOf(id)) {',
    to: 'for (const link of store.sso.removeLinksOf(`not ${id}`)) {',
    also: [
      {
        file: 'src/main/panel/services/sso/admission.ts',
        from: 'isBreakGlass: meant !== null && store.sso.isBreakGlass(meant.id)',
        to: 'isBreakGlass: meant === null'
      }
    ]
  },
  {
    what: 'the groups in a step-up’s token are ignored',
    file: 'src/main/panel/services/sso/step-up.ts',
    from: '    if (ran.ok) followGroupsOf(context, profileId, ran.value.identity, active.revision)\n',
    to: '',
    also: [
      {
        file: 'src/main/panel/services/sso/step-up.ts',
        from: '      followGroups(context, identity, active, { profileId, isLetIn: true })\n',
        to: ''
      }
    ]
  },
  {
    what: 'going back keeps single sign-on on',
    file: 'src/main/panel/storage/sso-table.ts',
    from: "  db.prepare(`delete from sso_settings where slot = 'active'`).run()\n",
    to: ''
  },
  {
    what: 'going back keeps links in force',
    file: 'src/main/panel/storage/sso-table.ts',
    from: "  db.prepare('update sso_links set is_awaiting = 1').run()\n",
    to: ''
  },
  {
    what: 'an action is reported only once, to the first way in that is used',
    file: 'src/main/panel/domain/acts.ts',
    from: '      if (!isSameWay(entry, way, isSetUpAnew)) continue\n',
    to: '      if (way === null || (isSetUpAnew && !isSameWay(entry, way, false))) continue\n'
  },
  {
    what: 'an action that lets a user in again is not reported',
    file: 'src/main/panel/domain/acts.ts',
    from: "  'user.enabled': 'enabled',\n",
    to: ''
  },
  {
    what: 'a new vault passphrase keeps the old key',
    file: 'src/main/authenticator/services/vault-slots.ts',
    from: 'const next = isTaken ? createRandomSecret(keyBytes) : root',
    to: 'const next = isTaken && keyBytes === 0 ? createRandomSecret(keyBytes) : root'
  },
  {
    what: "a new passphrase for everything keeps the stores' keys",
    file: 'src/main/protection/store-renewal.ts',
    from: 'const newKey = createRandomSecret(32)',
    to: 'const newKey = key ?? createRandomSecret(32)'
  },
  {
    what: 'a renewal removes ways in whose owners were absent',
    file: 'src/main/protection/slots.ts',
    from: 'sealAnew(kept, root, next, purposeOf',
    to: 'sealAnew(kept, root, root, purposeOf'
  },
  {
    what: 'a renewal killed after its commit is not completed',
    file: 'src/main/protection/store-renewal.ts',
    from: '    else await finish(dataDir)\n',
    to: ''
  },
  {
    what: 'the demo bypasses the lock',
    file: 'src/main/app/demo.ts',
    from: '    locks.leave()\n',
    to: ''
  }
]
