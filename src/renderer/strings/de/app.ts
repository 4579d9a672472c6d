// The words that both halves share, in German.
import type { Catalogue } from '../catalogue'
import { formatDateTime, formatNumber } from '../format'

export const app: Catalogue['app'] = {
  productWords: {
    name: 'Countersign',
    halves: { panel: 'Panel', authenticator: 'Authenticator' },
    claim: {
      panel: 'Jedes Zeichen hat sein Gegenzeichen.',
      authenticator: 'Ihre Hälfte der Antwort.'
    },
    claimDetail: {
      panel: 'Zwei-Faktor-Authentifizierung für alle im Konto, auf diesem Computer, ganz ohne Cloud.',
      authenticator: 'Codes für jedes Konto, auf diesem Computer gespeichert und nirgends sonst.'
    }
  },
  actionWords: {
    continue: 'Weiter',
    cancel: 'Abbrechen',
    back: 'Zurück',
    close: 'Schließen',
    save: 'Speichern',
    copy: 'Kopieren',
    download: 'Herunterladen',
    saveAs: 'Speichern unter\u00a0…',
    done: 'Fertig',
    quit: 'Beenden',
    tryAgain: 'Erneut versuchen'
  },
  codeFieldWords: {
    label: '6-stelliger Code'
  },
  passwordFieldWords: {
    show: 'Zeichen anzeigen',
    hide: 'Zeichen verbergen'
  },
  backupCodesWords: {
    listName: 'Ihre Codes',
    copied: 'Kopiert. Die Zwischenablage wird in 30 Sekunden geleert, fügen Sie die Codes also jetzt ein.',
    saved: (fileName) => `Gespeichert als ${fileName}.`
  },
  readAsWords: {
    encoding: (name) =>
      `Die Datei gibt ihre Zeichenkodierung nicht an und wurde deshalb als ${name} gelesen. Prüfen Sie die Namen.`,
    separators: {
      semicolon: 'Mit Semikolons zwischen den Spalten gelesen.',
      tab: 'Mit Tabulatoren zwischen den Spalten gelesen.'
    },
    period: 'Die Datei gibt das Intervall der Codes nicht an; 30 Sekunden werden angenommen.'
  },
  languageWords: {
    title: 'Sprache',
    system: 'System'
  },
  whenWords: {
    justNow: 'gerade eben'
  },
  appearanceWords: {
    title: 'Darstellung',
    schemes: { auto: 'System', light: 'Hell', dark: 'Dunkel' }
  },
  demoWords: {
    banner: 'Demodaten. Nichts hiervon ist echt.',
    leave: 'Demo verlassen'
  },
  brokenWords: {
    title: 'Dieses Fenster funktioniert nicht mehr',
    detail:
      'Es ist nichts verloren gegangen. Laden Sie das Fenster neu. Wenn es wieder geschieht, starten Sie die App neu.',
    reload: 'Neu laden'
  },
  protectionWords: {
    choose: {
      title: 'Passphrase wählen',
      why: 'Dieser Computer hat keinen Schlüsselbund, den Countersign verwenden kann. Ihre Daten werden nie im Klartext gespeichert, daher werden sie mit einer Passphrase versiegelt, die nur Sie kennen.',
      advice:
        'Sie werden bei jedem Start der App danach gefragt. Sie lässt sich nicht wiederherstellen: Ohne sie bleiben die Daten versiegelt.',
      inMemory: {
        title: 'Die Schlüssel zu Ihren Daten sind noch nicht sicher',
        why: 'Sie liegen nur im Arbeitsspeicher dieses Computers: Als eine frühere Version sie erzeugte, antwortete kein Schlüsselbund. Der nächste Neustart würde sie löschen, und niemand könnte Ihre Daten wieder öffnen. Wählen Sie jetzt eine Passphrase; die Schlüssel werden damit versiegelt. Konten, Benutzer und Einstellungen bleiben, wie sie sind.',
        retry: 'Erneut nach einem Schlüsselbund suchen'
      },
      passphrase: 'Passphrase',
      confirm: 'Passphrase bestätigen',
      differ: 'Die beiden Passphrasen stimmen nicht überein.',
      minimum: (length) =>
        `Mindestens ${formatNumber(length)} Zeichen. Einige Wörter ohne Zusammenhang eignen sich gut.`,
      submit: 'Passphrase festlegen'
    },
    unlock: {
      title: 'Countersign entsperren',
      why: 'Ihre Daten auf diesem Computer sind mit Ihrer Passphrase versiegelt.',
      passphrase: 'Passphrase',
      submit: 'Entsperren'
    },
    encrypting: {
      title: 'Ihre Daten werden verschlüsselt',
      why: 'Diese Version hält beide Speicher als Ganzes verschlüsselt. Ihre Daten werden einmalig umgestellt. Wird die App jetzt geschlossen, geht es beim nächsten Start weiter.'
    },
    renewing: {
      title: 'Ihre Daten bekommen einen neuen Schlüssel',
      why: 'Ein Weg zum Entsperren wurde ersetzt oder entfernt. Deshalb wird alles unter einem neuen Schlüssel neu geschrieben. Das dauert einen Moment; so lange kann niemand Countersign verwenden. Wird die App jetzt geschlossen, öffnet der nächste Start Ihre Daten auf dem alten oder auf dem neuen Weg, und nichts geht verloren.'
    },
    unavailable: {
      title: 'Der Schlüsselbund antwortet nicht',
      why: 'Die Schlüssel zu Ihren Daten liegen im Schlüsselbund dieses Computers, und dieser antwortet gerade nicht. Er ist vielleicht gesperrt oder startet noch. Es wurde nichts geändert.',
      advice:
        'Entsperren Sie den Schlüsselbund und versuchen Sie es dann erneut. Hat dieser Computer keinen mehr, können Sie den Speicher beiseitelegen: Er wird in einen datierten Ordner verschoben, nicht gelöscht, und Countersign beginnt von vorn.'
    },
    missing: {
      title: 'Der Schlüssel zu Ihren Daten fehlt',
      why: 'Hier sind Daten vorhanden, aber der Schlüsselbund dieses Computers enthält nicht den Schlüssel, der sie öffnet. Es wurde nichts geändert.',
      advice:
        'Wenn der Schlüsselbund wiederhergestellt oder ersetzt wurde, holen Sie den alten zurück und versuchen Sie es erneut. Oder legen Sie den Datenspeicher beiseite: Er wird in einen Ordner mit Datum verschoben, nicht gelöscht, und Countersign beginnt von vorn.',
      setAside: 'Datenspeicher beiseitelegen',
      confirmTitle: 'Datenspeicher beiseitelegen?',
      confirmDetail:
        'Alle Benutzer, Codes und Einstellungen werden auf diesem Computer außer Betrieb genommen. Die Dateien werden in einen Ordner mit Datum neben dem Datenspeicher verschoben. Mit dem alten Schlüssel sind sie wieder lesbar.',
      done: (folder) => `Der alte Datenspeicher liegt in ${folder}.`
    },
    damaged: {
      title: 'Der Datenspeicher ist beschädigt',
      data: {
        panel: 'Die Daten des Panels',
        authenticator: 'Die Daten des Authenticators',
        both: 'Die Daten des Panels und des Authenticators'
      },
      why: {
        changed: (data) =>
          `${data} wurden geändert, während Countersign geschlossen war: durch einen defekten Datenträger oder ein anderes Programm. Es wurde nichts geöffnet.`,
        damaged: (data) =>
          `${data} lassen sich nicht mehr lesen: Der Datenträger ist möglicherweise defekt. Es wurde nichts geändert.`
      },
      restorable: (at) =>
        `Eine geprüfte Kopie ist vorhanden (${formatDateTime(at)}). Was danach kam, ist möglicherweise verloren.`,
      lost: 'Auf diesem Computer gibt es keine unversehrte Kopie. Wenn Sie anderswo eine haben, stellen Sie den Datenordner daraus wieder her und versuchen Sie es erneut. Oder legen Sie den Datenspeicher beiseite: Er wird in einen Ordner mit Datum verschoben, nicht gelöscht, und Countersign beginnt von vorn.',
      restore: 'Kopie wiederherstellen',
      confirm: {
        restore: {
          title: 'Kopie wiederherstellen?',
          detail:
            'Der beschädigte Datenspeicher wird in einen Ordner mit Datum verschoben. Im Panel bleibt jedes Audit-Ereignis erhalten, das sich noch lesen lässt, und niemand gewinnt Rechte: Wer sich nicht als Administrator oder als aktiv bestätigen lässt, ist es danach nicht, und ein zweiter Faktor, der sich nicht bestätigen lässt, ist gesperrt. Gemerkte Browser und Einmalpasswörter werden ungültig.',
          label: 'Wiederherstellen'
        },
        'set-aside': {
          title: 'Datenspeicher beiseitelegen?',
          detail:
            'Alle Benutzer, Codes und Einstellungen werden auf diesem Computer außer Betrieb genommen. Die Dateien werden in einen Ordner mit Datum verschoben.',
          label: 'Beiseitelegen'
        }
      },
      kept: (folder) => `Was vorher da war, liegt in ${folder}.`
    },
    changed: {
      title: 'Die Daten haben sich geändert',
      what: 'Was anders ist',
      differences: {
        missing: 'Die Datei mit den Daten fehlt.',
        content: 'Die Datei ist nicht die, die Countersign geschlossen hat.',
        tail: 'Neben der Datei liegen Änderungen, die Countersign dort nicht hinterlassen hat.',
        older: 'Die Daten sind ein früherer Stand.',
        journal: 'Das Rechteprotokoll fehlt, ist beschädigt oder älter, als es war.',
        anchor: 'Der Vermerk, wie die Daten hinterlassen wurden, fehlt oder lässt sich nicht lesen.',
        slots:
          'Die Datei mit Ihrer Passphrase und Ihrem Wiederherstellungsschlüssel wurde geändert oder entfernt. Falls Countersign eine Kopie hatte, liegt sie jetzt wieder dort.'
      },
      since: (at) => `Am ${formatDateTime(at)} war noch alles, wie es sein soll.`,
      sinceUnknown: 'Wann zuletzt alles war, wie es sein soll, ist nicht bekannt.',
      uses: {
        lowered:
          'Sitzungen, gemerkte Browser und Backup-Codes enden. Jeder behält nur die Rechte, die ihm sowohl die Daten als auch das Rechteprotokoll geben. Das Panel vermerkt dies in seinem Audit-Log.',
        'no-admin':
          'Das Rechteprotokoll kann nicht sagen, wer was darf. Sitzungen, gemerkte Browser und Backup-Codes enden, und niemand ist Admin, bis der Wiederherstellungsschlüssel des Kontos eingegeben wird.',
        refused:
          'Weder das Rechteprotokoll noch ein Wiederherstellungsschlüssel des Kontos kann sagen, wer Admin ist. Deshalb können diese Daten nicht so verwendet werden, wie sie sind.'
      },
      vault:
        'Wenn nicht Sie selbst etwas geändert haben, war es vielleicht jemand anderes. Um den Authenticator so zu verwenden, wie er ist, bestätigen Sie Ihre Identität.',
      vaultButton:
        'Wenn nicht Sie selbst etwas geändert haben, war es vielleicht jemand anderes. Keine Passphrase schützt den Authenticator; nur Sie können es wissen.',
      restore: 'Wiederherstellen',
      accept: 'So verwenden, wie es ist',
      acceptTitle: 'So verwenden, wie es ist?',
      setAside: 'Beiseitelegen'
    },
    unreadable: {
      title: 'Der Datenspeicher lässt sich nicht öffnen',
      why: 'Countersign kann seinen Datenordner nicht lesen oder nicht beschreiben. Es wurde nichts geändert.',
      advice:
        'Der Datenträger ist vielleicht voll oder schreibgeschützt, oder der Ordner gehört einem anderen Benutzer. Beheben Sie das und versuchen Sie es dann erneut.'
    }
  },
  anchorWords: {
    title: 'Vermerk, wie die Daten hinterlassen wurden',
    good: 'Er liegt getrennt von den Daten. Beim nächsten Start zeigt er, ob Dateien ausgetauscht oder ältere zurückgelegt wurden.',
    failingTitle: 'Der Vermerk, wie Ihre Daten hinterlassen wurden, lässt sich nicht sichern',
    failing:
      'Der Schlüsselbund (oder der Datenordner, wenn eine Passphrase schützt) nimmt ihn nicht an. Alles funktioniert. Stürzt die App aber jetzt ab, bleibt vielleicht unbemerkt, wenn Dateien ausgetauscht oder ältere zurückgelegt werden. Es wird von selbst erneut versucht.',
    since: (at) => `Seit ${formatDateTime(at)}.`
  }
}
