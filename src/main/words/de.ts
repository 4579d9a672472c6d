// The main process's own words in German.
import type { MainWords } from './en'

export const de: MainWords = {
  menu: {
    file: '&Datei',
    edit: '&Bearbeiten',
    view: '&Ansicht',
    window: '&Fenster',
    help: '&Hilfe',
    lock: 'Sperren',
    close: 'Fenster schließen',
    quit: 'Beenden',
    undo: 'Rückgängig',
    redo: 'Wiederholen',
    cut: 'Ausschneiden',
    copy: 'Kopieren',
    paste: 'Einfügen',
    delete: 'Löschen',
    selectAll: 'Alles auswählen',
    actualSize: 'Originalgröße',
    zoomIn: 'Vergrößern',
    zoomOut: 'Verkleinern',
    fullScreen: 'Vollbild',
    newBrowser: 'Neuer Browser',
    minimize: 'Minimieren',
    about: 'Über Countersign',
    services: 'Dienste',
    hide: 'Countersign ausblenden',
    hideOthers: 'Andere ausblenden',
    showAll: 'Alle einblenden'
  },
  tray: {
    copyCodeOf: 'Code kopieren für',
    quickPicker: 'Schnellauswahl',
    openAuthenticator: 'Authenticator öffnen',
    openPanel: 'Panel öffnen',
    unnamed: 'Konto ohne Namen'
  },
  foreignSwitches: {
    title: 'Countersign wurde nicht gestartet',
    message: (names) =>
      `Es wurde mit ${names} gestartet. Das nimmt Countersign nicht an. Starten Sie es ohne diese Angabe, oder entfernen Sie sie aus der Verknüpfung.`
  },
  backupFolder: {
    title: 'Ordner für Backups wählen',
    choose: 'Wählen'
  },
  consent: {
    title: 'Countersign',
    no: 'Abbrechen',
    accounts: (count) => (count === 1 ? '1 Konto' : `${String(count)} Konten`),
    questions: {
      'export-plain': {
        message: 'Einrichtungsschlüssel unverschlüsselt exportieren?',
        detail: (accounts) =>
          `Die Datei wird die Einrichtungsschlüssel von ${accounts} enthalten. Wer sie bekommt, kann von da an unbemerkt Ihre Codes erzeugen. Wenn Sie nicht gerade einen Export angefordert haben, wählen Sie „Abbrechen“.`,
        yes: 'Unverschlüsselt exportieren'
      },
      'export-encrypted': {
        message: 'Einrichtungsschlüssel in eine verschlüsselte Datei exportieren?',
        detail: (accounts) =>
          `Die Datei wird die Einrichtungsschlüssel von ${accounts} enthalten, geschützt mit dem soeben eingegebenen Passwort. Wenn Sie nicht gerade einen Export angefordert haben, wählen Sie „Abbrechen“.`,
        yes: 'Exportieren'
      },
      'backups-on': {
        message: 'Automatische Backups einschalten?',
        detail:
          'Von nun an werden verschlüsselte Kopien Ihrer Konten in den gewählten Ordner geschrieben, geschützt mit dem soeben eingegebenen Passwort. Wenn Sie das nicht gerade angefordert haben, wählen Sie „Abbrechen“.',
        yes: 'Einschalten'
      },
      'backups-password': {
        message: 'Passwort der Backups ändern?',
        detail:
          'Die nächsten Backups lassen sich mit dem soeben eingegebenen Passwort öffnen. Wenn Sie das nicht gerade angefordert haben, wählen Sie „Abbrechen“.',
        yes: 'Passwort ändern'
      },
      'restore-vault': {
        message: 'Zu einer früheren Kopie Ihrer Konten zurückkehren?',
        detail: (when) =>
          `Die Konten werden so sein wie am ${when}. Der aktuelle Stand wird daneben aufbewahrt. Wenn Sie das nicht gerade angefordert haben, wählen Sie „Abbrechen“.`,
        yes: 'Zurückkehren'
      },
      'recovery-key': {
        message: 'Wiederherstellungsschlüssel erstellen?',
        detail:
          'Wer den Schlüssel und Ihren Datenordner hat, kann den Authenticator öffnen. Er wird einmal auf der Seite angezeigt. Wenn Sie das nicht gerade angefordert haben, wählen Sie „Abbrechen“.',
        yes: 'Wiederherstellungsschlüssel erstellen'
      },
      'ways-in': {
        message: 'Ändern, wie der Authenticator geöffnet wird?',
        detail:
          'Eine Passphrase oder ein anderer Weg, ihn zu öffnen, wird hinzugefügt oder entfernt. Wenn Sie das nicht gerade angefordert haben, wählen Sie „Abbrechen“.',
        yes: 'Ändern'
      },
      'lock-rules': {
        message: 'Den Authenticator seltener sperren?',
        detail:
          'Er bleibt dann offen, wo er sich jetzt automatisch sperrt. Wenn Sie das nicht gerade angefordert haben, wählen Sie „Abbrechen“.',
        yes: 'Ändern'
      },
      recordings: {
        message: 'Fenster in Bildschirmaufnahmen zeigen?',
        detail:
          'Bildschirmfotos und geteilte Bildschirme zeigen dann den Authenticator mit seinen Codes. Wenn Sie das nicht gerade angefordert haben, wählen Sie „Abbrechen“.',
        yes: 'Zeigen'
      },
      'backups-off': {
        message: 'Automatische Backups ausschalten?',
        detail:
          'Es werden keine Kopien mehr geschrieben. Die vorhandenen bleiben. Wenn Sie das nicht gerade angefordert haben, wählen Sie „Abbrechen“.',
        yes: 'Ausschalten'
      },
      'set-aside': {
        message: 'Den Datenspeicher beiseitelegen?',
        detail:
          'Was da ist, wird in einen datierten Ordner verschoben, und ein leerer Datenspeicher tritt an seine Stelle. Wenn Sie das nicht gerade angefordert haben, wählen Sie „Abbrechen“.',
        yes: 'Beiseitelegen'
      },
      'restore-copies': {
        message: 'Zur neuesten unversehrten Kopie zurückkehren?',
        detail:
          'Die Kopie tritt an die Stelle des Datenspeichers. Der aktuelle Stand wird in einem datierten Ordner aufbewahrt. Wenn Sie das nicht gerade angefordert haben, wählen Sie „Abbrechen“.',
        yes: 'Zurückkehren'
      },
      'use-changed': {
        message: 'Den Datenspeicher so verwenden, wie er ist?',
        detail:
          'Er ist nicht so, wie er zurückgelassen wurde; jemand könnte ihn verändert haben. Wenn Sie das nicht gerade angefordert haben, wählen Sie „Abbrechen“.',
        yes: 'So verwenden, wie er ist'
      },
      'time-server': {
        message: 'Einen Zeitserver abfragen?',
        detail: (host) =>
          `Countersign fragt diesen Server nach der Zeit, beim Start und einmal pro Stunde:\n\n${host}\n\nEr sieht die Netzwerkadresse dieses Computers. Wenn Sie nicht gerade einen Zeitserver angegeben haben, wählen Sie „Abbrechen“.`,
        yes: 'Server abfragen'
      },
      'sso-hosts': {
        message: 'Verbindung zu einem Single-Sign-on-Anbieter herstellen?',
        detail: (hosts) =>
          `Countersign verbindet sich für die Anmeldung mit diesen Servern und öffnet deren Seiten in Ihrem Browser:\n\n${hosts}\n\nWenn Sie Single Sign-on nicht gerade einrichten, testen oder verwenden, wählen Sie „Abbrechen“.`,
        yes: 'Verbinden'
      }
    }
  },
  backupCodes: {
    title: 'Countersign-Backup-Codes',
    account: 'Konto',
    user: 'Benutzer',
    created: 'Erstellt',
    advice: [
      'Jeder Code gilt einmal, anstelle des 6-stelligen Codes, nach „Backup-Code verwenden“ auf der Anmeldeseite.',
      'Drucken Sie diese Seite aus oder bewahren Sie sie sicher auf, nicht auf dem Smartphone mit Ihrer Authenticator-App.',
      'Wer einen Code und Ihr Passwort hat, kann sich als Sie anmelden: Geben Sie die Codes nicht weiter.',
      'Neue Backup-Codes in Ihren Einstellungen machen alle diese Codes unbrauchbar.'
    ]
  },
  recoverySheet: {
    title: 'Countersign – Wiederherstellungsschlüssel des Authenticators',
    made: (day) => `Erstellt am ${day}`,
    advice: [
      'Dieser Schlüssel öffnet den Authenticator, wenn die Passphrase vergessen oder der Schlüsselbund des Computers verloren ist.',
      'Wer ihn und den Datenordner hat, hat Zugriff auf alle Konten. Drucken Sie diese Seite aus, bewahren Sie sie bei Ihren wichtigen',
      'Unterlagen auf und löschen Sie die Datei. Ein neuer Wiederherstellungsschlüssel macht diesen ungültig.'
    ]
  },
  accountRecoverySheet: {
    title: 'Countersign — Wiederherstellungsschlüssel des Kontos',
    account: 'Konto',
    created: 'Erstellt am',
    advice: [
      'Mit diesem Schlüssel kommt ein Admin wieder hinein, der sich nicht mehr anmelden kann: „Dieses Konto wiederherstellen“ auf der Anmeldeseite.',
      'Er funktioniert einmal. Wer ihn und diesen Computer hat, kann Admin werden: Drucken Sie diese Seite, schließen Sie sie ein und löschen Sie die Datei.',
      'Ein neuer Schlüssel aus den Kontoeinstellungen macht diesen wertlos.'
    ]
  },
  accountSheet: {
    title: 'Countersign-Konten',
    warning: 'Wer dieses Blatt liest, kann Ihre Codes erzeugen. Bewahren Sie es auf wie Ihren Reisepass.',
    digits: (count) => `${count} Ziffern`,
    counter: (value) => `Zähler ${value}`,
    transfer: 'Scannen Sie alle mit Google Authenticator: „Konten übertragen“, dann „Konten importieren“.'
  },
  alerts: {
    'login.locked': {
      title: 'Eine Anmeldung wurde gesperrt',
      detail: 'Im Panel wurden zu viele falsche Passwörter oder Codes eingegeben.'
    },
    'login.braked': {
      title: 'Jemand probiert Passwörter oder Codes durch',
      detail: 'In kurzer Zeit wurden viele falsche Passwörter oder Codes eingegeben. Jede Prüfung dauert jetzt länger.'
    },
    'login.code-reused': {
      title: 'Ein bereits verwendeter Code wurde erneut eingegeben',
      detail: 'Er wurde abgelehnt. Jemand könnte einen Code gesehen haben.'
    },
    'factor.disabled': {
      title: 'Eine Zwei-Faktor-Authentifizierung wurde blockiert',
      detail: 'Im Panel wurden zu viele falsche Codes in Folge eingegeben. Ein Admin muss sie zurücksetzen.'
    },
    'factor.reset': {
      title: 'Eine Zwei-Faktor-Authentifizierung wurde zurückgesetzt',
      detail: 'Ein Admin hat sie für jemanden zurückgesetzt. Das Audit-Log sagt, für wen und wann.'
    },
    'recovery-key.refused': {
      title: 'Ein falscher Wiederherstellungsschlüssel wurde eingegeben',
      detail: 'Jemand wollte im Panel das Konto wiederherstellen. Das Audit-Log sagt, wann.'
    },
    'recovery-key.accepted': {
      title: 'Der Wiederherstellungsschlüssel des Kontos wurde benutzt',
      detail:
        'Damit lässt sich ein Admin übernehmen. Wenn Sie es nicht waren, erstellen Sie sofort einen neuen Schlüssel.'
    },
    'sso.callback-refused': {
      title: 'Eine gefälschte Anmeldung wurde abgelehnt',
      detail: 'Ein Programm auf diesem Computer wollte eine Anmeldung abschließen, die es nicht begonnen hat.'
    },
    'clock.set-back': {
      title: 'Die Uhr wurde zurückgestellt',
      detail: 'Das Panel nimmt keine Codes an, bis die Uhr dieses Computers wieder stimmt.'
    },
    'backup-failing': {
      title: 'Ihre Konten werden nicht gesichert',
      detail: 'Öffnen Sie den Authenticator, um den Grund zu sehen.'
    }
  },
  signInPage: {
    answered: {
      title: 'Zurück zu Countersign',
      detail: 'Sie können diese Seite jetzt schließen und in der App weitermachen.'
    },
    refused: { title: 'Hier gibt es nichts zu tun', detail: 'Diese Seite gehört zu keiner laufenden Anmeldung.' }
  }
}
