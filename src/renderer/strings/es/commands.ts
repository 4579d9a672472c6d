// The command palette and the keyboard shortcuts, in Spanish.
import type { Catalogue } from '../catalogue'

export const commands: Catalogue['commands'] = {
  paletteWords: {
    title: 'Comandos',
    search: 'Buscar comandos',
    placeholder: '¿Qué desea hacer?',
    results: 'Comandos encontrados',
    none: 'Ningún comando contiene esas palabras.',
    showPanel: 'Mostrar el Panel',
    showAuthenticator: 'Mostrar el Authenticator',
    copyCode: (title) => `Copiar el código de ${title}`
  },
  shortcutWords: {
    title: 'Atajos de teclado',
    both: {
      palette: 'Buscar cualquier comando',
      shortcuts: 'Mostrar estos atajos',
      zoom: 'Acercar, alejar, tamaño real'
    },
    panel: { browser: 'Abrir otro navegador' },
    authenticator: {
      add: 'Añadir una cuenta',
      search: 'Buscar',
      copy: 'Copiar el código de la cuenta que tiene el foco',
      move: 'Ir de una cuenta a otra',
      reorder: 'Mover una cuenta, en el orden personalizado',
      edit: 'Abrir sus detalles',
      select: 'Seleccionarla',
      selectAll: 'Seleccionar todo',
      remove: 'Quitarla',
      undo: 'Deshacer una eliminación o una importación',
      settings: 'Ajustes',
      lock: 'Bloquear'
    }
  }
}
