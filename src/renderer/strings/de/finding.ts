// Finding and keeping order, in German: chips, sorting, groups, details, recovery codes, history, trash, selecting.
import type { Catalogue } from '../catalogue'
import { formatDateTime, formatNumber, plural } from '../format'
import { accounts } from './counts'

export const finding: Catalogue['finding'] = {
  viewWords: {
    title: 'Ansicht',
    sort: 'Sortieren nach',
    sorts: {
      custom: 'Eigene Reihenfolge',
      name: 'Name',
      usage: 'Meistverwendet',
      recency: 'Zuletzt verwendet'
    },
    customHint: 'Ziehen Sie ein Konto an seinen Platz oder verschieben Sie es mit Alt und den Pfeiltasten.',
    density: 'Größe',
    densities: {
      compact: 'Kompakt',
      comfortable: 'Normal',
      large: 'Groß'
    },
    nextCode: 'Nächsten Code anzeigen',
    nextCodeHint: 'Neben dem Code, in dessen letzten 10 Sekunden',
    next: (spelled) => `Nächster Code ${spelled}`,
    moved: (name, place, count) => `${name}: ${formatNumber(place)} von ${formatNumber(count)}`,
    notCustom: 'Sortieren Sie nach „Eigene Reihenfolge“, um Konten zu verschieben.'
  },
  shelfWords: {
    title: 'Anzeigen',
    all: 'Alle',
    favorites: 'Favoriten',
    nothing: {
      title: 'Noch nichts hier',
      detail: 'Hier ist kein Konto eingeordnet.'
    },
    showAll: 'Alle Konten anzeigen',
    inNote: 'In der Notiz'
  },
  favoriteWords: {
    add: 'Zu Favoriten hinzufügen',
    remove: 'Aus Favoriten entfernen',
    addName: (name) => `${name} zu Favoriten hinzufügen`,
    removeName: (name) => `${name} aus Favoriten entfernen`
  },
  groupWords: {
    title: 'Gruppen',
    menu: 'Gruppen',
    accounts,
    noAccounts: 'Keine Konten',
    empty:
      'Gruppen halten Konten zusammen: Arbeit, Familie, ein bestimmter Kunde. Ein Konto ist in einer Gruppe oder in keiner.',
    newName: 'Neue Gruppe',
    create: 'Hinzufügen',
    name: 'Name',
    rename: (name) => `${name} umbenennen`,
    up: (name) => `${name} nach oben`,
    down: (name) => `${name} nach unten`,
    remove: (name) => `${name} entfernen`,
    confirm: {
      title: 'Gruppe entfernen?',
      detailEmpty: (name) => `${name} hat keine Konten.`,
      detail: (name, count) =>
        `${plural(count, { one: 'Das Konto', other: 'Die # Konten' })} in ${name} ${plural(count, { one: 'gehört', other: 'gehören' })} dann zu keiner Gruppe. Es wird kein Konto entfernt.`,
      label: 'Entfernen'
    }
  },
  detailsWords: {
    menu: 'Bearbeiten',
    tabs: { fields: 'Details', recovery: 'Wiederherstellungscodes', history: 'Verlauf' },
    group: 'Gruppe',
    groupHint: 'Wählen Sie eine oder tippen Sie einen neuen Namen',
    tags: 'Schlagwörter',
    tagsHint: 'Enter oder ein Komma beendet ein Schlagwort',
    note: 'Notiz',
    noteHint: 'Im Tresor verschlüsselt und über die Suche auffindbar',
    clear: 'Leeren',
    saved: 'Gespeichert.',
    logo: {
      change: 'Logo ändern',
      title: 'Logo',
      auto: 'Nach Namen',
      autoDetail: 'Das Logo des Dienstes, sofern vorhanden',
      none: 'Buchstabe',
      noneDetail: 'Der erste Buchstabe des Namens',
      own: 'Eigenes Bild',
      ownDetail: 'Eine Bilddatei, quadratisch zugeschnitten',
      choose: 'Aus Liste wählen',
      search: 'Logos durchsuchen',
      nothing: 'Ein Logo dieses Namens ist nicht darunter.',
      unreadable: 'Das ist kein lesbares Bild.',
      legal: 'Logos gehören ihren Inhabern.'
    },
    recovery: {
      left: (left, all) => `Noch ${formatNumber(left)} von ${formatNumber(all)}`,
      empty:
        'Die meisten Websites geben Wiederherstellungscodes für den Tag aus, an dem das Smartphone weg ist. Bewahren Sie sie hier verschlüsselt auf und markieren Sie jeden, der verwendet wurde.',
      add: 'Codes hinzufügen',
      paste: 'Codes zum Hinzufügen',
      pasteHint: 'Einer pro Zeile, oder alle so, wie die Website sie anzeigt',
      added: (count) =>
        plural(count, {
          one: '# Wiederherstellungscode hinzugefügt.',
          other: '# Wiederherstellungscodes hinzugefügt.'
        }),
      addedNone: 'Diese sind alle schon gespeichert.',
      used: (index) => `Wiederherstellungscode ${formatNumber(index)} wurde verwendet`,
      usedAt: (at) => `Verwendet am ${formatDateTime(at)}`,
      copy: (index) => `Wiederherstellungscode ${formatNumber(index)} kopieren`,
      remove: (index) => `Wiederherstellungscode ${formatNumber(index)} entfernen`
    },
    history: {
      empty: 'Es wurde noch nichts geändert.',
      changes: {
        added: 'Hinzugefügt',
        imported: 'Importiert',
        renamed: 'Umbenannt',
        note: 'Notiz geändert',
        tags: 'Schlagwörter geändert',
        group: 'Gruppe geändert',
        counter: 'Zähler eingestellt',
        pin: 'PIN eingegeben',
        'recovery-codes': 'Wiederherstellungscodes geändert',
        removed: 'In den Papierkorb verschoben',
        restored: 'Aus dem Papierkorb wiederhergestellt',
        replaced: 'Durch einen Import ersetzt'
      },
      nothing: 'nichts'
    }
  },
  trashWords: {
    title: 'Papierkorb',
    intro: 'Ein entferntes Konto bleibt 30 Tage hier, dann ist es endgültig weg.',
    empty: 'Der Papierkorb ist leer.',
    left: (days) => plural(days, { one: 'Noch # Tag', other: 'Noch # Tage' }),
    leftToday: 'Wird heute gelöscht',
    removedAt: (at) => `Entfernt am ${formatDateTime(at)}`,
    restore: 'Wiederherstellen',
    restoreName: (name) => `${name} wiederherstellen`,
    deleteName: (name) => `${name} endgültig löschen`,
    emptyTrash: 'Papierkorb leeren',
    confirmDelete: {
      title: 'Endgültig löschen?',
      detail: (name) =>
        `${name} wird mit seinem geheimen Schlüssel gelöscht. Wenn die Website weiterhin Codes verlangt, benötigen Sie ihre Wiederherstellungscodes.`,
      label: 'Endgültig löschen'
    },
    confirmEmpty: {
      title: 'Papierkorb leeren?',
      detail: (count) =>
        plural(count, {
          one: '# Konto und sein geheimer Schlüssel werden endgültig gelöscht.',
          other: '# Konten und ihre geheimen Schlüssel werden endgültig gelöscht.'
        }),
      label: 'Papierkorb leeren'
    },
    deleted: (count) => `${accounts(count)} endgültig gelöscht.`
  },
  selectionWords: {
    select: 'Auswählen',
    selectName: (name) => `${name} auswählen`,
    bar: 'Ausgewählte Konten',
    count: (count) => `${formatNumber(count)} ausgewählt`,
    clear: 'Auswahl aufheben',
    all: 'Alle auswählen',
    favorite: 'Zu Favoriten hinzufügen',
    unfavorite: 'Aus Favoriten entfernen',
    tag: 'Schlagwort',
    group: 'Gruppe',
    export: 'Exportieren',
    remove: 'Entfernen',
    tagDialog: {
      title: 'Schlagwort hinzufügen',
      detail: (count) => `Zu ${accounts(count)}.`,
      label: 'Schlagwort',
      confirm: 'Hinzufügen',
      done: (tag, count) => `${accounts(count)} mit dem Schlagwort „${tag}“ versehen.`
    },
    groupDialog: {
      title: 'In Gruppe verschieben',
      detail: (count) => `${accounts(count)}. Lassen Sie den Namen leer, wenn es keine Gruppe sein soll.`,
      confirm: 'Verschieben',
      done: (name, count) => `${accounts(count)} jetzt in ${name}.`,
      doneNone: (count) => `${accounts(count)} jetzt in keiner Gruppe.`
    }
  }
}
