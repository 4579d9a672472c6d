// Guards of the verifier that the model must miss when they are gone: an edit each, or a few that belong together.

/** @type {readonly import('./break.mjs').Breakage[]} */
export const modelBreakages = [
  {
    what: 'the last admin may be demoted, disabled, deleted or reset',
    file: 'src/main/panel/services/administration.ts',
    from: 'if (!result.ok || isKeptAdministered(before, readAdministration(context, { justResetId }))) return result',
    to: 'if (!result.ok || before !== null || justResetId !== undefined) return result'
  },
  {
    what: 'an admin who was just reset counts as able, whatever the policy says of enrolment codes',
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
    what: 'browsers stay remembered when somebody is disabled or forgotten by an admin',
    file: 'src/main/panel/services/trust.ts',
    from: '  const trusts = context.store.browsers.removeTrusts(userId)\n',
    to: '  const trusts = context.store.browsers.listTrusts(userId)\n'
  },
  {
    what: 'a browser is remembered after its user was forgotten in the same moment',
    file: 'src/main/panel/services/trust.ts',
    from: '    context.store.browsers.rotateTrust(trust.id, trust.tokenHash, hashToken(next), context.now())\n      ? enter()',
    to: '    (context.store.browsers.rotateTrust(trust.id, trust.tokenHash, hashToken(next), context.now()) || true)\n      ? enter()'
  },
  {
    what: 'a session ends at no time without input',
    file: 'src/main/panel/domain/session.ts',
    from: 'return !isWithin(session.lastActiveAt, policy.idleMinutes * 60_000, now)',
    to: 'return !isWithin(session.lastActiveAt, policy.idleMinutes * 600_000, now)'
  },
  {
    what: 'disabling somebody leaves their sessions',
    file: 'src/main/panel/services/login.ts',
    from: 'export function endSessions(context: PanelContext, userId: string, exceptProfileId?: string): number {',
    to: 'export function endSessions(context: PanelContext, userId: string, exceptProfileId?: string): number {\n  if (context !== null) return 0'
  },
  {
    what: 'a reset after which no enrolment code is asked for',
    file: 'src/main/panel/services/users.ts',
    from: '    store.users.markReset(user.id, context.now())\n',
    to: ''
  },
  {
    what: 'going back brings roles back that were taken',
    file: 'src/main/panel/domain/going-back.ts',
    from: "role: all.every(({ role }) => role === 'admin') ? 'admin' : 'member'",
    to: "role: all.some(({ role }) => role === 'admin') ? 'admin' : 'member'"
  },
  {
    what: 'going back enables who was disabled',
    file: 'src/main/panel/domain/going-back.ts',
    from: "status: all.every(({ status }) => status === 'active') ? 'active' : 'disabled'",
    to: "status: all.some(({ status }) => status === 'active') ? 'active' : 'disabled'"
  },
  {
    what: 'going back brings used backup codes back',
    file: 'src/main/panel/domain/going-back.ts',
    from: 'usedCodes: [...new Set(used)].sort((a, b) => a - b)',
    to: 'usedCodes: used.slice(used.length)'
  },
  {
    what: 'going back brings a lax policy back',
    file: 'src/main/panel/domain/going-back.ts',
    from: 'needsEnrolmentCode: one.needsEnrolmentCode || other.needsEnrolmentCode',
    to: 'needsEnrolmentCode: one.needsEnrolmentCode && other.needsEnrolmentCode'
  },
  {
    what: 'signing in is not in the audit log',
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
    what: 'a link vouches for itself, in the session that it opened',
    file: 'src/main/panel/domain/sso-links.ts',
    from: "return user.id === actor.id ? !actor.isBySso : user.role !== 'admin'",
    to: "return user.id === actor.id || user.role !== 'admin'"
  },
  {
    what: 'an admin comes in by a link that another admin made while they were a member',
    file: 'src/main/panel/domain/sso-links.ts',
    from: "return isAwaiting || madeBy === 'admin' ? 'self' : null",
    to: "return isAwaiting ? 'self' : null"
  },
  {
    what: 'whom such a link let in stays in when they become an admin',
    file: 'src/main/panel/services/users.ts',
    from: "if (describeSsoLink(context, userId)?.confirmer === 'self') endUserSso(context, userId)",
    to: ''
  },
  {
    what: 'unlinking somebody leaves the sessions that the link opened',
    file: 'src/main/panel/services/sso/links.ts',
    from: '          endUserSso(context, userId)\n',
    to: ''
  },
  {
    what: 'a break-glass admin keeps their link, and comes in by it',
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
    what: 'the groups of a step-up’s token count for nothing',
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
    what: 'going back leaves single sign-on on',
    file: 'src/main/panel/storage/sso-table.ts',
    from: "  db.prepare(`delete from sso_settings where slot = 'active'`).run()\n",
    to: ''
  },
  {
    what: 'going back leaves links in force',
    file: 'src/main/panel/storage/sso-table.ts',
    from: "  db.prepare('update sso_links set is_awaiting = 1').run()\n",
    to: ''
  },
  {
    what: 'an act is told once, to whatever way in comes first',
    file: 'src/main/panel/domain/acts.ts',
    from: '      if (!isSameWay(entry, way, isSetUpAnew)) continue\n',
    to: '      if (way === null || (isSetUpAnew && !isSameWay(entry, way, false))) continue\n'
  },
  {
    what: 'an act that lets somebody in again is not told',
    file: 'src/main/panel/domain/acts.ts',
    from: "  'user.enabled': 'enabled',\n",
    to: ''
  },
  {
    what: 'a new passphrase of the vault, under the old key',
    file: 'src/main/authenticator/services/vault-slots.ts',
    from: 'const next = isTaken ? createSecret(randomBytes(keyBytes)) : root',
    to: 'const next = isTaken && keyBytes === 0 ? createSecret(randomBytes(keyBytes)) : root'
  },
  {
    what: 'a new passphrase of everything, and the stores keep their keys',
    file: 'src/main/protection/store-renewal.ts',
    from: 'const newKey = createSecret(randomBytes(32))',
    to: 'const newKey = key ?? createSecret(randomBytes(32))'
  },
  {
    what: 'a renewal ends the ways whose owners were not there',
    file: 'src/main/protection/slots.ts',
    from: 'sealAnew(kept, root, next, purposeOf',
    to: 'sealAnew(kept, root, root, purposeOf'
  },
  {
    what: 'a renewal that was killed behind its commit is not brought to its end',
    file: 'src/main/protection/store-renewal.ts',
    from: '    else await finish(dataDir)\n',
    to: ''
  },
  {
    what: 'the demo is a way round the lock',
    file: 'src/main/app/demo.ts',
    from: '    locks.leave()\n',
    to: ''
  }
]
