// Long work that is under way, in Spanish.
import type { Catalogue } from '../catalogue'
import { formatNumber } from '../format'

export const running: Catalogue['running'] = {
  runningWords: {
    reading: 'Leyendo el archivo…',
    preparing: 'Preparando los usuarios…',
    adding: 'Añadiendo los usuarios…',
    takingBack: 'Quitando los usuarios añadidos…',
    exportingUsers: 'Escribiendo la lista de usuarios…',
    exportingEvents: 'Escribiendo los eventos…',
    verifying: 'Comprobando todas las filas…',
    of: (done, total) => `${formatNumber(done)} de ${formatNumber(total)}`,
    cancelImport: 'Cancelar la importación',
    importCancelled: 'Se canceló la importación. No se añadió ningún usuario.'
  }
}
