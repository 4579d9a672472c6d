// The self-audit, in German: one plain sentence for each check as it stands, and how to mend it.
import type { Catalogue } from '../catalogue'
import { formatDateTime, formatExactTime, formatNumber, plural } from '../format'

export const selfAudit: Catalogue['selfAudit'] = {
  selfAuditWords: {
    title: 'Selbstprüfung',
    detail:
      'Wie es um diese Installation gerade steht, allein auf diesem Computer gemessen. Es werden keine Daten übertragen.',
    again: 'Erneut prüfen',
    checked: (at) => `Geprüft am ${formatDateTime(at)}.`,
    toLookAt: 'Offene Punkte',
    inOrder: 'In Ordnung',
    states: {
      bad: 'Problem',
      attention: 'Entscheidung nötig',
      unknown: 'Nicht bekannt',
      good: 'Gut'
    },
    summary: {
      allGood: 'Alles ist in Ordnung',
      bad: (count) => plural(count, { one: '# Problem', other: '# Probleme' }),
      attention: (count) => plural(count, { one: '# Entscheidung nötig', other: '# Entscheidungen nötig' }),
      unknown: (count) => `${formatNumber(count)} nicht bekannt`
    },
    summaryDetail: {
      broken: 'Die Probleme stehen zuerst.',
      whole: 'Nichts ist defekt.',
      good: (good, all) =>
        `${formatNumber(good)} von ${plural(all, { one: '# Prüfung', other: '# Prüfungen' })} bestanden.`
    },
    mend: {
      accountSettings: 'Kontoeinstellungen',
      users: 'Diese Benutzer anzeigen',
      addUser: 'Benutzerverwaltung',
      auditLog: 'Audit-Log',
      verify: 'Ganze Kette prüfen',
      forget: 'Vergessen',
      takeSnapshot: 'Jetzt Kopie erstellen'
    },
    forgotten: 'Die veralteten Browser wurden vergessen.',
    verifiedWhole: (entries) =>
      plural(entries, {
        one: 'Die Kette ist unversehrt: # Zeile geprüft, keine geändert, hinzugefügt oder entfernt.',
        other: 'Die Kette ist unversehrt: # Zeilen geprüft, keine geändert, hinzugefügt oder entfernt.'
      }),
    verifiedBroken: (row) => `Die Kette ist bei Zeile ${formatNumber(row)} unterbrochen. Das Audit-Log nennt den Grund.`
  },
  checkWords: {
    protection: {
      title: 'Schutz der Schlüssel',
      keychain:
        'Die Schlüssel liegen im Schlüsselbund des Systems, außerhalb des Datenordners. Wer den Ordner kopiert, kann ihn nicht öffnen; ein Programm unter derselben Anmeldung kann sie möglicherweise abfragen.',
      passphrase:
        'Die Schlüssel sind mit der Passphrase versiegelt, die beim Start verlangt wird. Wer den Ordner kopiert, muss sie erraten.',
      demo: 'Dies ist die Demo. Die Passphrase der Demo ist allen bekannt: Bewahren Sie nichts Echtes darin auf.',
      unknown: 'Wie die Schlüssel aufbewahrt werden, ließ sich hier nicht abfragen.'
    },
    keychain: {
      title: 'Schlüsselbund',
      unknown:
        'Die Schlüssel liegen im Secret Service dieses Systems und überstehen dort einen Neustart. Welches Programm zuständig ist, lässt sich hier nicht feststellen.',
      answers: (program) =>
        `Die Schlüssel liegen im Secret Service dieses Systems und überstehen dort einen Neustart. Zuständig ist ${program}.`,
      macos: 'Die Schlüssel liegen im macOS-Schlüsselbund.',
      windows: 'Die Schlüssel liegen in der Windows-Anmeldeinformationsverwaltung.'
    },
    runtime: {
      title: 'Sandbox',
      notAsked: 'Das Programm um das Panel herum ließ sich nicht abfragen.',
      inside: 'Seiten laufen in der Sandbox von Chromium.',
      outside:
        'Seiten laufen außerhalb der Sandbox von Chromium, wie immer, wenn die App von root gestartet wird. Starten Sie sie als gewöhnlicher Benutzer.',
      unknown: 'Dieses System gibt nicht an, ob Seiten in der Sandbox laufen.'
    },
    fuses: {
      title: 'Fuses des Programms',
      development:
        'Dies ist ein Entwicklungs-Build: Seine Fuses sind offen, es lässt sich also mit anderem Code starten. Verwenden Sie ein paketiertes Release, wo es darauf ankommt.',
      unreadable: 'Die Fuses ließen sich nicht aus der Programmdatei lesen.',
      right: 'Aus der Programmdatei gelesen: Jede Fuse ist so, wie ein Release sie setzt.',
      wrong: (fuses) =>
        `Nicht so, wie ein Release sie setzt: ${fuses}. Jemand hat das Programm verändert. Installieren Sie es neu.`
    },
    admins: {
      title: 'Admins, die sich anmelden können',
      several: (count) =>
        plural(count, {
          one: '# Admin hat eine funktionierende Zwei-Faktor-Authentifizierung: Einer kann dem anderen helfen.',
          other: '# Admins haben eine funktionierende Zwei-Faktor-Authentifizierung: Einer kann dem anderen helfen.'
        }),
      one: 'Nur ein Admin hat eine funktionierende Zwei-Faktor-Authentifizierung. Geht dieses Smartphone verloren, kann niemand sie zurücksetzen. Machen Sie eine weitere Person zum Admin.',
      none: 'Kein Admin hat eine funktionierende Zwei-Faktor-Authentifizierung.',
      severalBySso: (count) =>
        plural(count, {
          one: '# Admin kann sich ohne den Anbieter anmelden.',
          other: '# Admins können sich ohne den Anbieter anmelden.'
        }),
      oneBySso:
        'Nur ein Admin kann sich ohne den Anbieter anmelden. Ist diese Person abwesend, wenn er ausfällt, kann niemand helfen. Wählen Sie einen zweiten Notfall-Admin.',
      noneBySso:
        'Kein Admin kann sich ohne den Anbieter anmelden. Wählen Sie einen Notfall-Admin mit Passwort und funktionierenden Codes.'
    },
    factors: {
      title: 'Benutzer ohne Zwei-Faktor-Authentifizierung',
      all: (count) =>
        plural(count, {
          one: 'Der einzige aktive Benutzer hat die Zwei-Faktor-Authentifizierung eingerichtet.',
          other: 'Alle # aktiven Benutzer haben die Zwei-Faktor-Authentifizierung eingerichtet.'
        }),
      neverSetUp: (count) =>
        plural(count, {
          one: '# Benutzer hat ein Passwort, hat die Zwei-Faktor-Authentifizierung aber nie eingerichtet: Wer das Passwort erfährt, richtet ein eigenes Smartphone ein.',
          other:
            '# Benutzer haben ein Passwort, haben die Zwei-Faktor-Authentifizierung aber nie eingerichtet: Wer das Passwort erfährt, richtet ein eigenes Smartphone ein.'
        }),
      blocked: (count) =>
        plural(count, {
          one: '# Benutzer ist nach zu vielen falschen Codes blockiert und kann sich nicht anmelden, bis Sie die Zwei-Faktor-Authentifizierung zurücksetzen.',
          other:
            '# Benutzer sind nach zu vielen falschen Codes blockiert und können sich nicht anmelden, bis Sie die Zwei-Faktor-Authentifizierung zurücksetzen.'
        })
    },
    backupCodes: {
      title: 'Backup-Codes',
      all: 'Alle mit Zwei-Faktor-Authentifizierung haben noch Backup-Codes.',
      without: (count) =>
        plural(count, {
          one: '# Benutzer hat keine mehr. Bei Verlust des Smartphones hilft nur ein Zurücksetzen. Neue gibt es unter „Persönliche Einstellungen“ dieser Person.',
          other:
            '# Benutzer haben keine mehr. Bei Verlust des Smartphones hilft nur ein Zurücksetzen. Neue gibt es unter „Persönliche Einstellungen“ dieser Personen.'
        })
    },
    initialPasswords: {
      title: 'Initialpasswörter',
      none: 'Kein Initialpasswort ist noch unverwendet.',
      old: (count) =>
        plural(count, {
          one: '# Benutzer hat ein Initialpasswort nicht innerhalb von 7 Tagen verwendet. Es funktioniert nicht mehr: Setzen Sie das Passwort zurück, um ein neues zu erhalten, oder löschen Sie den Benutzer.',
          other:
            '# Benutzer haben ein Initialpasswort nicht innerhalb von 7 Tagen verwendet. Es funktioniert nicht mehr: Setzen Sie das Passwort zurück, um ein neues zu erhalten, oder löschen Sie den Benutzer.'
        }),
      waiting: (count) =>
        plural(count, {
          one: '# Benutzer wurde eingeladen und hat sich noch nicht angemeldet. Das Passwort funktioniert 7 Tage lang.',
          other:
            '# Benutzer wurden eingeladen und haben sich noch nicht angemeldet. Das Passwort funktioniert 7 Tage lang.'
        })
    },
    staleTrust: {
      title: 'Gemerkte Browser',
      none: 'Keiner ist überflüssig: Jeder gemerkte Browser wurde innerhalb von 30 Tagen verwendet und gehört einem aktiven Benutzer.',
      unused: (count) =>
        plural(count, { one: '# Browser seit 30 Tagen unbenutzt', other: '# Browser seit 30 Tagen unbenutzt' }),
      ofDisabled: (count) =>
        plural(count, { one: '# Browser deaktivierter Benutzer', other: '# Browser deaktivierter Benutzer' }),
      left: (which) => `${which}. Diese Browser braucht niemand mehr: Wählen Sie „Vergessen“.`
    },
    sso: {
      title: 'Single Sign-on',
      off: 'Aus. Passwörter und Codes werden hier verlangt.',
      failed:
        'Der letzte Test dieser Einstellungen ist fehlgeschlagen. Prüfen Sie die Einstellungen, bevor jemand ausgesperrt wird.',
      neverTested: 'Nie getestet.',
      tested: (ago) => `Zuletzt erfolgreich getestet: ${ago}.`,
      strong: (tested) =>
        `Ein. ${tested} Der Anbieter muss angeben, dass er einen zweiten Faktor verlangt hat. Testen Sie es alle drei Monate erneut.`,
      weak: (tested) =>
        `Ein. ${tested} Er muss nicht angeben, dass er einen zweiten Faktor verlangt hat: Verlangen Sie einen amr- oder acr-Wert.`
    },
    policyReauthentication: {
      good: 'Neue Backup-Codes und ein neues Smartphone erfordern außer dem Passwort auch einen Code.',
      attention:
        'Aus. Für neue Backup-Codes genügt das Passwort: Wer es kennt und an eine offene Sitzung gelangt, verschafft sich dauerhaft einen zweiten Faktor. ASVS 5.0 (7.5.1) verlangt eine vollständige erneute Authentifizierung.'
    },
    policyEnrolmentCode: {
      good: 'Nach einem Zurücksetzen ist eine neue Einrichtung nur mit einem gedruckten Code möglich.',
      attention:
        'Aus. Nach einem Zurücksetzen genügt das Passwort, um ein neues Smartphone einzurichten, ganz gleich, wer es eingibt. ASVS 5.0 (6.4.4) und NIST SP 800-63B-4 (4.1.2.1) verlangen einen zweiten Nachweis.'
    },
    policyRememberedAdmins: {
      good: 'Nein. Admin-Seiten öffnen sich nur für eine Sitzung, in der ein Code eingegeben wurde.',
      attention:
        'Ja. In einem gemerkten Browser öffnet das Passwort eines Admins allein diese Seiten. NIST SP 800-63B-4 (5.1) verlangt einen aktuellen Code.'
    },
    policyRememberDays: {
      never: 'Keine: Bei jeder Anmeldung wird ein Code verlangt.',
      good: (days) =>
        plural(days, {
          one: 'Höchstens # Tag, dann wird wieder ein Code verlangt.',
          other: 'Höchstens # Tage, dann wird wieder ein Code verlangt.'
        }),
      attention: (days) =>
        `${formatNumber(days)}. So lange genügt auf einem gestohlenen Laptop das Passwort. 7 oder weniger entspricht dem Standard dieses Programms.`
    },
    policySessions: (minutes, hours) =>
      `Inaktive Sitzungen enden nach ${plural(minutes, { one: '# Minute', other: '# Minuten' })}, jede Sitzung nach ${plural(hours, { one: '# Stunde', other: '# Stunden' })}.`,
    chain: {
      title: 'Audit-Log',
      brokenHead: 'Die neueste Zeile passt nicht zur vorherigen: Sie wurde außerhalb der App geändert.',
      broken: (ago, by) =>
        `Die Kette wurde ${ago} von ${by} als unterbrochen erkannt. Prüfen Sie sie erneut: Das Audit-Log nennt die Zeile.`,
      rows: (count, head) =>
        `${plural(count, { one: '# Zeile', other: '# Zeilen' })}, Kopf-Hash ${head}, und die neueste Zeile passt.`,
      neverVerified: 'Die ganze Kette wurde nie geprüft.',
      verified: (ago, by) => `Die ganze Kette wurde zuletzt ${ago} von ${by} geprüft.`
    },
    snapshots: {
      title: 'Kopien des Datenspeichers',
      failed: (ago) =>
        `Das Erstellen einer Kopie ist fehlgeschlagen (${ago}). Prüfen Sie, ob der Datenträger voll oder der Datenordner schreibgeschützt ist; es wird stündlich erneut versucht.`,
      none: 'Es gibt noch keine. Erstellen Sie jetzt eine.',
      toCome: (at) =>
        `Die neueste ist vom ${formatDateTime(at)}, und das liegt noch in der Zukunft. Prüfen Sie die Uhr.`,
      newest: (count, ago) => `Die neueste von ${formatNumber(count)} wurde ${ago} erstellt und geprüft.`
    },
    clock: {
      title: 'Uhr',
      behind: (amount) =>
        `Die Uhr geht gegenüber dem neuesten Ereignis ${amount} nach, daher werden Codes abgelehnt. Stellen Sie die Uhr des Computers.`,
      good: 'Kein Ereignis liegt in der Zukunft: Die Uhr wurde nicht zurückgestellt.',
      setBack: (at) =>
        `Die Uhr war zurückgestellt (festgestellt: ${formatDateTime(at)}). Lassen Sie das System die Uhrzeit automatisch einstellen und lesen Sie die Ereignisse dieses Tages.`
    }
  },
  snapshotReasonWords: {
    start: 'Beim Start der App',
    daily: 'Während die App lief',
    migration: 'Vor der Aktualisierung des Datenspeichers',
    restore: 'Vor der Wiederherstellung einer früheren Kopie'
  },
  snapshotWords: {
    title: 'Kopien des Datenspeichers',
    detail:
      'Die Kopien entstehen bei jedem Start, einmal am Tag und vor jeder Aktualisierung, werden zur Kontrolle gelesen, bevor sie zählen, und sind versiegelt wie der Datenspeicher. Die Kopien liegen auf diesem Computer und helfen daher bei einem beschädigten Datenspeicher, nicht beim Verlust des Datenträgers.',
    list: 'Kopien',
    take: 'Jetzt eine erstellen',
    taken: 'Eine Kopie wurde erstellt und geprüft.',
    none: { title: 'Noch keine Kopie', detail: 'Die erste entsteht kurz nach dem Start.' },
    restore: 'Wiederherstellen\u00a0…',
    restoreOf: (takenAt) => `Wiederherstellen\u00a0… (Kopie vom ${formatExactTime(takenAt)}`,
    dialog: {
      title: 'Diese Kopie wiederherstellen?',
      detail: (takenAt) => `Das Panel wird auf den Stand vom ${formatDateTime(takenAt)} zurückgesetzt.`,
      effects: [
        'Alle werden abgemeldet, auch Sie.',
        'Das kommt zurück: die Namen des Kontos und seiner Benutzer sowie seitdem gelöschte Benutzer. Sie kommen als deaktivierte Mitglieder zurück, ohne Passwort und ohne Zwei-Faktor-Authentifizierung.',
        'Das bleibt: das Audit-Log, später hinzugekommene Benutzer sowie Passwörter, Smartphones und Backup-Codes, wie sie jetzt sind.',
        'Niemand erhält Rechte zurück: Administrator oder aktiv ist danach nur, wer es sowohl in der Kopie als auch jetzt ist. Jede Richtlinie ist so streng wie die strengere der beiden.',
        'Single Sign-on ist aus, bis es erneut getestet und aktiviert wurde, und jede Verknüpfung muss bestätigt werden.',
        'Gemerkte Browser, Anfangspasswörter und Registrierungscodes werden ungültig.',
        'Der Datenspeicher in seinem aktuellen Zustand wird 30 Tage als Kopie aufbewahrt, damit Sie zu ihm zurückkehren können.'
      ],
      confirm: 'Wiederherstellen'
    }
  }
}
