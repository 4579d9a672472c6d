// Import and export, in Spanish.
import type { Catalogue } from '../catalogue'
import { formatNumber, plural } from '../format'
import { accounts } from './counts'

export const transfer: Catalogue['transfer'] = {
  formatWords: {
    csv: 'Tabla (CSV)',
    json: 'Archivo de datos (JSON)',
    otpauth: 'Enlaces de configuración',
    sheet: 'Hoja imprimible'
  },
  comparedWords: {
    fields: {
      issuer: 'Servicio',
      account: 'Cuenta',
      type: 'Tipo',
      algorithm: 'Algoritmo',
      digits: 'Dígitos',
      period: 'Periodo',
      counter: 'Contador',
      secret: 'Clave de configuración'
    },
    missingCode: (place) => `Código ${place}`,
    unnamed: 'Cuenta sin nombre',
    none: '(vacío)',
    seconds: (count) => `${formatNumber(count)} s`,
    inFile: {
      key: 'Una clave de configuración distinta de la anterior en el archivo',
      field: (field, here, there) => `${field}: ${here} aquí, ${there} antes en el archivo`
    },
    inList: {
      key: 'Una clave de configuración distinta de la de su lista',
      field: (field, here, there) => `${field}: ${here} aquí, ${there} en su lista`
    }
  },
  importWords: {
    title: 'Importar un archivo',
    place: (place, count) => `Archivo ${formatNumber(place)} de ${formatNumber(count)}`,
    choose: {
      drop: 'Suelte aquí una exportación o',
      button: 'Elegir archivos',
      detail:
        'Exportaciones de Aegis, 2FAS, andOTP, Authy, Bitwarden, Countersign, Duo, Ente, FreeOTP, Google Authenticator, KeePass, LastPass, Proton, Raivo, Steam, Stratum, WinAuth y otros, cifradas o no. No se añade nada hasta que usted haya visto lo que contiene el archivo.'
    },
    reading: (fileName) => `Leyendo ${fileName}…`,
    readingOf: (place, fileName) => `${place}: leyendo ${fileName}…`,
    slow: 'Todavía en curso. Los archivos bien protegidos o muy grandes tardan un rato.',
    seconds: (count) => `${formatNumber(count)} s`,
    another: 'Elegir otro archivo',
    skip: 'Omitir este archivo',
    password: {
      detail: (fileName) => `${fileName} está cifrado. Introduzca la contraseña con la que se exportó.`,
      partDetail: (fileName) => `Una parte de ${fileName} está cifrada. Introduzca la contraseña de esa parte.`,
      label: 'Contraseña del archivo',
      opening: 'Abriendo el archivo…',
      submit: 'Abrir'
    },
    report: {
      title: (format, count) => `${format}: ${accounts(count)}`,
      listName: 'Cuentas del archivo',
      filter: 'Mostrar',
      all: 'Todas',
      states: { new: 'Nuevas', duplicate: 'Duplicadas', conflict: 'Conflictos', refused: 'Rechazadas' },
      state: { new: 'Nueva', duplicate: 'Duplicada', conflict: 'Conflicto', refused: 'Rechazada' },
      heard: (counts) =>
        `${plural(counts.new, { one: '# nueva', other: '# nuevas' })}, ${formatNumber(counts.duplicate)} ya en su lista, ${formatNumber(counts.conflict)} en conflicto, ${plural(counts.refused, { one: '# rechazada', other: '# rechazadas' })}. Aún no se ha añadido nada.`,
      tickAll: 'Todas las cuentas',
      tickShown: 'Todas estas',
      everyConflict: 'Todos los conflictos',
      choiceFor: (account) => `Qué hacer con ${account}`,
      actions: { add: 'Conservar ambas', replace: 'Reemplazar', skip: 'Omitir' },
      replaceHint: 'Ocupa el lugar de la suya, que pasa a la papelera durante 30 días.',
      none: 'El archivo no contiene cuentas con códigos.',
      locked: 'Una parte de este archivo está cifrada y solo se abre con su contraseña.',
      stillLocked: 'Una parte de este archivo sigue cifrada: esa contraseña no la abre.',
      enterPassword: 'Introducir contraseña',
      repeated: 'Por segunda vez en este archivo',
      needsPin: 'El archivo no contiene su PIN. Puede introducirlo después.',
      submit: 'Importar'
    },
    done: (count) => plural(count, { one: '# cuenta importada.', other: '# cuentas importadas.' }),
    undo: 'Deshacer importación',
    undone: (removed) =>
      plural(removed, { one: 'Se retiró # cuenta importada.', other: 'Se retiraron # cuentas importadas.' }),
    undoneRestored: (removed, restored) =>
      `${plural(removed, { one: 'Se retiró # cuenta importada', other: 'Se retiraron # cuentas importadas' })} ${plural(restored, { one: 'y se restauró #', other: 'y se restauraron #' })}.`
  },
  exportWords: {
    title: 'Exportar',
    titleOf: (format) => `Exportar para ${format}`,
    formats: {
      otpauth: 'Un texto con un enlace por línea, que la mayoría de las aplicaciones lee',
      'google-migration': 'Una página de códigos QR para escanear con el teléfono',
      sheet: 'Una página con todos los códigos QR, para imprimir y guardar bajo llave',
      accountsAlone: 'Solo las cuentas',
      keeps: (parts) => `Conserva ${parts}`,
      parts: {
        note: 'notas',
        tags: 'etiquetas',
        isFavorite: 'favoritos',
        group: 'grupos',
        recoveryCodes: 'códigos de recuperación'
      },
      canEncrypt: 'se puede cifrar',
      cannotEncrypt: 'sin cifrar',
      leaves: (count, all) => `No puede contener ${formatNumber(count)} de ${accounts(all)}`
    },
    protection: { name: 'Protección', encrypted: 'Con contraseña', plain: 'Sin cifrar' },
    password: 'Contraseña para el archivo',
    confirm: 'Confirmar contraseña',
    advice: 'Sin esta contraseña nadie puede abrir el archivo, usted tampoco. Guárdela separada del archivo.',
    missing: 'Elija una contraseña.',
    differ: 'Las dos contraseñas no coinciden.',
    strength: [
      'Muy fácil de adivinar. Unas cuantas palabras sin relación entre sí son una buena opción.',
      'Fácil de adivinar. Hágala más larga.',
      'Buena',
      'Segura'
    ],
    plainWarning:
      'Quien consiga este archivo puede generar sus códigos, a partir de ahora, sin que usted lo note. No está cifrado. Elimínelo cuando ya no lo necesite.',
    passphrase: 'Su frase de contraseña',
    passphraseHint:
      'La que desbloquea Countersign. Se pide porque las claves de configuración salen de la caja fuerte.',
    passphraseMissing: 'Introduzca su frase de contraseña.',
    confirmation:
      'Countersign vuelve a preguntar en un cuadro de diálogo propio antes de que las claves de configuración salgan de la caja fuerte.',
    weak: 'Quien consiga el archivo puede probar contraseñas sin límite, y puede dar con esta. Elija una más larga o continúe de todos modos.',
    submit: 'Exportar',
    submitAnyway: 'Exportar igualmente',
    accounts: {
      chosen: (count) => plural(count, { one: '# cuenta elegida', other: '# cuentas elegidas' }),
      chosenAll: (count) => plural(count, { one: 'Todas: # cuenta', other: 'Todas: # cuentas' }),
      choose: 'Elegir cuentas',
      title: '¿Qué cuentas?',
      search: 'Buscar cuentas',
      listName: 'Cuentas para exportar',
      all: 'Todas las cuentas',
      shown: 'Todas estas',
      none: 'Ninguna cuenta coincide.',
      selected: (count, all) => `${formatNumber(count)} de ${formatNumber(all)} seleccionadas`,
      submit: 'Usar estas'
    },
    writing: 'Escribiendo, leyendo de nuevo y comparando…',
    done: {
      title: 'Exportación completada',
      verified: (count) =>
        plural(count, {
          one: 'Leída de nuevo y comparada: # cuenta.',
          other: 'Leídas de nuevo y comparadas: # cuentas.'
        }),
      path: 'Guardado como',
      owner: 'Solo su usuario en este equipo puede leerlo.',
      left: (count) => plural(count, { one: 'Omitida: # cuenta', other: 'Omitidas: # cuentas' })
    }
  }
}
