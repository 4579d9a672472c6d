// About Countersign, in Spanish.
import type { Catalogue } from '../catalogue'
import { plural } from '../format'

export const about: Catalogue['about'] = {
  aboutWords: {
    title: 'Acerca de Countersign',
    sectionDetail: 'Versión, diagnóstico y licencias',
    what: 'Las dos mitades de la autenticación de dos factores en un solo equipo.',
    version: (version) => `Versión ${version}`,
    licence: 'Countersign es software libre bajo la licencia MIT.',
    facts: { electron: 'Electron', chromium: 'Chromium', node: 'Node.js' },
    diagnostics: {
      copy: 'Copiar diagnóstico',
      copied: 'Copiado. Contiene versiones y cantidades: ni nombres, ni direcciones, ni secretos.',
      show: '¿Qué contiene?'
    },
    updates: {
      title: 'Actualizaciones',
      check: 'Buscar actualizaciones',
      checking: 'Consultando al servidor…',
      current: 'Esta es la versión más reciente.',
      failed: 'No se pudo buscar, descargar o verificar la actualización. Inténtelo más tarde.',
      byHand: 'Esta copia se actualiza a mano: obtenga el paquete nuevo en el mismo lugar que este.',
      available: (version) => `La versión ${version} está disponible.`,
      download: 'Descargar',
      downloading: 'Descargando…',
      ready: (version) =>
        `La versión ${version} está lista. Countersign se cerrará, se actualizará y volverá a abrirse.`,
      install: 'Reiniciar y actualizar'
    },
    licences: {
      title: 'Licencias de código abierto',
      detail: (count) =>
        plural(count, {
          one: '# paquete de terceros forma parte de este programa.',
          other: '# paquetes de terceros forman parte de este programa.'
        }),
      search: 'Buscar paquetes',
      none: 'Ningún paquete tiene ese nombre.',
      noText: 'Este paquete indica su licencia y no añade ningún texto propio.'
    }
  }
}
