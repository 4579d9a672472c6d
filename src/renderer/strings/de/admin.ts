// The Panel's administration, in German: user management, a user's page, overview, audit log, account settings.
import type { Catalogue } from '../catalogue'
import { formatDateTime, formatDuration, formatNumber, plural } from '../format'

const userCount = (count: number) => plural(count, { one: '# Benutzer', other: '# Benutzer' })

export const admin: Catalogue['admin'] = {
  roleWords: { admin: 'Admin', member: 'Mitglied' },
  statusWords: {
    active: 'Aktiv',
    invited: 'Eingeladen',
    locked: 'Gesperrt',
    disabled: 'Deaktiviert'
  },
  factorWords: {
    enrolled: 'Ein',
    none: 'Nicht eingerichtet',
    disabled: 'Blockiert'
  },
  methodWords: {
    code: 'Code aus der App',
    'backup-code': 'Backup-Code',
    'remembered-browser': 'Gemerkter Browser',
    setup: 'Ersteinrichtung',
    sso: 'Single Sign-on'
  },
  adminWords: {
    never: 'Nie',
    none: 'Keine',
    unknown: 'Unbekannt',
    loading: 'Wird geladen',
    print: 'Drucken',
    failed: 'Das ließ sich nicht laden',
    confirmFirst: {
      title: 'Bestätigen Sie, dass Sie es sind',
      detail:
        'Dies ist ein gemerkter Browser, und das Konto verlangt einen aktuellen Code, bevor sich Admin-Seiten öffnen.',
      open: 'Bestätigen'
    }
  },
  stepUpWords: {
    title: 'Bestätigen Sie, dass Sie es sind',
    detail: 'Geben Sie Ihr Passwort ein, um fortzufahren. Sie werden 10 Minuten lang nicht erneut gefragt.',
    detailWithCode: 'Geben Sie Ihr Passwort und einen Code aus Ihrer App ein, um fortzufahren.',
    password: 'Passwort',
    missing: 'Geben Sie Ihr Passwort ein.',
    sso: {
      detail: 'Ihr Browser wird geöffnet und bittet Sie, sich erneut anzumelden. Kehren Sie danach hierher zurück.',
      open: 'Weiter mit SSO',
      waiting: 'Warten auf Ihren Browser\u00a0…'
    }
  },

  // ——— User Management ———

  usersWords: {
    title: 'Benutzerverwaltung',
    detail: 'Alle, die sich bei diesem Konto anmelden dürfen.',
    search: 'Benutzer suchen',
    searchHint: 'Name oder E-Mail',
    clearSearch: 'Suche leeren',
    add: 'Benutzer hinzufügen',
    import: 'CSV importieren',
    export: 'CSV exportieren',
    exported: (fileName) => `Benutzer in ${fileName} exportiert.`,
    filters: {
      factorState: '2FA-Status',
      role: 'Rolle',
      status: 'Status',
      any: 'Alle',
      clear: 'Filter zurücksetzen',
      factorStates: {
        enrolled: 'Ein',
        none: 'Nicht eingerichtet',
        disabled: 'Blockiert',
        'no-codes-left': 'Keine Backup-Codes mehr'
      }
    },
    columns: {
      button: 'Spalten',
      name: 'Name',
      email: 'E-Mail',
      role: 'Rolle',
      status: 'Status',
      factorState: '2FA',
      backupCodesLeft: 'Backup-Codes',
      createdAt: 'Erstellt',
      lastLoginAt: 'Letzte Anmeldung',
      actions: 'Aktionen',
      select: 'Auswahl'
    },
    table: 'Benutzer',
    sortBy: (column) => `Nach ${column} sortieren`,
    you: 'Sie',
    count: userCount,
    found: (total) => `${userCount(total)} gefunden`,
    selectAll: 'Alle auswählen',
    select: (email) => `${email} auswählen`,
    selected: (count) => `${userCount(count)} ausgewählt`,
    selectedAtMost: (most) =>
      `Die ersten ${formatNumber(most)} sind ausgewählt: Mehr Benutzer lassen sich nicht auf einmal zurücksetzen.`,
    clearSelection: 'Auswahl aufheben',
    open: (email) => `Seite von ${email} öffnen`,
    noMatch: {
      title: 'Keine Treffer',
      detail: 'Versuchen Sie es mit weniger Buchstaben oder einem anderen Filter.'
    },
    actionsFor: (email) => `Aktionen für ${email}`
  },
  userActionWords: {
    'reset-two-factor': 'Zwei-Faktor-Authentifizierung zurücksetzen',
    'reset-password': 'Passwort zurücksetzen',
    unlock: 'Entsperren',
    disable: 'Deaktivieren',
    enable: 'Aktivieren',
    'change-role': 'Rolle ändern',
    'end-sessions': 'Sitzungen beenden',
    'forget-browsers': 'Browser vergessen',
    delete: 'Löschen'
  },
  questionWords: {
    ownLoggedOut: 'Das betrifft Sie selbst: Sie werden sofort abgemeldet.',
    ownPageCloses: 'Das betrifft Sie selbst: Diese Seite wird sofort geschlossen.',
    'reset-two-factor': {
      title: (name) => `Zwei-Faktor-Authentifizierung für ${name} zurücksetzen?`,
      effects: [
        'Die Verknüpfung mit der Authenticator-App und alle Backup-Codes dieser Person funktionieren ab sofort nicht mehr.',
        'Die gemerkten Browser der Person werden vergessen, und ihre Sitzungen enden.',
        'Bei der nächsten Anmeldung gibt die Person ihr Passwort ein und richtet die Zwei-Faktor-Authentifizierung neu ein.'
      ],
      confirm: 'Zurücksetzen',
      done: (email) => `Die Zwei-Faktor-Authentifizierung für ${email} wurde zurückgesetzt.`
    },
    'reset-password': {
      title: (name) => `Passwort von ${name} zurücksetzen?`,
      effects: [
        'Das Passwort der Person funktioniert nicht mehr. Sie erhalten einen Aktivierungscode für die Person. Er wird nur einmal angezeigt.',
        'Bei der nächsten Anmeldung gibt die Person diesen Code als Passwort ein und wählt ein neues.',
        'Die Sitzungen der Person enden, und ihre gemerkten Browser werden vergessen. Die Zwei-Faktor-Authentifizierung der Person bleibt bestehen.'
      ],
      confirm: 'Passwort zurücksetzen',
      done: (email) => `Das Passwort von ${email} wurde zurückgesetzt.`
    },
    unlock: {
      title: (name) => `${name} entsperren?`,
      effects: [
        'Wartezeiten nach falschen Passwörtern und falschen Codes enden: Die Person kann es sofort erneut versuchen.',
        'Eine durch falsche Codes blockierte Zwei-Faktor-Authentifizierung bleibt blockiert; hier hilft nur Zurücksetzen.'
      ],
      confirm: 'Entsperren',
      done: (email) => `${email} kann sich wieder anmelden.`
    },
    disable: {
      title: (name) => `${name} deaktivieren?`,
      effects: [
        'Die Person kann sich nicht anmelden, bis sie wieder aktiviert wird.',
        'Die Sitzungen der Person enden, und ihre gemerkten Browser werden vergessen. Sonst wird nichts gelöscht.'
      ],
      confirm: 'Deaktivieren',
      done: (email) => `${email} ist deaktiviert.`
    },
    enable: {
      title: (name) => `${name} aktivieren?`,
      effects: [
        'Die Person kann sich wieder anmelden, mit dem Passwort und der Zwei-Faktor-Authentifizierung, die sie hatte.'
      ],
      confirm: 'Aktivieren',
      done: (email) => `${email} ist aktiviert.`
    },
    'make-admin': {
      title: (name) => `${name} zum Admin machen?`,
      effects: ['Die Person kann dann Benutzer verwalten, das Audit-Log einsehen und die Kontoeinstellungen ändern.'],
      confirm: 'Rolle ändern',
      done: (email) => `${email} ist jetzt Admin.`
    },
    'make-member': {
      title: (name) => `${name} zum Mitglied machen?`,
      effects: [
        'Die Person kann dann keine Benutzer mehr verwalten, das Audit-Log nicht mehr einsehen und die Kontoeinstellungen nicht mehr ändern.'
      ],
      confirm: 'Rolle ändern',
      done: (email) => `${email} ist jetzt Mitglied.`
    },
    'end-sessions': {
      title: (name) => `Sitzungen von ${name} beenden?`,
      effects: ['Die Person wird in jedem Fenster abgemeldet. Sie kann sich sofort wieder anmelden.'],
      confirm: 'Sitzungen beenden',
      done: (email) => `Die Sitzungen von ${email} wurden beendet.`
    },
    'forget-browsers': {
      title: (name) => `Browser von ${name} vergessen?`,
      effects: [
        'Bei der nächsten Anmeldung fragt jeder von ihnen wieder nach einem Code. Offene Sitzungen laufen weiter.'
      ],
      confirm: 'Browser vergessen',
      done: (email) => `Die Browser von ${email} wurden vergessen.`
    },
    delete: {
      title: (name) => `${name} löschen?`,
      removed: (email) =>
        `${email} wird mit Passwort, Zwei-Faktor-Authentifizierung und Backup-Codes entfernt. Das lässt sich nicht rückgängig machen.`,
      effects: ['Das Audit-Log behält, was die Person getan hat.'],
      confirm: 'Löschen',
      done: (email) => `${email} wurde gelöscht.`
    }
  },
  bulkWords: {
    title: (count) => `Zwei-Faktor-Authentifizierung für ${userCount(count)} zurücksetzen?`,
    effects: [
      'Die Verknüpfungen mit den Authenticator-Apps und alle Backup-Codes dieser Personen funktionieren ab sofort nicht mehr.',
      'Die gemerkten Browser dieser Personen werden vergessen, und ihre Sitzungen enden.',
      'Bei der nächsten Anmeldung gibt jede Person ihr Passwort ein und richtet die Zwei-Faktor-Authentifizierung neu ein.'
    ],
    codesLater:
      'Das Konto verlangt nach einem Zurücksetzen einen Registrierungscode: Erstellen Sie einen auf der Seite jedes Benutzers.',
    confirm: 'Zurücksetzen',
    done: (count) => `Die Zwei-Faktor-Authentifizierung für ${userCount(count)} wurde zurückgesetzt.`,
    refusedTitle: (count) => `${userCount(count)} unverändert`,
    refused: {
      'not-found': 'Nicht mehr vorhanden',
      'last-admin': 'Der letzte aktive Admin',
      'last-break-glass': 'Der letzte Notfall-Admin',
      'own-account': 'Ihr eigener Benutzer: Verwenden Sie das Menü seiner Zeile'
    },
    user: 'Benutzer',
    why: 'Grund'
  },
  addUserWords: {
    title: 'Benutzer hinzufügen',
    name: 'Name',
    email: 'E-Mail',
    role: 'Rolle',
    roleHint: {
      member: 'Meldet sich an und kümmert sich um die eigenen Einstellungen.',
      admin: 'Verwaltet auch Benutzer, das Audit-Log und die Kontoeinstellungen.'
    },
    submit: 'Benutzer hinzufügen',
    missing: {
      name: 'Geben Sie einen Namen ein.',
      email: 'Geben Sie eine E-Mail-Adresse ein, zum Beispiel ada@example.com.'
    },
    done: (email) => `${email} wurde hinzugefügt.`
  },
  activationWords: {
    title: 'Aktivierungscode',
    detail: (email) =>
      `${email} gibt diesen Code bei der nächsten Anmeldung als Passwort ein und wählt dann ein eigenes.`,
    once: 'Er wird nur jetzt angezeigt. Übergeben Sie ihn persönlich oder auf Papier.',
    code: 'Aktivierungscode',
    validUntil: (at) => `Gültig bis ${formatDateTime(at)}, für eine Anmeldung.`,
    copied: 'Kopiert. Die Zwischenablage wird in 30 Sekunden geleert.',
    enrolment: {
      title: 'Registrierungscode',
      detail: (email) =>
        `Nach dem Passwort gibt ${email} diesen Code ein, um die Zwei-Faktor-Authentifizierung neu einzurichten.`,
      once: 'Er wird nur jetzt angezeigt. Drucken Sie ihn oder lesen Sie ihn persönlich vor.',
      code: 'Registrierungscode',
      validFor: (ms) => `Gültig für ${formatDuration(ms)}, für eine Einrichtung und fünf Versuche.`,
      expired: 'Er ist nicht mehr gültig. Erstellen Sie auf der Seite des Benutzers einen neuen.'
    },
    sheet: { account: 'Konto', username: 'Benutzername' }
  },
  importWords: {
    title: 'Benutzer importieren',
    detail: 'Eine CSV-Datei, deren erste Zeile email,name,role lautet. Die Rolle darf fehlen: dann member.',
    choose: 'Datei wählen',
    drop: 'oder hier ablegen',
    file: 'CSV-Datei',
    example: 'email,name,role\nada@example.com,Ada Quill,member',
    exampleName: 'Beispiel der Datei',
    other: 'Andere Datei wählen',
    tooLarge: 'Diese Datei ist größer als 32 MB. Es wurde nichts importiert.',
    unreadable: 'Diese Datei ließ sich nicht lesen. Es wurde nichts importiert.',
    reading: 'Datei wird gelesen\u00a0…',
    working: 'Benutzer werden hinzugefügt\u00a0…',
    ready: (count) =>
      plural(count, {
        one: '# Benutzer kann hinzugefügt werden',
        other: '# Benutzer können hinzugefügt werden'
      }),
    nothing: 'Keine Zeile dieser Datei lässt sich hinzufügen.',
    problems: (count) => plural(count, { one: '# Zeile wird ausgelassen', other: '# Zeilen werden ausgelassen' }),
    moreProblems: (shown) => `Die ersten ${formatNumber(shown)} sind aufgeführt.`,
    sample: (shown, of) => `Die ersten ${formatNumber(shown)} von ${formatNumber(of)}`,
    sampleWhole: 'Benutzer, die hinzugefügt werden',
    line: 'Zeile',
    row: 'Inhalt',
    why: 'Grund',
    name: 'Name',
    email: 'E-Mail',
    role: 'Rolle',
    submit: (count) => `${userCount(count)} importieren`,
    submitNone: 'Importieren',
    done: (count) => plural(count, { one: '# Benutzer wurde hinzugefügt.', other: '# Benutzer wurden hinzugefügt.' }),
    codesTitle: 'Aktivierungscodes',
    codesDetail:
      'Jeder neue Benutzer hat einen einmaligen Aktivierungscode. Speichern Sie die Codes jetzt: Zu sehen sind sie nur in diesem Fenster, bis es geschlossen wird.',
    saveCodes: 'Aktivierungscodes speichern',
    saved: (fileName) =>
      `Gespeichert als ${fileName}. Drucken oder übergeben Sie die Codes und löschen Sie dann die Datei.`,
    close: 'Schließen, ohne zu speichern?',
    closeDetail:
      'Die Aktivierungscodes sind dann verloren. Jeder Benutzer kann mit „Passwort zurücksetzen“ noch einen neuen erhalten.',
    closeConfirm: 'Ohne Speichern schließen',
    refusals: {
      'too-few-fields': 'Es fehlen Felder',
      'too-many-fields': 'Zu viele Felder',
      'bad-email': 'Keine E-Mail-Adresse',
      unseen: 'Die Adresse hat ein Zeichen, das man nicht sieht',
      'look-alike': 'Die Adresse hat ein Zeichen, das nur wie ein Buchstabe aussieht',
      'mixed-scripts': 'Die Adresse mischt Alphabete, die gleich aussehen',
      'bad-name': 'Der Name ist leer oder zu lang',
      'bad-role': 'Die Rolle ist weder admin noch member',
      unreadable: 'Die Zeile ist nicht als UTF-8-CSV lesbar',
      repeated: 'Die Adresse kommt in der Datei bereits vor',
      'email-taken': 'Es gibt bereits einen Benutzer mit dieser Adresse'
    }
  },

  // ——— A user's page ———

  userWords: {
    back: 'Benutzerverwaltung',
    gone: {
      title: 'Diesen Benutzer gibt es nicht mehr',
      detail: 'Jemand hat ihn gelöscht, vielleicht während diese Seite offen war. Das Audit-Log sagt, wer und wann.',
      back: 'Zurück zur Benutzerverwaltung'
    },
    facts: {
      title: 'Konto',
      role: 'Rolle',
      created: 'Erstellt',
      lastLogin: 'Letzte Anmeldung',
      passwordChanged: 'Passwort geändert',
      noPassword: 'Noch nicht gewählt',
      activation: 'Aktivierungscode gültig bis',
      activationExpired: 'Abgelaufen. Setzen Sie das Passwort zurück, um einen neuen zu erhalten.',
      reset: '2FA zurückgesetzt'
    },
    factor: {
      title: 'Zwei-Faktor-Authentifizierung',
      state: 'Status',
      states: {
        enrolled: 'Bei jeder Anmeldung wird ein Code aus der App dieser Person verlangt.',
        none: 'Die nächste Anmeldung führt zur Einrichtung.',
        disabled:
          'Es wurden zu viele falsche Codes in Folge eingegeben. Setzen Sie die Zwei-Faktor-Authentifizierung zurück, um der Person wieder Zugang zu geben.'
      },
      created: 'Eingerichtet',
      lastUsed: 'Zuletzt verwendet',
      codesLeft: 'Verbleibende Backup-Codes',
      codesCreated: 'Backup-Codes erzeugt',
      enrolmentCode: 'Registrierungscode erstellen',
      enrolmentDetail:
        'Die Zwei-Faktor-Authentifizierung wurde zurückgesetzt. Das Konto verlangt vor der Einrichtung einen Registrierungscode.'
    },
    inspector: {
      title: 'Code-Prüfung',
      detail:
        'Bitten Sie den Benutzer, den Code in seiner App vorzulesen. Ihn anzusehen verbraucht ihn nicht und verschafft niemandem Zugang.',
      field: '6-stelliger Code',
      submit: 'Prüfen',
      verdict: 'Ergebnis',
      incomplete: 'Geben Sie alle sechs Ziffern ein.'
    },
    browsers: {
      title: 'Gemerkte Browser',
      empty: 'Keine gemerkten Browser.',
      expires: (at) => `bis ${formatDateTime(at)}`,
      used: (text) => `Verwendet: ${text}`
    },
    sessions: {
      title: 'Sitzungen',
      empty: 'Derzeit nicht angemeldet.',
      thisOne: 'Diese Sitzung',
      since: (at) => `Seit ${formatDateTime(at)}`,
      active: (text) => `Aktiv: ${text}`
    },
    events: {
      title: 'Letzte Ereignisse',
      empty: 'Es ist noch nichts geschehen.',
      showAll: 'Audit-Log öffnen'
    }
  },
  inspectionWords: {
    steps: (count) => plural(count, { one: '# Schritt', other: '# Schritte' }),
    right: {
      title: 'Dieser Code stimmt',
      detail: 'Es ist der aktuelle Code zum eingerichteten geheimen Schlüssel.',
      detailOff: (steps, amount, isAhead) =>
        `Er wird akzeptiert, obwohl die Uhr der Person ${steps} (${amount}) ${isAhead ? 'vorgeht' : 'nachgeht'}.`
    },
    used: {
      title: 'Dieser Code wurde bereits verwendet',
      detail:
        'Er stammt aus dem richtigen geheimen Schlüssel, aber jeder Code wird nur einmal akzeptiert. Fragen Sie nach dem nächsten.'
    },
    clockOff: {
      title: (amount, isAhead) => `Die Uhr der Person geht ${amount} ${isAhead ? 'vor' : 'nach'}`,
      detail: (steps) =>
        `Der Code stammt aus dem richtigen geheimen Schlüssel, weicht um ${steps} ab und wird abgelehnt. Bitten Sie die Person, ihr Smartphone auf automatische Uhrzeit zu stellen.`
    },
    notThisSecret: {
      title: 'Dieser Code stammt nicht aus dem geheimen Schlüssel der Person',
      detail: 'Er gehört zu einem anderen Konto in ihrer App, zu einer älteren Einrichtung oder wurde falsch abgelesen.'
    },
    noFactor: {
      title: 'Es gibt nichts zum Vergleichen',
      detail: 'Dieser Benutzer hat die Zwei-Faktor-Authentifizierung nicht eingerichtet.'
    }
  },

  // ——— Overview ———

  overviewWords: {
    title: 'Übersicht',
    detail: 'Wie viele die Zwei-Faktor-Authentifizierung eingerichtet haben und was bei den Anmeldungen geschah.',
    period: 'Zeitraum',
    days: (days) => plural(days, { one: '# Tag', other: '# Tage' }),
    coverage: {
      title: 'Einrichtungsstand',
      of: (enrolled, all) =>
        `${formatNumber(enrolled)} von ${plural(all, { one: '# Benutzer', other: '# Benutzern' })}`,
      states: { enrolled: 'Ein', none: 'Nicht eingerichtet', disabled: 'Blockiert' },
      state: 'Status',
      count: 'Benutzer'
    },
    tiles: {
      users: 'Aktive Benutzer',
      usersDetail: ({ invited, disabled }) =>
        `${formatNumber(invited)} eingeladen, ${formatNumber(disabled)} deaktiviert`,
      logins: 'Anmeldungen',
      loginsDetail: (perDay) => `${formatNumber(perDay)} pro Tag`,
      failures: 'Abgelehnte Versuche',
      failuresDetail: (passwords, codes) =>
        `${plural(passwords, { one: '# Passwort', other: '# Passwörter' })}, ${plural(codes, { one: '# Code', other: '# Codes' })}`,
      locked: 'Derzeit gesperrt',
      lockedDetail: (count) =>
        plural(count, { one: '# Sperrung in diesem Zeitraum', other: '# Sperrungen in diesem Zeitraum' })
    },
    logins: {
      title: 'Anmeldungen nach Methode',
      summary: (total, days) =>
        `Anmeldungen nach Methode: ${plural(total, { one: '# Anmeldung', other: '# Anmeldungen' })} in ${plural(days, { one: '# Tag', other: '# Tagen' })}.`
    },
    failures: {
      title: 'Abgelehnte Versuche und Sperrungen',
      summary: (total, lockouts, days) =>
        `${plural(total, { one: '# abgelehnter Versuch', other: '# abgelehnte Versuche' })} und ${plural(lockouts, { one: '# Sperrung', other: '# Sperrungen' })} in ${plural(days, { one: '# Tag', other: '# Tagen' })}.`,
      series: { passwordFailures: 'Falsche Passwörter', codeFailures: 'Falsche Codes', lockouts: 'Sperrungen' }
    },
    chart: {
      day: 'Tag',
      total: 'Gesamt',
      asTable: (title) => `${title}: als Tabelle anzeigen`,
      asPlot: (title) => `${title}: als Diagramm anzeigen`,
      table: 'Tabelle',
      plot: 'Diagramm',
      nothing: 'Nichts in diesem Zeitraum.'
    },
    noCodes: {
      title: 'Keine Backup-Codes mehr',
      empty: 'Alle mit Zwei-Faktor-Authentifizierung haben Backup-Codes.'
    },
    resets: {
      title: 'Kürzlich zurückgesetzt',
      empty: 'In diesem Zeitraum wurde keine Zwei-Faktor-Authentifizierung zurückgesetzt.',
      by: (by, ago) => `von ${by}, ${ago}`
    }
  },

  // ——— Audit log ———

  kindWords: {
    'account.created': 'Konto erstellt',
    'account.renamed': 'Konto umbenannt',
    'account.recovered': 'Konto wiederhergestellt',
    'recovery-key.created': 'Wiederherstellungsschlüssel erstellt',
    'recovery-key.refused': 'Falscher Wiederherstellungsschlüssel',
    'recovery-key.accepted': 'Wiederherstellungsschlüssel akzeptiert',
    'recovery.admin-chosen': 'Admin für die Wiederherstellung gewählt',
    'policy.changed': 'Richtlinie geändert',
    'user.created': 'Benutzer hinzugefügt',
    'user.renamed': 'Name geändert',
    'user.name-shared': 'Name, den ein anderer Benutzer hat',
    'user.role-changed': 'Rolle geändert',
    'user.disabled': 'Benutzer deaktiviert',
    'user.enabled': 'Benutzer aktiviert',
    'user.deleted': 'Benutzer gelöscht',
    'user.unlocked': 'Benutzer entsperrt',
    'user.sessions-ended': 'Sitzungen beendet',
    'user.browsers-forgotten': 'Browser eines Benutzers vergessen',
    'user.rights-lowered': 'Rechte auf den Stand des Protokolls gesenkt',
    'user.list-exported': 'Benutzer exportiert',
    'login.succeeded': 'Angemeldet',
    'login.password-refused': 'Falsches Passwort',
    'login.code-refused': 'Falscher Code',
    'login.code-reused': 'Bereits verwendeter Code abgelehnt',
    'login.backup-code-refused': 'Falscher Backup-Code',
    'login.locked': 'Anmeldung gesperrt',
    'login.braked': 'Raten gebremst',
    'session.ended': 'Sitzung beendet',
    'session.stepped-up': 'Mit Passwort bestätigt',
    'session.step-up-refused': 'Bestätigung abgelehnt',
    'password.changed': 'Passwort geändert',
    'password.reset': 'Passwort zurückgesetzt',
    'password.rehashed': 'Passwort-Hash erneuert',
    'factor.enrolled': '2FA eingerichtet',
    'factor.replaced': 'Smartphone gewechselt',
    'factor.confirmation-refused': 'Falscher Code des neuen Smartphones',
    'factor.disabled': '2FA blockiert',
    'factor.reset': '2FA zurückgesetzt',
    'factor.inspected': 'Code geprüft',
    'enrolment-code.created': 'Registrierungscode erstellt',
    'enrolment-code.refused': 'Falscher Registrierungscode',
    'backup-codes.created': 'Backup-Codes erzeugt',
    'backup-code.used': 'Backup-Code verwendet',
    'browser.remembered': 'Browser gemerkt',
    'browser.forgotten': 'Browser vergessen',
    'sso.saved': 'SSO-Einstellungen gespeichert',
    'sso.host-confirmed': 'SSO-Server bestätigt',
    'sso.tested': 'SSO-Verbindung getestet',
    'sso.enabled': 'SSO aktiviert',
    'sso.disabled': 'SSO deaktiviert',
    'sso.break-glass-changed': 'Notfall-Admins geändert',
    'sso.linked': 'SSO-Identität verknüpft',
    'sso.unlinked': 'SSO-Verknüpfung gelöst',
    'sso.link-confirmed': 'SSO-Verknüpfung bestätigt',
    'sso.sign-in-refused': 'SSO-Anmeldung abgelehnt',
    'sso.callback-refused': 'Gefälschte SSO-Antwort abgelehnt',
    'audit.exported': 'Audit-Log exportiert',
    'audit.verified': 'Audit-Log geprüft',
    'audit.checkpointed': 'Prüfpunkt erstellt',
    'clock.set-back': 'Uhr wurde zurückgestellt',
    'store.copied': 'Kopie des Datenspeichers erstellt',
    'store.restored': 'Datenspeicher wiederhergestellt',
    'store.accepted': 'Geänderter Datenspeicher akzeptiert'
  },
  kindGroupWords: {
    logins: 'Anmeldungen',
    factors: 'Zwei-Faktor-Authentifizierung',
    users: 'Benutzer',
    account: 'Konto'
  },
  auditWords: {
    title: 'Audit-Log',
    detail: 'Jedes Sicherheitsereignis, in einer Kette, die zeigt, ob eine Zeile geändert wurde.',
    search: 'Ereignisse durchsuchen',
    searchHint: 'E-Mail oder Detail',
    clearSearch: 'Suche leeren',
    kinds: 'Ereignisse',
    allKinds: 'Alle Ereignisse',
    someKinds: (count) => plural(count, { one: '# Ereignisart', other: '# Ereignisarten' }),
    from: 'Ab',
    to: 'Bis',
    clear: 'Filter zurücksetzen',
    live: 'Live',
    liveHint: 'Neue Ereignisse erscheinen, sobald sie geschehen',
    isLive: 'Neue Ereignisse erscheinen, sobald sie geschehen.',
    isPaused: 'Angehalten: Neue Ereignisse werden nicht angezeigt.',
    newEvents: (count) => plural(count, { one: '# neues Ereignis', other: '# neue Ereignisse' }),
    export: 'Exportieren',
    exportCsv: 'CSV exportieren',
    exportLines: 'JSON Lines exportieren',
    exported: (fileName) => `Ereignisse in ${fileName} exportiert.`,
    verify: 'Kette prüfen',
    table: 'Ereignisse',
    columns: { at: 'Zeit', kind: 'Ereignis', actor: 'Von', subject: 'Betrifft', detail: 'Details' },
    nobody: 'Niemand angemeldet',
    itself: 'Sich selbst',
    open: (seq) => `Details zu Ereignis ${formatNumber(seq)}`,
    empty: {
      title: 'Keine Treffer',
      detail: 'Versuchen Sie es mit einem anderen Ereignis, einem längeren Zeitraum oder weniger Buchstaben.'
    },
    facts: {
      seq: 'Nummer',
      at: 'Zeit',
      utc: 'UTC',
      kind: 'Art',
      actor: 'Von',
      subject: 'Betrifft',
      profile: 'Browserprofil'
    },
    openUser: 'Diesen Benutzer öffnen',
    newer: 'Neueres Ereignis',
    older: 'Älteres Ereignis',
    checkpoint: {
      make: 'Prüfpunkt erstellen',
      title: 'Prüfpunkt des Audit-Logs',
      detail:
        'Er hält signiert fest, wie weit das Log jetzt reicht. Bewahren Sie ihn dort auf, wo dieser Computer nicht hinkommt: als Datei an einem anderen Ort oder auf Papier. Mit ihm stellt audit:verify offline fest, ob das Ende des Logs später abgeschnitten wurde.',
      image: 'QR-Code des Prüfpunkts',
      facts: {
        account: 'Konto',
        at: 'Zeit',
        entries: 'Einträge',
        head: 'Hash des letzten Eintrags',
        fingerprint: 'Fingerabdruck des Schlüssels'
      },
      compare:
        'Alle Prüfpunkte dieses Kontos zeigen diesen Fingerabdruck. Ein anderer bedeutet einen anderen Schlüssel.',
      check:
        'Um ein exportiertes Log mit diesem Blatt zu prüfen, scannen Sie den Code und übergeben Sie seinen Text an audit:verify.',
      saved: (fileName) => `Prüfpunkt als ${fileName} gespeichert.`
    }
  },
  chainWords: {
    whole: 'Die Kette ist unversehrt',
    wholeDetail: (entries, head) =>
      `${plural(entries, { one: '# Zeile wurde', other: '# Zeilen wurden' })} geprüft, keine wurde geändert, hinzugefügt oder entfernt. Kopf-Hash: ${head}`,
    broken: (row) => `Die Kette ist bei Zeile ${formatNumber(row)} unterbrochen`,
    reasons: {
      hash: 'Der Inhalt der Zeile passt nicht zu ihrem Hash: Er wurde nach dem Schreiben geändert.',
      sequence:
        'Die Nummer der Zeile folgt nicht auf die vorherige: Zeilen wurden entfernt, hinzugefügt oder vertauscht.',
      form: 'Die Zeile lässt sich nicht als Ereignis lesen.'
    }
  },
  dataNames: {
    method: 'Methode',
    by: 'Durch',
    reason: 'Grund',
    from: 'Vorher',
    to: 'Nachher',
    count: 'Anzahl',
    role: 'Rolle',
    name: 'Name',
    days: 'Tage',
    left: 'Verbleibende Codes',
    format: 'Format',
    failures: 'Fehlversuche in Folge',
    found: 'Ergebnis',
    before: 'Status zuvor',
    forgottenBrowsers: 'Vergessene Browser',
    driftSeconds: 'Abweichung der Uhr',
    behindMs: 'Rückstand der Uhr',
    wasUsed: 'Zuvor verwendet',
    withCode: 'Mit Code',
    fingerprint: 'Fingerabdruck des Schlüssels',
    first: 'Erstes Passwort',
    isReauthenticationStrict: 'Strenge erneute Authentifizierung',
    needsEnrolmentCode: 'Registrierungscode nach Zurücksetzen',
    rememberDays: 'Merkdauer (Tage)',
    mayRememberedAdminister: 'Admin-Seiten in gemerkter Sitzung',
    idleMinutes: 'Inaktivität (Minuten)',
    sessionHours: 'Sitzungsdauer (Stunden)',
    takenAt: 'Kopie vom',
    lostRows: 'Nicht lesbare Zeilen',
    formerSeq: 'Frühere Nummer',
    purpose: 'Zweck',
    subject: 'Subject',
    email: 'E-Mail',
    issuer: 'Aussteller (Issuer)',
    clientId: 'Client-ID',
    hasClientSecret: 'Client-Secret gespeichert',
    takesVerifiedAsText: '„true“ als Text zugelassen',
    breakGlass: 'Notfall-Admins',
    isPassed: 'Bestanden',
    detail: 'Ursache',
    hosts: 'Server',
    journal: 'Rechteprotokoll'
  },
  dataValues: {
    code: 'Code aus der App',
    'backup-code': 'Backup-Code',
    'remembered-browser': 'gemerkter Browser',
    setup: 'Einrichtung',
    admin: 'Admin',
    member: 'Mitglied',
    password: 'Passwort',
    'log-out': 'abgemeldet',
    expired: 'Zeit abgelaufen',
    revoked: 'von der Person selbst beendet',
    import: 'CSV-Import',
    recovery: 'Wiederherstellungsschlüssel',
    enrolled: 'ein',
    none: 'nicht eingerichtet',
    disabled: 'blockiert',
    jsonl: 'JSON Lines',
    'right-now': 'richtig',
    used: 'bereits verwendet',
    'clock-off': 'Uhr geht falsch',
    'not-this-secret': 'anderer geheimer Schlüssel',
    'no-factor': 'nichts zum Vergleichen',
    regenerated: 'neu erzeugt',
    'browser-forgotten': 'Browser entfernt',
    'sso-changed': 'SSO-Einstellungen geändert',
    sso: 'Single Sign-on',
    email: 'bestätigte E-Mail-Adresse',
    whole: 'unversehrt',
    broken: 'beschädigt',
    gone: 'nicht vorhanden',
    'sign-in': 'Anmeldung',
    'step-up': 'Bestätigen der Identität',
    test: 'Verbindungstest',
    keychain: 'Schlüsselbund',
    'break-glass': 'zum Notfall-Admin gemacht',
    'store.restored': 'Daten wiederhergestellt',
    'store.accepted': 'geänderte Daten akzeptiert',
    'user-disabled': 'Benutzer ist deaktiviert',
    'sso-denied': 'vom Anbieter nicht zugelassen',
    'sso-timed-out': 'nicht rechtzeitig abgeschlossen',
    'sso-browser-not-opened': 'Webbrowser nicht geöffnet',
    'sso-port-taken': 'Port belegt',
    'sso-unavailable': 'Anbieter antwortet nicht',
    'sso-misconfigured': 'Einstellungen passen nicht zum Anbieter',
    'sso-token-refused': 'Token abgelehnt',
    'sso-clock-skewed': 'Uhren weichen voneinander ab',
    'sso-assurance-missing': 'zweiter Faktor nicht bestätigt',
    'sso-email-unverified': 'E-Mail-Adresse nicht bestätigt',
    'sso-link-required': 'muss zuerst verknüpft werden',
    'sso-link-unconfirmed': 'Verknüpfung muss bestätigt werden',
    'sso-unknown-user': 'kein Benutzer mit dieser Adresse',
    'sso-not-fresh': 'Anbieter hat nicht erneut gefragt',
    'sso-other-user': 'andere Person angemeldet',
    'sso-break-glass': 'Notfall-Admins nutzen kein SSO'
  },
  yesNoWords: { true: 'ja', false: 'nein' },

  // ——— Account Settings ———

  accountWords: {
    title: 'Kontoeinstellungen',
    detail: 'Was für alle in diesem Konto gilt.',
    name: {
      title: 'Konto',
      label: 'Kontoname',
      hint: 'Authenticator-Apps zeigen ihn neben den Codes an. Bereits verknüpfte Apps behalten den alten Namen.',
      save: 'Namen speichern',
      missing: 'Geben Sie dem Konto einen Namen.',
      done: 'Der Kontoname wurde gespeichert.',
      created: (at) => `Erstellt am ${formatDateTime(at)}.`
    },
    policy: {
      title: '2FA-Richtlinie',
      always:
        'Die Zwei-Faktor-Authentifizierung ist für alle eingeschaltet. Sie lässt sich weder ausschalten noch aufschieben.',
      isReauthenticationStrict: {
        label: 'Strenge erneute Authentifizierung',
        hint: 'Das Erzeugen von Backup-Codes und der Wechsel zu einem neuen Smartphone erfordern außer dem Passwort auch einen Code.'
      },
      needsEnrolmentCode: {
        label: 'Registrierungscode nach einem Zurücksetzen',
        hint: 'Nach einem Zurücksetzen lässt sich die Zwei-Faktor-Authentifizierung nur mit einem Code neu einrichten, den ein Admin gedruckt hat.'
      },
      mayRememberedAdminister: {
        label: 'Eine gemerkte Sitzung darf Admin-Seiten öffnen',
        hint: 'Aus: Ein Admin, der sich ohne Code angemeldet hat, wird nach einem gefragt, bevor sich diese Seiten öffnen.'
      },
      rememberDays: {
        label: 'Tage, die ein Browser gemerkt wird',
        hint: 'Von 0 (nie) bis 30. Der Standardwert ist 7.'
      }
    },
    sessions: {
      title: 'Sitzungsgrenzen',
      idleMinutes: { label: 'Minuten, bis eine inaktive Sitzung endet', hint: 'Von 1 bis 15.' },
      sessionHours: { label: 'Stunden, bis jede Sitzung endet', hint: 'Von 1 bis 12.' }
    },
    outside: (from, to) => `Geben Sie eine ganze Zahl von ${formatNumber(from)} bis ${formatNumber(to)} ein.`,
    unsaved: (count) =>
      plural(count, { one: '# nicht gespeicherte Änderung', other: '# nicht gespeicherte Änderungen' }),
    discard: 'Verwerfen',
    review: 'Änderungen prüfen',
    preview: {
      title: 'Was sich ändern würde',
      change: 'Änderung',
      affected: 'Wer sofort betroffen ist',
      nobody: 'Niemand ist sofort betroffen. Die Änderung gilt ab der nächsten Anmeldung.',
      counts: {
        forgottenBrowsers: (count) =>
          plural(count, {
            one: '# Benutzer wird wieder nach einem Code gefragt, weil die gemerkten Browser vergessen werden',
            other: '# Benutzer werden wieder nach einem Code gefragt, weil die gemerkten Browser vergessen werden'
          }),
        endedSessions: (count) =>
          plural(count, { one: '# Benutzer wird abgemeldet', other: '# Benutzer werden abgemeldet' }),
        needingEnrolmentCode: (count) =>
          plural(count, {
            one: '# zurückgesetzter Benutzer benötigt einen Registrierungscode',
            other: '# zurückgesetzte Benutzer benötigen einen Registrierungscode'
          })
      },
      atMost: (shown) => `Die ersten ${formatNumber(shown)} sind aufgeführt.`,
      user: 'Benutzer',
      effect: 'Auswirkung',
      effects: {
        'browsers-forgotten': 'Browser vergessen',
        'browsers-expire-sooner': 'Browser kürzer gemerkt',
        'session-ends': 'Abgemeldet',
        'enrolment-code-needed': 'Benötigt einen Registrierungscode'
      },
      locksOut:
        'Das würde jeden Admin aussperren: Kein aktiver Admin hat eine funktionierende Zwei-Faktor-Authentifizierung, also könnte niemand den ersten Registrierungscode ausgeben. Es lässt sich nicht speichern.',
      save: 'Richtlinie speichern',
      done: 'Die Richtlinie wurde gespeichert.'
    },
    on: 'Ein',
    off: 'Aus'
  }
}
