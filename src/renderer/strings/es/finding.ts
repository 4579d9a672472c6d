// Finding accounts and keeping order among them, in Spanish.
import type { Catalogue } from '../catalogue'
import { formatDateTime, formatNumber, plural } from '../format'
import { accounts } from './counts'

export const finding: Catalogue['finding'] = {
  viewWords: {
    title: 'Vista',
    sort: 'Ordenar por',
    sorts: {
      custom: 'Orden personalizado',
      name: 'Nombre',
      usage: 'Más usadas',
      recency: 'Último uso'
    },
    customHint: 'Arrastre una cuenta a su lugar o muévala con Alt y las teclas de flecha.',
    density: 'Tamaño',
    densities: {
      compact: 'Compacto',
      comfortable: 'Cómodo',
      large: 'Grande'
    },
    nextCode: 'Mostrar el siguiente código',
    nextCodeHint: 'Junto al código, en sus últimos 10 segundos',
    next: (spelled) => `Siguiente código ${spelled}`,
    moved: (name, place, count) => `${name}: ${formatNumber(place)} de ${formatNumber(count)}`,
    notCustom: 'Elija el orden personalizado para mover cuentas.'
  },
  shelfWords: {
    title: 'Mostrar',
    all: 'Todas',
    favorites: 'Favoritos',
    nothing: {
      title: 'Aún no hay nada aquí',
      detail: 'No hay ninguna cuenta en esta sección.'
    },
    showAll: 'Mostrar todas las cuentas',
    inNote: 'En la nota'
  },
  favoriteWords: {
    add: 'Añadir a favoritos',
    remove: 'Quitar de favoritos',
    addName: (name) => `Añadir ${name} a favoritos`,
    removeName: (name) => `Quitar ${name} de favoritos`
  },
  groupWords: {
    title: 'Grupos',
    menu: 'Grupos',
    accounts,
    noAccounts: 'Ninguna cuenta',
    empty: 'Los grupos reúnen cuentas: trabajo, familia, un cliente. Una cuenta está en un solo grupo o en ninguno.',
    newName: 'Nuevo grupo',
    create: 'Añadir',
    name: 'Nombre',
    rename: (name) => `Cambiar el nombre de ${name}`,
    up: (name) => `Subir ${name}`,
    down: (name) => `Bajar ${name}`,
    remove: (name) => `Quitar ${name}`,
    confirm: {
      title: '¿Quitar el grupo?',
      detailEmpty: (name) => `${name} no tiene cuentas.`,
      detail: (name, count) =>
        `${plural(count, { one: 'La cuenta', other: 'Las # cuentas' })} de ${name} ${plural(count, { one: 'quedará', other: 'quedarán' })} sin grupo. No se quita ninguna cuenta.`,
      label: 'Quitar'
    }
  },
  detailsWords: {
    menu: 'Editar',
    tabs: { fields: 'Detalles', recovery: 'Recuperación', history: 'Historial' },
    group: 'Grupo',
    groupHint: 'Elija uno o escriba un nombre nuevo',
    tags: 'Etiquetas',
    tagsHint: 'Enter o una coma termina una etiqueta',
    note: 'Nota',
    noteHint: 'Cifrada en la caja fuerte e incluida en la búsqueda',
    clear: 'Borrar',
    saved: 'Guardado.',
    logo: {
      change: 'Cambiar logotipo',
      title: 'Logotipo',
      auto: 'Según el nombre',
      autoDetail: 'El logotipo del servicio, si lo hay',
      none: 'Letra',
      noneDetail: 'La primera letra del nombre',
      own: 'Imagen propia',
      ownDetail: 'Un archivo de imagen, recortado en cuadrado',
      choose: 'Elegir de la lista',
      search: 'Buscar logotipos',
      nothing: 'No hay ningún logotipo con ese nombre.',
      unreadable: 'Esto no es una imagen que se pueda leer.',
      legal: 'Los logotipos pertenecen a sus propietarios.'
    },
    recovery: {
      left: (left, all) => `${plural(left, { one: 'Queda #', other: 'Quedan #' })} de ${formatNumber(all)}`,
      empty:
        'La mayoría de los sitios entregan códigos de recuperación para el día en que falte el teléfono. Guárdelos aquí, cifrados, y marque cada uno que se haya usado.',
      add: 'Añadir códigos',
      paste: 'Códigos que añadir',
      pasteHint: 'Uno por línea, o todos tal como los muestra el sitio',
      added: (count) =>
        plural(count, { one: '# código de recuperación añadido.', other: '# códigos de recuperación añadidos.' }),
      addedNone: 'Todos estos ya están guardados.',
      used: (index) => `El código de recuperación ${formatNumber(index)} se usó`,
      usedAt: (at) => `Usado el ${formatDateTime(at)}`,
      copy: (index) => `Copiar el código de recuperación ${formatNumber(index)}`,
      remove: (index) => `Quitar el código de recuperación ${formatNumber(index)}`
    },
    history: {
      empty: 'Aún no se cambió nada.',
      changes: {
        added: 'Añadida',
        imported: 'Importada',
        renamed: 'Nombre cambiado',
        note: 'Nota cambiada',
        tags: 'Etiquetas cambiadas',
        group: 'Grupo cambiado',
        counter: 'Contador establecido',
        pin: 'PIN introducido',
        'recovery-codes': 'Códigos de recuperación cambiados',
        removed: 'Movida a la papelera',
        restored: 'Restaurada de la papelera',
        replaced: 'Reemplazada por una importación'
      },
      nothing: '(vacío)'
    }
  },
  trashWords: {
    title: 'Papelera',
    intro: 'Las cuentas que quite permanecen aquí 30 días; después desaparecen para siempre.',
    empty: 'La papelera está vacía.',
    left: (days) => plural(days, { one: 'Queda # día', other: 'Quedan # días' }),
    leftToday: 'Desaparece hoy',
    removedAt: (at) => `Quitada el ${formatDateTime(at)}`,
    restore: 'Restaurar',
    restoreName: (name) => `Restaurar ${name}`,
    deleteName: (name) => `Eliminar ${name} para siempre`,
    emptyTrash: 'Vaciar papelera',
    confirmDelete: {
      title: '¿Eliminar para siempre?',
      detail: (name) =>
        `${name} y su secreto desaparecerán. Si el sitio sigue pidiendo códigos, usted necesitará sus códigos de recuperación.`,
      label: 'Eliminar para siempre'
    },
    confirmEmpty: {
      title: '¿Vaciar la papelera?',
      detail: (count) =>
        plural(count, {
          one: '# cuenta y su secreto desaparecerán para siempre.',
          other: '# cuentas y sus secretos desaparecerán para siempre.'
        }),
      label: 'Vaciar papelera'
    },
    deleted: (count) =>
      plural(count, { one: '# cuenta eliminada para siempre.', other: '# cuentas eliminadas para siempre.' })
  },
  selectionWords: {
    select: 'Seleccionar',
    selectName: (name) => `Seleccionar ${name}`,
    bar: 'Cuentas seleccionadas',
    count: (count) => plural(count, { one: '# seleccionada', other: '# seleccionadas' }),
    clear: 'Anular selección',
    all: 'Seleccionar todo',
    favorite: 'A favoritos',
    unfavorite: 'Quitar de favoritos',
    tag: 'Etiqueta',
    group: 'Grupo',
    export: 'Exportar',
    remove: 'Quitar',
    tagDialog: {
      title: 'Añadir una etiqueta',
      detail: (count) => `A ${accounts(count)}.`,
      label: 'Etiqueta',
      confirm: 'Añadir etiqueta',
      done: (tag, count) =>
        `${plural(count, { one: '# cuenta etiquetada', other: '# cuentas etiquetadas' })} como «${tag}».`
    },
    groupDialog: {
      title: 'Mover a un grupo',
      detail: (count) => `${accounts(count)}. Deje el nombre vacío para no usar ningún grupo.`,
      confirm: 'Mover',
      done: (name, count) =>
        `${plural(count, { one: 'Se movió # cuenta', other: 'Se movieron # cuentas' })} a ${name}.`,
      doneNone: (count) =>
        plural(count, { one: '# cuenta está ahora sin grupo.', other: '# cuentas están ahora sin grupo.' })
    }
  }
}
