// Single sign-on, in German: its settings, what its test found, who waits to be linked, and what it means elsewhere.
import type { Catalogue } from '../catalogue'
import { formatDateTime, formatNumber, plural } from '../format'

export const sso: Catalogue['sso'] = {
  ssoLoginWords: {
    detail: (issuerName) => `Die Anmeldung erfolgt über ${issuerName}. Dafür wird Ihr Browser geöffnet.`,
    submit: 'Weiter mit SSO',
    waiting: 'Ihr Browser ist geöffnet. Melden Sie sich dort an und kehren Sie dann zurück.',
    breakGlass: 'Mit Passwort anmelden',
    breakGlassHint: 'Für Notfall-Admins: Passwort, dann ein Code.'
  },
  ssoWords: {
    title: 'Single Sign-on (SSO)',
    states: { on: 'Ein', off: 'Aus' },
    offDetail:
      'Benutzer melden sich bei Ihrem OpenID-Connect-Anbieter an statt mit Passwort und Code. Bevor Sie SSO aktivieren können, muss der Verbindungstest bestanden sein.',
    onDetail:
      'Benutzer melden sich mit SSO an und werden hier nach keinem Code gefragt: Die Zwei-Faktor-Authentifizierung übernimmt der Anbieter, und die Faktoren der Benutzer ruhen und bleiben versiegelt gespeichert. Notfall-Admins behalten Passwort und Code.',
    enabledSince: (at, issuer) => `Aktiviert am ${formatDateTime(at)} mit ${issuer}.`,

    provider: 'Anbieter',
    issuer: 'Aussteller (Issuer)',
    issuerHint: 'Genau so, wie der Anbieter ihn anzeigt, zum Beispiel https://login.example.com/realms/main.',
    clientId: 'Client-ID',
    clientSecret: 'Client-Secret (optional)',
    secretNone: 'Nur wenn der Anbieter darauf besteht. Es wird versiegelt und nie wieder angezeigt.',
    secretKept:
      'Ein Client-Secret ist versiegelt gespeichert. Lassen Sie dies leer, um es zu behalten. Ein anderer Aussteller verwirft es.',
    removeSecret: 'Gespeichertes Client-Secret entfernen',
    scopes: 'Scopes',
    scopesHint: 'Durch Leerzeichen getrennt. openid ist immer dabei.',
    redirect: 'Weiterleitungsadresse zum Registrieren beim Anbieter',
    redirectHint: 'Registrieren Sie sie für eine native Anwendung (Desktop) mit PKCE.',
    copy: 'Weiterleitungsadresse kopieren',
    copyShort: 'Kopieren',
    copied: 'Kopiert.',
    notCopied: 'Nicht kopiert. Markieren und kopieren Sie die Adresse selbst.',
    port: 'Callback-Port',
    portHint: 'Leer: ein beliebiger freier Port. Eine Zahl nur für Anbieter, die den Port vergleichen.',
    portOutside: 'Ein Port ist eine Zahl von 1024 bis 65535.',

    people: 'Wer Zugang erhält',
    mayCreateUsers: 'Benutzer bei ihrer ersten Anmeldung anlegen',
    mayCreateUsersHint: 'Sonst können sich nur bereits vorhandene Benutzer anmelden.',
    takesVerifiedAsText: '„true“ als Text für eine bestätigte Adresse annehmen',
    takesVerifiedAsTextHint:
      'Nach dem Standard ist email_verified ein Wahrheitswert. Amazon Cognito und JumpCloud senden ihn als Text. Nur für einen Anbieter einschalten, der Adressen wirklich prüft: Wessen Adresse als bestätigt gilt, erhält hier das Konto mit dieser Adresse.',
    defaultRole: 'Standardrolle',
    defaultRoleHint: 'Für Benutzer, die angelegt werden, und für jene, die in keiner der Gruppen unten sind.',
    groupClaim: 'Gruppen-Claim',
    groupClaimHint: 'Der Claim, der die Gruppen einer Person nennt. Leer: Rollen werden hier verwaltet.',
    groupRoles: 'Rollen nach Gruppe',
    groupRolesHint:
      'Gelten bei jeder Anmeldung: Admin, wenn eine der Gruppen diese Rolle hat, sonst die Rolle der ersten passenden Gruppe.',
    group: (place) => `Gruppe ${formatNumber(place)}`,
    groupRole: (place) => `Rolle der Gruppe ${formatNumber(place)}`,
    addGroup: 'Gruppe hinzufügen',
    removeGroup: (place) => `Gruppe ${formatNumber(place)} entfernen`,

    assurance: 'Was der Anbieter zusichern muss',
    assuranceHint: 'Beide leer: Die Angabe des Anbieters genügt.',
    requiredAmr: 'Erforderlicher amr-Wert',
    requiredAmrHint: 'Durch Leerzeichen getrennt, zum Beispiel mfa. Das Token muss jeden Wert haben.',
    requiredAcr: 'Erforderlicher acr-Wert',
    requiredAcrHint: 'Durch Leerzeichen getrennt. Der acr-Wert des Tokens muss einer davon sein.',

    breakGlass: 'Notfall-Admins',
    breakGlassHint:
      'Mindestens ein Admin, der sich immer mit Passwort und Code anmelden kann, was auch immer der Anbieter tut.',
    noCandidates: 'Kein Admin hat sowohl ein Passwort als auch eine funktionierende Zwei-Faktor-Authentifizierung.',
    saveBreakGlass: 'Notfall-Admins speichern',
    breakGlassSaved: 'Die Notfall-Admins wurden geändert.',

    test: 'Verbindung testen',
    testHint:
      'Speichert diese Einstellungen und öffnet Ihren Browser für eine vollständige Anmeldung. Sonst merkt niemand etwas davon.',
    testing: 'Ihr Browser ist geöffnet. Melden Sie sich dort an, um den Test abzuschließen.',
    untested: 'Diese Einstellungen wurden noch nicht getestet.',
    changed:
      'Die Einstellungen wurden seit dem Test geändert. Testen Sie die Verbindung erneut, bevor sie verwendet werden.',
    testFailed: (at, why) => `Der letzte Test ist fehlgeschlagen (${formatDateTime(at)}). ${why}`,
    tested: (name) => `Der Test war erfolgreich: angemeldet als ${name}.`,
    found: {
      name: 'Was der Anbieter gemeldet hat',
      subject: 'Subject',
      email: 'E-Mail',
      verified: (email) => `${email}, bestätigt`,
      unverified: (email) => `${email}, nicht bestätigt: Verknüpfung über die Adresse nicht möglich`,
      noEmail: 'Keine: Benutzer müssen von einem Admin verknüpft werden',
      amr: 'amr',
      acr: 'acr',
      groups: 'Gruppen',
      nothing: 'Nicht gemeldet',
      stepUp: 'Bestätigen der eigenen Identität',
      stepUpYes: 'Funktioniert: Der Anbieter gibt an, wann er gefragt hat',
      stepUpNo: 'Durch diesen Test nicht gezeigt; der Anbieter wird darum gebeten, wenn es nötig ist',
      signOut: 'Abmelden',
      signOutYes: 'Öffnet auch die Seite des Anbieters',
      signOutNo: 'Beendet nur die Sitzung hier'
    },

    enable: 'SSO aktivieren',
    use: 'Diese Einstellungen verwenden',
    disable: 'SSO deaktivieren',
    blocked: {
      test: 'Genau diese Einstellungen müssen „Verbindung testen“ bestanden haben.',
      breakGlass: 'Wählen Sie mindestens einen Notfall-Admin.'
    },
    enabled: 'Single Sign-on ist eingeschaltet.',
    disabled: 'Single Sign-on ist ausgeschaltet. Die Zwei-Faktor-Authentifizierung wird wieder verlangt.',
    enableTitle: 'Single Sign-on aktivieren?',
    useTitle: 'Diese Einstellungen verwenden?',
    disableTitle: 'Single Sign-on deaktivieren?',
    missing: {
      issuer: 'Geben Sie den Aussteller ein.',
      clientId: 'Geben Sie die Client-ID ein.',
      group: 'Geben Sie die Gruppe ein oder entfernen Sie sie.'
    },

    waiting: {
      title: 'Wartende Anmeldungen',
      detail:
        'Diese Personen haben sich beim Anbieter angemeldet und wurden hier nicht zugelassen. Verknüpfen Sie sie mit einem Benutzer oder verwerfen Sie die Anmeldung.',
      reasons: {
        'sso-email-unverified': 'Die Adresse ist vom Anbieter nicht bestätigt.',
        'sso-link-required': 'Admins verknüpfen sich selbst, angemeldet mit Passwort und Code.',
        'sso-unknown-user': 'Niemand hier hat diese Adresse.'
      },
      linkTo: (who) => `Anmeldung von ${who} verknüpfen`,
      link: 'Verknüpfen',
      dismiss: 'Verwerfen',
      dismissOf: (who) => `Anmeldung von ${who} verwerfen`,
      user: 'Benutzer',
      userHint: 'Geben Sie einen Namen oder eine E-Mail-Adresse ein.',
      nobody: 'Keine Treffer',
      question: (who) => `Anmeldung von ${who} mit einem Benutzer verknüpfen?`,
      effect:
        'Wer sich von da an beim Anbieter als diese Person anmeldet, ist hier dieser Benutzer, mit allen seinen Rechten.'
    },

    awaiting: {
      title: 'Zu bestätigende Verknüpfungen',
      detail:
        'Der Speicher ging auf einen früheren Stand zurück. Bis ihre Verknüpfung bestätigt ist, können sich diese Personen nicht über SSO anmelden.',
      subject: (subject) => `Beim Anbieter: ${subject}`,
      confirm: 'Bestätigen',
      confirmOf: (who) => `Verknüpfung von ${who} bestätigen`,
      unlink: 'Verknüpfung lösen',
      unlinkOf: (who) => `Verknüpfung von ${who} lösen`,
      ownOnly: 'Nur von sich selbst',
      more: (count) => plural(count, { one: '# weitere wartet.', other: '# weitere warten.' })
    },

    link: {
      title: 'Single Sign-on',
      linked: 'Dieser Benutzer meldet sich beim Anbieter als die unten genannte Person an.',
      none: 'Noch nicht verknüpft. Ein Mitglied wird bei der ersten Anmeldung mit derselben bestätigten Adresse verknüpft oder hier, ein Admin nur hier und nur von sich selbst, angemeldet mit Passwort und Code.',
      issuer: 'Aussteller (Issuer)',
      subject: 'Subject',
      email: 'E-Mail beim Anbieter',
      linkedAt: 'Verknüpft',
      lastSignIn: 'Letzte Anmeldung',
      waiting: 'Wartende Anmeldung',
      byHand: 'Subject beim Anbieter',
      byHandHint: 'Wie der Anbieter diese Person dauerhaft bezeichnet: ihre Benutzer-ID, keine Adresse.',
      missing: 'Geben Sie das Subject ein.',
      question: (subject, email) => `${subject} mit ${email} verknüpfen?`,
      submit: 'Verknüpfen',
      done: 'Der Benutzer wurde verknüpft.',
      unlink: 'Verknüpfung lösen',
      unlinkTitle: 'Verknüpfung dieses Benutzers lösen?',
      unlinkEffect:
        'Sitzungen dieser Person über SSO enden jetzt. Ein Mitglied wird bei der nächsten Anmeldung mit derselben bestätigten Adresse wieder verknüpft, ein Admin nur von sich selbst.',
      needs: {
        admin:
          'Sie muss bestätigt werden: Der Speicher ging auf einen früheren Stand zurück. Bis dahin lässt sie niemanden herein.',
        self: 'Dieser Admin muss sie bestätigen, angemeldet mit Passwort und Code. Bis dahin lässt sie niemanden herein.'
      },
      confirm: 'Verknüpfung bestätigen',
      confirmQuestion: (subject, email) => `Bestätigen, dass ${subject} ${email} ist?`,
      confirmed: 'Die Verknüpfung wurde bestätigt.',
      unlinked: 'Die Verknüpfung des Benutzers wurde gelöst.'
    }
  },
  effectWords: {
    enabling: {
      everybody: (host) =>
        `Alle melden sich über „Weiter mit SSO“ bei ${host} an. Sitzungen, die mit einem Passwort geöffnet wurden, enden jetzt; dieses Fenster bleibt.`,
      asleep:
        'Die Zwei-Faktor-Authentifizierung wird für sie deaktiviert: keine Einrichtungsseite, keine Codes. Die Faktoren dieser Benutzer ruhen und bleiben versiegelt gespeichert.',
      breakGlass: (names) =>
        `Passwort und Zwei-Faktor-Authentifizierung behalten: ${names}. Sie melden sich nicht über SSO an; ihre Verknüpfungen enden.`,
      linking:
        'Mitglieder werden über ihre bestätigte Adresse verknüpft. Andere Admins können sich nur anmelden, wenn sie sich vorher selbst verknüpft haben.',
      creating: (role) => `Wer noch kein Benutzer ist, wird bei der ersten Anmeldung mit der Rolle ${role} angelegt.`
    },
    disabling: {
      wake: 'Benutzer melden sich wieder mit ihrem Passwort an. Ruhende Faktoren werden wieder aktiv, und ihre Codes werden verlangt.',
      setup: 'Benutzer ohne Faktor gelangen zur Einrichtungsseite.',
      sessions: 'Alle über SSO geöffneten Sitzungen enden sofort.',
      sessionsAndYours: 'Alle über SSO geöffneten Sitzungen enden sofort, auch Ihre: Sie werden abgemeldet.',
      withoutPassword: (count) =>
        plural(count, {
          one: '# Benutzer hat kein Passwort und kann sich nicht anmelden, bevor Sie ihm einen Aktivierungscode geben: „Benutzerverwaltung“, „Passwort zurücksetzen“.',
          other:
            '# Benutzer haben kein Passwort und können sich nicht anmelden, bevor Sie jedem einen Aktivierungscode geben: „Benutzerverwaltung“, „Passwort zurücksetzen“.'
        })
    }
  },
  sleepWords: {
    badge: 'Ruht',
    badgeNone: 'Über SSO',
    policy:
      'Deaktiviert, solange Single Sign-on eingeschaltet ist: Der Anbieter übernimmt sie, und Faktoren ruhen. Für Notfall-Admins gilt sie weiterhin, für alle anderen wieder, sobald SSO deaktiviert ist.',
    users:
      'Single Sign-on ist eingeschaltet: Die Zwei-Faktor-Authentifizierung übernimmt der Anbieter. Faktoren ruhen und bleiben versiegelt gespeichert; Notfall-Admins behalten Passwort und Code.',
    user: {
      asleep:
        'Vom Anbieter übernommen, solange Single Sign-on eingeschaltet ist. Der Faktor ruht und wird wieder aktiv, wenn SSO deaktiviert wird.',
      none: 'Vom Anbieter übernommen, solange Single Sign-on eingeschaltet ist. Sobald SSO deaktiviert ist, führt die nächste Anmeldung zur Einrichtung.',
      breakGlass: 'Notfall-Admin: behält Passwort und Code, solange Single Sign-on eingeschaltet ist.'
    },
    settings: {
      noPassword: 'Keines. Sie melden sich mit SSO an.',
      detail: 'Die Zwei-Faktor-Authentifizierung übernimmt der Single-Sign-on-Anbieter.',
      asleep:
        'Ihr Faktor ruht und bleibt versiegelt gespeichert: Es wird kein Code verlangt. Wird Single Sign-on deaktiviert, funktionieren Ihre Authenticator-App und Ihre Backup-Codes wie zuvor.',
      none: 'Hier wird kein Code verlangt. Wird Single Sign-on deaktiviert, führt Ihre nächste Anmeldung zur Einrichtung.',
      breakGlass: 'Sie sind Notfall-Admin: Sie behalten Passwort und Code, solange Single Sign-on eingeschaltet ist.',
      linked: (email) => `Sie melden sich als ${email} an.`
    },
    home: {
      title: 'Single Sign-on ist eingeschaltet',
      detail:
        'Ihr Anbieter bestätigt, wer Sie sind, und übernimmt die Zwei-Faktor-Authentifizierung. Hier wird kein Code verlangt.'
    }
  }
}
