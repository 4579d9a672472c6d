// Automatic backups and restoring one, in Spanish.
import type { Catalogue } from '../catalogue'
import { formatDateTime } from '../format'
import { accounts } from './counts'

export const backups: Catalogue['backups'] = {
  backupWords: {
    off: {
      why: 'Si este equipo se pierde o se avería, sus códigos se pierden con él. Las copias de seguridad automáticas guardan una copia cifrada de todas las cuentas en una carpeta suya, después de cada cambio y una vez al día.',
      turnOn: 'Activar copias automáticas'
    },
    form: {
      folder: 'Carpeta',
      noFolder: 'Aún no se ha elegido ninguna carpeta',
      folderHint: 'Lo mejor es otra unidad o una carpeta sincronizada: un lugar que sobreviva a este equipo.',
      chooseFolder: 'Elegir carpeta',
      folderMissing: 'Elija primero una carpeta.',
      password: 'Contraseña de las copias',
      newPassword: 'Nueva contraseña de las copias',
      confirm: 'Confirmar contraseña',
      advice:
        'Nadie puede abrir una copia de seguridad sin ella, usted tampoco. Guárdela en un lugar que no sea este equipo.',
      missing: 'Elija una contraseña.',
      submit: 'Activar',
      working: 'Escribiendo la primera copia de seguridad, leyéndola de nuevo y comparándola…',
      on: 'Las copias de seguridad automáticas están activadas. La primera está escrita y comprobada.'
    },
    folder: 'Carpeta',
    chooseAnother: 'Elegir otra carpeta',
    last: 'Última copia',
    never: 'Aún no hay ninguna',
    accounts,
    checked: (when) => `Leída de nuevo e íntegra (${when})`,
    running: 'Escribiendo y comprobando una copia de seguridad…',
    pending: 'Los cambios se escriben en unos segundos.',
    keep: 'Copias que se conservan',
    keepHint:
      'Entre 3 y 100. La mitad son las más recientes; las demás, una por día. Las más antiguas de esta caja fuerte se eliminan.',
    runNow: 'Hacer copia ahora',
    done: 'Copia de seguridad hecha. El archivo se leyó de nuevo y se comparó.',
    changePassword: {
      name: 'Cambiar contraseña',
      detail:
        'Se escribe de inmediato una copia de seguridad con la nueva contraseña. Los archivos anteriores conservan la contraseña con la que se escribieron.',
      submit: 'Cambiar contraseña',
      working: 'Escribiendo una copia de seguridad con la nueva contraseña…',
      done: 'Se cambió la contraseña de las copias.'
    },
    turnOff: {
      name: 'Desactivar',
      detail:
        'Ya no se hacen copias de seguridad de los cambios. Los archivos existentes se quedan donde están y se abren con su contraseña.',
      submit: 'Desactivar copias',
      done: 'Las copias de seguridad automáticas están desactivadas.'
    },
    restore: {
      name: 'Restaurar',
      title: 'Restaurar una copia de seguridad',
      detail: 'No se añade nada hasta que usted haya visto lo que contiene la copia de seguridad, y se puede deshacer.',
      listName: 'Copias de seguridad en la carpeta',
      none: 'En esta carpeta no hay ninguna copia de seguridad.',
      another: 'Elegir un archivo de copia',
      checks: {
        whole: 'comprobada',
        changed: 'dañada o modificada desde entonces',
        unknown: 'escrita por otra caja fuerte u otro equipo'
      },
      drop: 'Suelte aquí una copia de seguridad o',
      choose:
        'Un archivo de Countersign cuyo nombre es countersign-backup más la fecha. Necesita la contraseña de las copias con la que se escribió.'
    },
    copies: {
      title: 'Copias en este equipo',
      detail:
        'La caja fuerte se copia a sí misma en cada inicio, una vez al día y antes de cada actualización, cifrada tal como está. Estas copias sirven si la caja fuerte se daña, no si se pierde el disco.',
      none: 'Aún no hay ninguna. La primera se hace un momento después del inicio.',
      failed: (when) => `No se pudo hacer la última (${when}). Compruebe si el disco está lleno.`,
      reasons: {
        start: 'Al iniciarse la aplicación',
        daily: 'Con la aplicación en marcha',
        migration: 'Antes de actualizarse la caja fuerte',
        restore: 'Antes de restaurarse una copia anterior'
      },
      restore: 'Restaurar…',
      restoreOf: (takenAt) => `Restaurar… la copia del ${formatDateTime(takenAt)}`,
      dialog: {
        detail: (takenAt) => `La caja fuerte vuelve al estado de la copia (${formatDateTime(takenAt)}).`,
        effects: [
          'Las cuentas que se añadieron después no están en ella. Las cuentas que se quitaron después vuelven.',
          'Los contadores de las cuentas HOTP también retroceden: los próximos códigos pueden haberse usado ya.',
          'La caja fuerte se conserva como copia durante 30 días tal como está ahora, para que usted pueda volver atrás.'
        ],
        passphraseHint: 'La que abre el Authenticator.',
        submit: 'Restaurar'
      }
    },
    failing: {
      title: 'No se están haciendo copias de seguridad de sus cuentas',
      since: (at) => `Desde el ${formatDateTime(at)}, todas fallan.`,
      noneYet: 'Aún no hay ninguna copia de seguridad correcta.',
      lastGood: (when) => `Última copia de seguridad correcta: ${when}.`
    }
  }
}
