// The Panel's words, in German.
import type { Catalogue } from '../catalogue'
import { formatDateTime, formatNumber, plural } from '../format'

const backupCodes = (count: number) => plural(count, { one: '# Backup-Code', other: '# Backup-Codes' })

export const panel: Catalogue['panel'] = {
  firstRunWords: {
    title: 'Willkommen bei Countersign',
    detail: 'Erstellen Sie das Konto für diesen Computer. Sie werden dessen erster Admin.',
    accountName: 'Kontoname',
    accountNameHint: 'Ihre Firma, Schule oder Ihr Team. Authenticator-Apps zeigen ihn neben den Codes an.',
    name: 'Ihr Name',
    email: 'E-Mail',
    password: 'Passwort',
    confirmPassword: 'Passwort bestätigen',
    submit: 'Konto erstellen',
    demo: 'Mit Demodaten ausprobieren',
    demoHint: 'Möchten Sie sich nur umsehen?',
    missing: {
      accountName: 'Geben Sie dem Konto einen Namen.',
      name: 'Geben Sie Ihren Namen ein.',
      email: 'Geben Sie eine E-Mail-Adresse ein, zum Beispiel ada@example.com.',
      password: 'Wählen Sie ein Passwort.'
    },
    differ: 'Die beiden Passwörter stimmen nicht überein.'
  },
  strengthWords: {
    label: 'Stärke des Passworts',
    scores: ['Sehr leicht zu erraten', 'Leicht zu erraten', 'Könnte stärker sein', 'Gut', 'Stark'],
    hint: 'Mindestens 8 Zeichen. Leerzeichen und ganze Sätze sind willkommen.'
  },
  loginWords: {
    title: 'Anmelden',
    detail: 'Zuerst Ihr Passwort, dann ein Code aus Ihrer Authenticator-App.',
    username: 'Benutzername',
    password: 'Passwort',
    submit: 'Anmelden',
    missing: { username: 'Geben Sie Ihren Benutzernamen ein.', password: 'Geben Sie Ihr Passwort ein.' },
    ended: {
      idle: 'Sie wurden abgemeldet, wegen Inaktivität. Melden Sie sich erneut an, um fortzufahren.',
      'too-long':
        'Sie wurden abgemeldet, weil Ihre Sitzung ihre Höchstdauer erreicht hatte. Melden Sie sich erneut an, um fortzufahren.',
      'login-expired':
        'Ihre Anmeldung hat länger als 10 Minuten gedauert und wurde daher verworfen. Beginnen Sie von vorn.',
      ended:
        'Ihre Sitzung wurde beendet: von Ihnen in einem anderen Fenster oder von einem Admin. Melden Sie sich erneut an, um fortzufahren.'
    },
    demo: {
      title: 'Möchten Sie sich umsehen?',
      detail: ({ username, password }) => `Melden Sie sich als ${username} mit dem Passwort ${password} an.`
    }
  },
  daysWords: {
    days: (count) => plural(count, { one: '# Tag', other: '# Tage' }),
    weeks: (count) => plural(count, { one: '# Woche', other: '# Wochen' })
  },
  codeWords: {
    title: 'Code eingeben',
    detail: 'Öffnen Sie Ihre Authenticator-App und geben Sie den Code ein, den sie für dieses Konto anzeigt.',
    signingInAs: 'Anmeldung als',
    back: 'Zurück zur Anmeldung',
    useBackupCode: 'Backup-Code verwenden',
    useApp: 'Code aus der App verwenden',
    backup: {
      title: 'Backup-Code eingeben',
      detail:
        'Geben Sie einen der Codes ein, die Sie beim Einrichten der Zwei-Faktor-Authentifizierung gespeichert haben. Jeder funktioniert einmal.',
      label: 'Backup-Code',
      missing: 'Geben Sie einen Ihrer Backup-Codes ein.'
    },
    remember: (time) => `Diesen Browser ${time} lang merken`,
    rememberHint:
      'Dann wird hier nur nach Ihrem Passwort gefragt. Lassen Sie dies auf einem gemeinsam genutzten Computer ausgeschaltet.',
    backupCodeTaken: (left) => `Backup-Code akzeptiert. Noch ${backupCodes(left)} übrig.`
  },
  newPasswordWords: {
    title: 'Passwort wählen',
    detail: 'Das Passwort, das Sie erhalten haben, hat funktioniert. Ersetzen Sie es durch eines, das nur Sie kennen.',
    password: 'Passwort',
    confirmPassword: 'Passwort bestätigen',
    submit: 'Passwort festlegen',
    missing: 'Wählen Sie ein Passwort.',
    differ: 'Die beiden Passwörter stimmen nicht überein.',
    cancel: 'Zurück zur Anmeldung'
  },
  enrolmentWords: {
    title: 'Registrierungscode eingeben',
    detail:
      'Ihre Zwei-Faktor-Authentifizierung wurde zurückgesetzt. Fragen Sie Ihren Admin nach dem Registrierungscode, der dabei gedruckt wurde.',
    label: 'Registrierungscode',
    missing: 'Geben Sie den Registrierungscode ein.',
    cancel: 'Abbrechen und abmelden'
  },
  reauthWords: {
    password: 'Passwort',
    missing: 'Geben Sie Ihr Passwort ein.',
    codeMissing: 'Geben Sie den Code aus Ihrer App ein.'
  },
  renewWords: {
    title: 'Ihr letzter Backup-Code ist verbraucht',
    detail:
      'Ohne Backup-Codes sind Sie ausgesperrt, wenn Sie Ihr Smartphone verlieren. Erzeugen Sie neue, bevor Sie fortfahren.',
    shownTitle: 'Ihre neuen Backup-Codes',
    shownDetail: 'Bewahren Sie sie getrennt von Ihrem Smartphone auf. Die Codes werden nur jetzt angezeigt.',
    logOut: 'Abmelden'
  },
  setupWords: {
    stepsName: 'Einrichtungsschritte',
    steps: { scan: 'App verknüpfen', 'backup-codes': 'Backup-Codes speichern', summary: 'Fertig' },
    scan: {
      title: 'Zwei-Faktor-Authentifizierung einrichten',
      detail: 'Alle in diesem Konto melden sich mit einem Code aus einer App an. Das Einrichten dauert eine Minute.',
      scanTitle: 'QR-Code scannen',
      apps: 'Verwenden Sie Google Authenticator, Twilio Authy oder eine andere Authenticator-App.',
      ownApp: 'Countersign Authenticator öffnen',
      image: 'QR-Code',
      cannotScan: 'Scannen nicht möglich?',
      keyTitle: 'Einrichtungsschlüssel',
      keyDetail:
        'Tippen oder fügen Sie diesen Schlüssel in Ihre App ein. Lassen Sie alles andere so, wie die App es vorschlägt.',
      keyAccount: 'Konto',
      copyKey: 'Einrichtungsschlüssel kopieren',
      keyCopied: 'Kopiert. Die Zwischenablage wird in 30 Sekunden geleert.',
      codeTitle: 'Code eingeben',
      codeDetail: 'Ihre App zeigt jetzt sechs Ziffern an, die sich alle 30 Sekunden ändern.'
    },
    backupCodes: {
      title: 'Backup-Codes',
      detail:
        'Mit jedem dieser Codes können Sie sich einmal anmelden, wenn Ihr Smartphone nicht zur Hand ist. Bewahren Sie sie getrennt davon auf.',
      saved: 'Ich habe sie gespeichert',
      why: 'Um fortzufahren, kopieren Sie die Codes, laden Sie sie herunter oder bestätigen Sie, dass Sie sie gespeichert haben.'
    },
    summary: {
      title: 'Alles ist bereit',
      detail: 'Die Zwei-Faktor-Authentifizierung beginnt, wenn Sie auf „Fertig“ klicken.',
      app: 'Ihre Authenticator-App ist verknüpft',
      appDetail: (email) => `Sie zeigt Codes für ${email} an.`,
      codes: 'Zehn Backup-Codes sind bereit',
      codesDetail: 'Jeder funktioniert einmal. Neue erzeugen Sie in den Einstellungen.',
      next: 'Ab der nächsten Anmeldung',
      nextDetail: 'Sie geben Ihr Passwort ein und danach einen Code aus Ihrer App.'
    },
    cancel: 'Abbrechen und abmelden'
  },
  frameWords: {
    navName: 'Hauptnavigation',
    nav: {
      home: 'Start',
      overview: 'Übersicht',
      users: 'Benutzer',
      audit: 'Audit-Log',
      settings: 'Einstellungen'
    },
    userMenu: {
      personalSettings: 'Persönliche Einstellungen',
      accountSettings: 'Kontoeinstellungen',
      userManagement: 'Benutzerverwaltung',
      overview: 'Übersicht',
      audit: 'Audit-Log',
      selfAudit: 'Selbstprüfung',
      logOut: 'Abmelden'
    },
    roles: { admin: 'Admin', member: 'Mitglied' }
  },
  sessionWords: {
    title: 'Sind Sie noch da?',
    idle: (seconds) =>
      plural(seconds, {
        one: 'Wegen Inaktivität werden Sie in # Sekunde abgemeldet.',
        other: 'Wegen Inaktivität werden Sie in # Sekunden abgemeldet.'
      }),
    final: (seconds) =>
      plural(seconds, {
        one: 'Ihre Sitzung hat ihre Höchstdauer erreicht. Sie werden in # Sekunde abgemeldet.',
        other: 'Ihre Sitzung hat ihre Höchstdauer erreicht. Sie werden in # Sekunden abgemeldet.'
      }),
    stay: 'Angemeldet bleiben'
  },
  profileWords: {
    windowTitle: (name) => `Countersign Panel – ${name}`,
    firstWindowTitle: 'Countersign Panel',
    button: (name) => `Browser: ${name}`,
    label: 'Browser auf diesem Computer',
    current: 'Dieses Fenster',
    open: (name) => `${name} öffnen`,
    create: 'Neuer Browser',
    rename: 'Diesen Browser umbenennen',
    manage: 'Browser verwalten',
    renameTitle: 'Diesen Browser umbenennen',
    renameDetail: 'Der Name steht in den Listen der Sitzungen und der gemerkten Browser.',
    name: 'Name',
    nameMissing: 'Geben Sie ihm einen Namen.',
    manageTitle: 'Browser',
    manageDetail: 'Jeder ist eigenständig: Sie melden sich in jedem getrennt an, und jeder wird getrennt gemerkt.',
    openButton: 'Öffnen',
    forgetButton: 'Entfernen',
    forgetNamed: (name) => `${name} entfernen`,
    forgetTitle: (name) => `${name} entfernen?`,
    forgetDetail:
      'Sein Fenster wird geschlossen, seine Sitzung endet, und er wird mit allem entfernt, was er sich gemerkt hat.',
    created: (at) => `Seit ${formatDateTime(at)}`
  },
  settingsWords: {
    navName: 'Einstellungen',
    title: 'Persönliche Einstellungen',
    accountTitle: 'Kontoeinstellungen',
    sections: {
      profile: 'Profil',
      factor: 'Zwei-Faktor-Authentifizierung',
      browsers: 'Gemerkte Browser',
      sessions: 'Sitzungen',
      activity: 'Letzte Aktivitäten'
    },
    never: 'Nie',
    thisBrowser: 'Dieser Browser',
    thisSession: 'Diese Sitzung',
    profile: {
      name: 'Name',
      missing: 'Geben Sie Ihren Namen ein.',
      save: 'Namen speichern',
      saved: 'Ihr Name wurde geändert.',
      email: 'Benutzername',
      role: 'Rolle',
      password: 'Passwort'
    },
    password: {
      changedAt: (ago) => `Geändert: ${ago}`,
      neverChanged: 'Nie geändert',
      change: 'Passwort ändern',
      old: 'Aktuelles Passwort',
      next: 'Neues Passwort',
      confirm: 'Neues Passwort bestätigen',
      missing: { old: 'Geben Sie Ihr aktuelles Passwort ein.', next: 'Wählen Sie ein neues Passwort.' },
      differ: 'Die beiden Passwörter stimmen nicht überein.',
      endOthers: 'Meine anderen Sitzungen beenden',
      note: 'Gemerkte Browser werden vergessen: Jeder fragt bei der nächsten Anmeldung nach einem Code.',
      done: 'Ihr Passwort wurde geändert. Gemerkte Browser wurden vergessen.'
    },
    factor: {
      detail: 'Die Zwei-Faktor-Authentifizierung ist in diesem Konto Pflicht und immer eingeschaltet.',
      states: {
        enrolled: 'Ein',
        none: 'Nicht eingerichtet',
        disabled: 'Nach zu vielen falschen Codes blockiert'
      },
      app: 'Authenticator-App',
      linkedAt: (at) => `Verknüpft am ${formatDateTime(at)}`,
      lastUsed: 'Zuletzt verwendet',
      codes: 'Backup-Codes',
      codesLeft: (left) => `Noch ${formatNumber(left)} von 10`,
      codesMade: (at) => `Erzeugt am ${formatDateTime(at)}`,
      few: (left) => `Nur noch ${backupCodes(left)} übrig. Erzeugen Sie neue, bevor sie aufgebraucht sind.`,
      generate: 'Neue Backup-Codes erzeugen',
      generateDetail: 'Sie erhalten zehn neue Codes. Alle älteren funktionieren ab sofort nicht mehr.',
      shown:
        'Bewahren Sie sie getrennt von Ihrem Smartphone auf. Die Codes werden nur jetzt angezeigt; ältere Codes funktionieren nicht mehr.',
      move: 'Smartphone wechseln',
      moveDetail:
        'Sie scannen einen neuen QR-Code. Die App auf Ihrem alten Smartphone funktioniert, bis das neue bestätigt ist. Geben Sie zuerst einen Code vom alten Smartphone ein oder, wenn Sie es nicht mehr haben, einen Backup-Code.',
      moveScan: 'Scannen Sie diesen QR-Code mit dem neuen Smartphone und geben Sie dann den Code ein, den es anzeigt.',
      moveEndOthers: 'Meine anderen Sitzungen beenden',
      moved:
        'Ihr neues Smartphone ist verknüpft. Das alte funktioniert nicht mehr, und gemerkte Browser wurden vergessen.'
    },
    browsers: {
      detail: (time) => `Ein gemerkter Browser fragt ${time} lang nur nach Ihrem Passwort.`,
      detailNever: 'Dieses Konto merkt sich keine Browser: Bei jeder Anmeldung wird ein Code verlangt.',
      none: 'Keine gemerkten Browser.',
      since: (at) => `Seit ${formatDateTime(at)}`,
      until: (at) => `Bis ${formatDateTime(at)}`,
      lastUsed: (ago) => `Zuletzt verwendet: ${ago}`,
      forget: 'Vergessen',
      forgetNamed: (name) => `${name} vergessen`,
      forgetAll: 'Alle vergessen',
      forgotten: 'Vergessen. Bei der nächsten Anmeldung wird ein Code verlangt.'
    },
    sessions: {
      detail: 'Wo Sie auf diesem Computer gerade angemeldet sind.',
      started: (ago) => `Begonnen: ${ago}`,
      active: (ago) => `Aktiv: ${ago}`,
      end: 'Beenden',
      endNamed: (name) => `Sitzung in ${name} beenden`,
      endOthers: 'Andere Sitzungen beenden',
      ended: 'Beendet.'
    },
    activity: {
      table: 'Letzte Aktivitäten',
      columns: { at: 'Zeit', kind: 'Ereignis', detail: 'Details' },
      none: 'Noch nichts.',
      more: 'Mehr anzeigen'
    }
  },
  homeWords: {
    greeting: (name) => `Willkommen, ${name}`,
    noticesName: 'Seit Ihrer letzten Anmeldung',
    twoFactor: {
      title: 'Die Zwei-Faktor-Authentifizierung ist eingeschaltet',
      detail:
        'Mit Ihrem Passwort allein kann sich niemand anmelden. Bei jeder Anmeldung wird ein Code aus Ihrer App verlangt.',
      settings: 'Einstellungen öffnen',
      users: 'Benutzer verwalten'
    },
    facts: {
      backupCodes: 'Backup-Codes',
      codesLeft: (left) => `Noch ${formatNumber(left)} von 10`,
      email: 'Benutzername',
      role: 'Rolle',
      account: 'Konto'
    }
  },
  noticeWords: {
    wrongCodes: {
      title: (count) =>
        plural(count, {
          one: '# falscher Code wurde bei Ihrer Anmeldung eingegeben',
          other: '# falsche Codes wurden bei Ihrer Anmeldung eingegeben'
        }),
      detail: (ago) =>
        `Der letzte ${ago}, nach Eingabe Ihres richtigen Passworts. Wenn Sie das nicht waren, ändern Sie Ihr Passwort.`
    },
    acts: {
      'sso-linked': (who, provider) => `Ihr Benutzer wurde mit ${who} verknüpft (${provider})`,
      'sso-link-confirmed': (who, provider) => `Ihre Verknüpfung mit ${who} wurde bestätigt (${provider})`,
      'sso-unlinked': (who, provider) => `Die Verknüpfung Ihres Benutzers mit ${who} wurde gelöst (${provider})`,
      'password-reset': 'Ihr Passwort wurde zurückgesetzt',
      'two-factor-reset': 'Ihre Zwei-Faktor-Authentifizierung wurde zurückgesetzt',
      'role-changed': (role) => `Ihre Rolle wurde geändert: ${role}`,
      'name-shared': (who) => `${who} hat denselben Namen wie Sie`,
      disabled: 'Ihr Benutzer wurde deaktiviert',
      enabled: 'Ihr Benutzer wurde aktiviert',
      deleted: 'Ihr Benutzer wurde gelöscht',
      unlocked: 'Ihr Benutzer wurde entsperrt',
      'browsers-forgotten': 'Gemerkte Browser von Ihnen wurden vergessen'
    },
    act: {
      by: (by, at) =>
        `Von ${by}, ${formatDateTime(at)}. Wenn Sie nicht darum gebeten haben, informieren Sie einen Admin.`,
      provider: 'Single-Sign-on-Anbieter',
      byAddress: (at) =>
        `Über die dort bestätigte Adresse, ${formatDateTime(at)}. Wenn Sie das nicht waren, informieren Sie einen Admin.`,
      byGroups: (at) => `Durch Ihre Gruppen beim Single-Sign-on-Anbieter, ${formatDateTime(at)}.`,
      nameShared: (at) =>
        `Seit ${formatDateTime(at)}. Unterscheiden Sie sich anhand der Adresse, nicht anhand des Namens.`,
      byItself: (at) => `Durch Countersign selbst, ${formatDateTime(at)}. Fragen Sie einen Admin nach dem Grund.`,
      times: (count) => plural(count, { one: '#-mal geschehen.', other: '#-mal geschehen.' })
    },
    reuse: {
      title: 'Ein Code wurde ein zweites Mal eingegeben und abgelehnt',
      detail: (at) => `${formatDateTime(at)}. Wenn Sie das nicht waren, hat möglicherweise jemand Ihren Code gesehen.`
    },
    codesGone: {
      title: 'Sie haben keine Backup-Codes mehr',
      detail: 'Erzeugen Sie in den Einstellungen neue, bevor Sie einen benötigen.'
    },
    codesLow: {
      title: (left) => `Noch ${backupCodes(left)} übrig`,
      detail: 'Erzeugen Sie in den Einstellungen neue, bevor sie aufgebraucht sind.'
    }
  }
}
