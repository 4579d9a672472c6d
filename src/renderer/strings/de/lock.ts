// The Authenticator's lock, in German: its screen, its settings, the recovery key.
import type { Catalogue } from '../catalogue'
import { formatDateTime, formatNumber, plural } from '../format'

export const lock: Catalogue['lock'] = {
  recoveryKeyFieldWords: {
    label: 'Wiederherstellungsschlüssel',
    hint: '28 Buchstaben und Ziffern, wie auf dem gedruckten Blatt. Leerzeichen, Bindestriche und Groß-/Kleinschreibung spielen keine Rolle.',
    use: 'Wiederherstellungsschlüssel verwenden',
    usePassphrase: 'Passphrase verwenden'
  },
  lockScreenWords: {
    title: 'Der Authenticator ist gesperrt',
    reasons: {
      asked: 'Sie haben ihn gesperrt.',
      idle: 'Der Computer wurde eine Zeit lang nicht benutzt.',
      suspend: 'Der Computer ist in den Standby gegangen.',
      'screen-lock': 'Der Bildschirm wurde gesperrt.',
      'window-closed': 'Sein Fenster wurde geschlossen.',
      start: 'Er fragt nach, bevor er einen Code anzeigt.',
      changed: 'Auf dem Datenträger liegt nicht das, was dort hinterlassen wurde.'
    },
    passphrase: 'Passphrase',
    unlock: 'Entsperren',
    nothingAnswers: {
      title: 'Der Schlüsselbund antwortet nicht',
      why: 'Der Schlüssel zu Ihren Konten liegt im Schlüsselbund dieses Computers, und dieser antwortet gerade nicht. Entsperren Sie den Schlüsselbund und versuchen Sie es dann erneut.'
    }
  },
  lockWords: {
    lock: 'Sperren',
    lockNow: 'Jetzt sperren',
    protection: {
      keychain: 'Ihre Konten sind mit einem Schlüssel im Schlüsselbund dieses Computers versiegelt.',
      keychainAndMore:
        'Ihre Konten sind mit einem einzigen Schlüssel versiegelt. Er liegt im Schlüsselbund dieses Computers, und jeder der folgenden Wege genügt allein.',
      withoutKeychain:
        'Ihre Konten sind mit einem einzigen Schlüssel versiegelt, den dieser Computer nirgends im Klartext aufbewahrt. Jeder der folgenden Wege genügt allein.',
      passphrase:
        'Dieser Computer hat keinen Schlüsselbund: Alles ist mit Ihrer Passphrase versiegelt, die bei jedem Start verlangt wird.',
      demo: 'Dies ist die Demo. Die Sperre ist hier nur zum Ausprobieren und lässt sich per Schaltfläche öffnen. In Ihren eigenen Daten wählen Sie hier eine Passphrase und einen Wiederherstellungsschlüssel.'
    },
    ways: 'Wege zum Entsperren',
    passphrase: {
      name: 'Passphrase',
      none: 'Keine. Ohne Passphrase kann jede Person, die an Ihrem offenen Desktop sitzt, den Authenticator öffnen.',
      there: 'Wird nach jeder Sperre und vor jedem Export verlangt.',
      add: 'Passphrase hinzufügen',
      change: 'Passphrase ändern',
      remove: 'Passphrase entfernen',
      fields: {
        current: 'Aktuelle Passphrase',
        next: 'Neue Passphrase',
        confirm: 'Neue Passphrase bestätigen',
        minimum: (length) =>
          `Mindestens ${formatNumber(length)} Zeichen. Einige Wörter ohne Zusammenhang eignen sich gut.`,
        differ: 'Die beiden Passphrasen stimmen nicht überein.',
        missing: 'Geben Sie Ihre aktuelle Passphrase ein.'
      },
      advice:
        'Sie lässt sich nicht wiederherstellen. Erstellen Sie auch einen Wiederherstellungsschlüssel für den Tag, an dem Sie sie vergessen.',
      removing:
        'Von da an lässt sich der Authenticator nach einer Sperre per Schaltfläche öffnen, und Exporte verlangen nur eine Bestätigung.',
      removingLeaves:
        'Von da an öffnet nur noch der Wiederherstellungsschlüssel den Authenticator: bei jedem Start und nach jeder Sperre.',
      added: 'Die Passphrase ist festgelegt.',
      changed: 'Die Passphrase ist geändert.',
      removed: 'Die Passphrase ist entfernt.'
    },
    recoveryKey: {
      name: 'Wiederherstellungsschlüssel',
      none: 'Keiner. Mit einem gedruckten Schlüssel geht bei einer vergessenen Passphrase oder einem verlorenen Schlüsselbund nichts verloren.',
      there: (at) => `Erstellt am ${formatDateTime(at)}. Bewahren Sie das Blatt nicht bei diesem Computer auf.`,
      make: 'Wiederherstellungsschlüssel erstellen',
      replace: 'Wiederherstellungsschlüssel ersetzen',
      remove: 'Wiederherstellungsschlüssel entfernen',
      making:
        'Der Schlüssel wird einmal angezeigt. Wer ihn und die Daten dieses Computers hat, kann den Authenticator öffnen.',
      replacing:
        'Der neue Schlüssel wird einmal angezeigt. Das alte Blatt öffnet nichts mehr, sobald Sie den neuen bestätigen.',
      show: 'Schlüssel anzeigen',
      shown:
        'Drucken Sie ihn oder schreiben Sie ihn auf und bewahren Sie ihn dort auf, wo Sie Wichtiges aufbewahren. Er wird nicht noch einmal angezeigt.',
      keyName: 'Ihr Wiederherstellungsschlüssel',
      print: 'Blatt drucken',
      copied: (seconds) =>
        plural(seconds, {
          one: 'Kopiert. Die Zwischenablage wird in # Sekunde geleert.',
          other: 'Kopiert. Die Zwischenablage wird in # Sekunden geleert.'
        }),
      saved: (path) => `Gespeichert als ${path}. Drucken Sie die Datei und löschen Sie sie dann.`,
      kept: 'Ich habe ihn gedruckt oder gespeichert',
      done: 'Fertig',
      notYet: 'Er öffnet nichts, bevor Sie bestätigen, dass Sie ihn haben.',
      removing: 'Das gedruckte Blatt öffnet dann nichts mehr.',
      added: 'Der Wiederherstellungsschlüssel ist in Gebrauch.',
      removed: 'Der Wiederherstellungsschlüssel ist entfernt.',
      sheet: {
        title: 'Countersign-Wiederherstellungsschlüssel',
        detail:
          'Öffnet den Authenticator, wenn dessen Passphrase vergessen oder der Schlüsselbund des Computers verloren ist. Wer diesen Schlüssel und die Daten des Computers hat, hat Zugriff auf alle Konten.',
        made: (at) => `Erstellt am ${formatDateTime(at)}`
      }
    },
    renewal: {
      title: 'Ihre Konten haben einen neuen Schlüssel.',
      detail:
        'Was sie auf dem alten Weg geöffnet hat, öffnet nichts mehr, was ab jetzt geschrieben wird. Auch die Kopien auf diesem Computer bekommen den neuen Schlüssel.',
      copies:
        'Kopien des Datenordners, die anderswo liegen, lassen sich weiterhin auf dem alten Weg öffnen. Löschen Sie die, die Sie nicht brauchen.',
      backups:
        'Backups behalten den Schlüssel, der aus ihrem Passwort entstand. Wer Ihre Konten bisher öffnen konnte, kennt ihn vielleicht: Wählen Sie unter „Einstellungen“ > „Backups“ ein anderes Passwort, und löschen Sie ältere Backups, die Sie nicht brauchen.',
      goToBackups: 'Zu den Backups',
      endsRecoveryKey:
        'Ihr Wiederherstellungsschlüssel stammt von einer früheren Version und konnte nicht beibehalten werden: Er öffnet nichts mehr. Erstellen Sie einen neuen.'
    },
    keychain: {
      asks: 'Bei jedem Start nach der Passphrase fragen',
      hint: 'Nimmt den Schlüssel aus dem Schlüsselbund. Ihre Passphrase oder Ihr Wiederherstellungsschlüssel ist dann der einzige Zugang.',
      needsPassphrase: 'Fügen Sie zuerst eine Passphrase hinzu.',
      turnOn: 'Bei jedem Start fragen',
      turnOff: 'Beim Start öffnen',
      turningOn:
        'Der Schlüssel verlässt den Schlüsselbund. Von da an öffnet nur Ihre Passphrase oder Ihr Wiederherstellungsschlüssel den Authenticator.',
      turningOff: 'Der Schlüssel kommt zurück in den Schlüsselbund, der den Authenticator beim Start öffnet.',
      changed: 'Geändert.'
    },
    auto: {
      title: 'Automatisch sperren',
      idle: 'Wenn der Computer nicht benutzt wird',
      never: 'Nie',
      after: (count) => plural(count, { one: 'Nach # Minute', other: 'Nach # Minuten' }),
      onSuspend: 'Wenn der Computer in den Standby geht',
      onScreenLock: 'Wenn der Bildschirm gesperrt wird',
      onWindowClose: 'Wenn das Fenster des Authenticators geschlossen wird',
      less: {
        title: 'Seltener sperren?',
        detail: 'Der Authenticator bleibt dann offen, wo er sich jetzt automatisch sperrt.',
        submit: 'Ändern',
        shown: {
          title: 'Fenster in Bildschirmaufnahmen zeigen?',
          detail: 'Bildschirmfotos und geteilte Bildschirme zeigen dann Ihre Codes, solange sie zu sehen sind.',
          submit: 'Zeigen'
        }
      }
    },
    screen: {
      title: 'Auf dem Bildschirm',
      hidesCodes: 'Codes bis zum Anklicken verbergen',
      hidesCodesHint: 'Ein Code ist 10 Sekunden sichtbar. Kopieren funktioniert, ohne ihn anzuzeigen.',
      recordings: 'Fenster aus Bildschirmaufnahmen heraushalten',
      recordingsHint: 'Bildschirmfotos und geteilte Bildschirme zeigen ein leeres Fenster.',
      recordingsMissing: 'Dieses System bietet dafür keine Möglichkeit.',
      clipboard: 'Kopierten Code löschen nach',
      seconds: (count) => `${formatNumber(count)} s`
    },
    failed: 'Die Einstellungen der Sperre lassen sich gerade nicht lesen.'
  },
  coverWords: {
    show: 'Code anzeigen',
    showName: (name) => `Code für ${name} anzeigen`
  }
}
