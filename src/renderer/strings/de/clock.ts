// This computer's clock, in German.
import type { Catalogue } from '../catalogue'

export const clock: Catalogue['clock'] = {
  clockWords: {
    title: {
      notSynchronised: 'Dieser Computer stellt seine Uhr nicht automatisch',
      off: (amount, isAhead) => `Die Uhr dieses Computers geht ${amount} ${isAhead ? 'vor' : 'nach'}`,
      jumped: (amount, isForward) =>
        `Die Uhr dieses Computers wurde um ${amount} ${isForward ? 'vorgestellt' : 'zurückgestellt'}`
    },
    why: {
      off: 'Codes werden aus der Uhrzeit gebildet, Websites lehnen diese also möglicherweise ab.',
      jumped: 'Wenn Websites Ihre Codes jetzt ablehnen, ist die neue Uhrzeit falsch.',
      'not-synchronised':
        'Codes werden aus der Uhrzeit gebildet. Websites lehnen sie ab, sobald die Uhr eine halbe Minute falsch geht.'
    },
    remedy: {
      linux:
        'Schalten Sie in den Systemeinstellungen Datum und Uhrzeit auf automatisch oder führen Sie diesen Befehl aus: timedatectl set-ntp true',
      darwin:
        'Öffnen Sie in den Systemeinstellungen „Allgemein“ und dann „Datum & Uhrzeit“, und schalten Sie „Datum und Uhrzeit automatisch einstellen“ ein.',
      win32:
        'Öffnen Sie in den Einstellungen „Zeit und Sprache“ und dann „Datum und Uhrzeit“, schalten Sie „Uhrzeit automatisch festlegen“ ein und wählen Sie „Jetzt synchronisieren“.'
    },
    dismiss: 'Diese Warnung ausblenden',
    section: {
      sync: {
        synchronised: 'Das System stellt die Uhr dieses Computers automatisch.',
        'not-synchronised': 'Das System stellt die Uhr dieses Computers nicht automatisch.',
        unknown: 'Das System gibt nicht an, ob es die Uhr dieses Computers automatisch stellt.'
      },
      agrees: (when) => `Der Server weicht um weniger als eine Sekunde ab (${when}).`,
      differs: (amount, isAhead, when) => `Laut dem Server geht sie ${amount} ${isAhead ? 'vor' : 'nach'} (${when}).`,
      failure: {
        'no-answer': 'Der Server hat nicht geantwortet. Prüfen Sie seinen Namen und das Netzwerk.',
        'bad-answer':
          'Was geantwortet hat, ist kein vertrauenswürdiger Zeitserver, oder seine eigene Uhr geht nicht richtig.'
      },
      unconfirmed:
        'Dieser Server wurde angegeben, bevor Countersign um Bestätigung gebeten hat. Er wird erst abgefragt, wenn Sie hier mit ihm vergleichen und das bestätigen.',
      server: {
        title: 'Mit einem Zeitserver vergleichen',
        detail:
          'Ausgeschaltet, bis Sie einen Server angeben. Countersign fragt ihn dann beim Start und einmal pro Stunde. Der Server sieht die Netzwerkadresse dieses Computers und sonst nichts.',
        label: 'Zeitserver',
        suggest: (name) => `${name} verwenden`,
        submit: 'Mit diesem Server prüfen',
        stop: 'Abfrage beenden',
        missing: 'Geben Sie den Namen eines Zeitservers ein.',
        invalid:
          'Das ist kein Servername. Geben Sie einen Namen oder eine Adresse ein und bei Bedarf nach einem Doppelpunkt einen Port.'
      },
      check: 'Jetzt prüfen'
    }
  }
}
