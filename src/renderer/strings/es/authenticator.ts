// The Authenticator's words, in Spanish.
import type { Catalogue } from '../catalogue'
import { formatNumber, plural } from '../format'
import { accounts } from './counts'

export const authenticator: Catalogue['authenticator'] = {
  nameWords: {
    unnamed: 'Cuenta sin nombre'
  },
  typeWords: {
    totp: 'Por tiempo',
    hotp: 'Por contador',
    steam: 'Steam'
  },
  lengthWords: {
    characters: (count) => plural(count, { one: '# carácter', other: '# caracteres' }),
    letters: (count) => plural(count, { one: '# letra', other: '# letras' }),
    digits: (count) => plural(count, { one: '# dígito', other: '# dígitos' }),
    seconds: (count) => `${formatNumber(count)} s`
  },
  codeWords: {
    none: 'Aún no hay código',
    secondsLeft: (seconds) => plural(seconds, { one: 'Queda # segundo', other: 'Quedan # segundos' }),
    copyName: (name) => `Copiar el código de ${name}`,
    nextName: (name) => `Siguiente código de ${name}`,
    next: 'Siguiente código',
    copied: (seconds) => `Copiado: se borra en ${formatNumber(seconds)} s`
  },
  entriesWords: {
    listName: 'Cuentas',
    search: 'Buscar',
    clearSearch: 'Borrar',
    menu: 'Menú',
    openPanel: 'Abrir el Panel',
    exploreDemo: 'Explorar con datos de demostración',
    leaveDemo: 'Salir de la demo',
    actions: 'Acciones',
    actionsName: (name) => `Acciones para ${name}`,
    pinName: (name) => `Introducir el PIN de ${name}`,
    pin: 'PIN',
    notACounter: 'Un contador es un número entero, 0 o mayor.',
    changes: {
      counter: {
        name: 'Establecer contador',
        title: 'Establecer contador',
        detail: (name) =>
          `Si ${name} rechaza los códigos, la aplicación y el sitio han contado de forma distinta. Introduzca el contador que espera el sitio; el siguiente código se calcula con él.`,
        done: 'Se estableció el contador. Pida el siguiente código.'
      },
      pin: {
        name: 'Introducir PIN',
        title: 'Introducir PIN',
        detail: (name) =>
          `Los códigos de ${name} se calculan con un PIN. Si el sitio los rechaza, introduzca el PIN de nuevo: solo el sitio puede saber si es correcto.`,
        done: 'Los códigos se calculan ahora con este PIN.'
      }
    },
    remove: 'Quitar',
    removedOne: (name) => `Se quitó ${name}.`,
    removed: (count) => plural(count, { one: 'Se quitó # cuenta.', other: 'Se quitaron # cuentas.' }),
    restored: (count) => `${accounts(count)} de nuevo en la lista.`,
    undo: 'Deshacer',
    saved: (count) => plural(count, { one: '# cuenta guardada.', other: '# cuentas guardadas.' }),
    found: (count) => plural(count, { one: '# cuenta encontrada.', other: '# cuentas encontradas.' }),
    foundNone: 'Ninguna cuenta coincide.',
    empty: {
      title: 'Sus códigos aparecerán aquí',
      detail:
        'Active la autenticación de dos factores en un sitio web y añada la cuenta con el código QR o la clave de configuración que muestra el sitio.',
      importing: 'Importar de otra aplicación',
      hint: 'También puede soltar en esta ventana una imagen del código QR o una exportación.'
    },
    noMatch: {
      title: 'Ninguna cuenta coincide',
      detail: (query) => `Nada contiene aquí «${query}» en el servicio, la cuenta, las etiquetas o la nota.`
    },
    failed: { title: 'No se pueden mostrar las cuentas' }
  },
  addingWords: {
    title: 'Añadir cuenta',
    lookHarder: 'Buscar más a fondo',
    ways: {
      camera: { name: 'Escanear con la cámara', detail: 'Acerque el código QR a la cámara' },
      screen: { name: 'Pantalla', detail: 'Encuentra todos los códigos QR de sus pantallas' },
      files: { name: 'Archivo de imagen', detail: 'Uno o varios; también puede soltarlos en la ventana' },
      clipboard: { name: 'Portapapeles', detail: 'Una imagen o un enlace de configuración que haya copiado' },
      typing: { name: 'Clave de configuración', detail: 'Escriba la clave que muestra el sitio' },
      importing: { name: 'Importar un archivo', detail: 'Una exportación o copia de seguridad de otra aplicación' }
    },
    drop: { title: 'Suelte para añadir', detail: 'Imágenes con códigos QR o exportaciones de otras aplicaciones' },
    reading: {
      file: 'Leyendo la imagen…',
      files: (place, total) => `Leyendo la imagen ${formatNumber(place)} de ${formatNumber(total)}…`,
      clipboard: 'Leyendo el portapapeles…',
      screen: 'Buscando en sus pantallas…',
      harder: 'Buscando más a fondo. Puede tardar unos segundos…'
    },
    camera: {
      select: 'Cámara',
      unnamed: (index) => `Cámara ${formatNumber(index)}`,
      picture: 'Lo que ve la cámara',
      starting: 'Iniciando la cámara…',
      hint: 'Mantenga todo el código QR dentro del marco. Se lee automáticamente.',
      failures: {
        none: {
          title: 'No se encontró ninguna cámara',
          detail: 'Conecte una cámara o elija otra forma de añadir la cuenta.'
        },
        denied: {
          title: 'No se permite usar la cámara',
          detail:
            'Permita que Countersign use la cámara en los ajustes de privacidad del sistema y vuelva a intentarlo.'
        },
        busy: { title: 'La cámara está en uso', detail: 'Cierre el otro programa que la usa y vuelva a intentarlo.' },
        lost: { title: 'Se desconectó la cámara', detail: 'Conéctela de nuevo y vuelva a intentarlo.' },
        failed: { title: 'La cámara no se inició', detail: 'Vuelva a intentarlo o elija otra cámara.' }
      }
    },
    nothing: {
      title: 'No se encontró ninguna cuenta',
      titleLeftAlone: 'Nada que añadir aquí',
      files:
        'En esta imagen no hay ningún código QR de una cuenta. Puede que ayude una imagen más nítida o más grande.',
      screen: 'Haga que se vea todo el código QR, sin que lo tape otra ventana, y vuelva a intentarlo.',
      link: 'Abra el enlace de nuevo, o cópielo y elija «Portapapeles».',
      clipboard: 'Copie una imagen del código QR o el enlace de configuración y vuelva a intentarlo.',
      stillNothing:
        'Tampoco se encontró ninguno buscando más a fondo. Amplíe el código QR o introduzca la clave de configuración en su lugar.'
    },
    leftAlone: 'Ignorados',
    ignored: {
      link: 'Un enlace web: se ignoró',
      linkShown: (shown) => `Un enlace web que se ignoró: ${shown}`,
      text: 'Un texto: se ignoró',
      textShown: (shown) => `Un texto que se ignoró: ${shown}`,
      refused: (why) => `Una cuenta que no se puede añadir. ${why}`,
      refusedShown: (shown, why) => `Una cuenta que no se puede añadir, ${shown}. ${why}`,
      unreadable: 'No se puede leer.'
    },
    transfer: {
      progress: (found, total) => `${formatNumber(found)} de ${formatNumber(total)} códigos`,
      showNext: 'Muestre el siguiente código de la transferencia. Lo que ya se leyó se conserva.',
      missing: (codes) => `Códigos que faltan: ${codes}. Añádalos ahora o guarde lo que hay.`,
      scanMore: 'Escanear el resto',
      goOn: 'Seguir sin el resto'
    },
    unreadableFile: (name) => `${name} no es una imagen que se pueda leer.`,
    failedFile: (name, why) => `${name}: ${why}`,
    confirm: {
      one: '¿Es esta la cuenta?',
      several: (count) => plural(count, { one: '# cuenta encontrada', other: '# cuentas encontradas' }),
      heard: (count) =>
        plural(count, {
          one: '# cuenta encontrada. Revise y guarde.',
          other: '# cuentas encontradas. Revise y guarde.'
        }),
      duplicate: 'Ya está en su lista',
      duplicateDetail: 'Esta cuenta ya está en su lista. Si la guarda, se añade por segunda vez.',
      conflict: 'En su lista con otra clave',
      conflictDetail:
        'Ya hay una cuenta con este nombre en su lista, con otra clave de configuración. Al guardar se añade una segunda y la primera queda como está. Si no acaba de configurarla de nuevo, cancele.',
      tick: (name) => `Añadir ${name}`,
      edit: (name) => `Editar ${name}`,
      tickAll: 'Todas las cuentas',
      chosen: (ticked, count) => `${formatNumber(ticked)} de ${formatNumber(count)} seleccionadas`,
      afterSaving: 'El primer código se genera cuando usted lo pide.'
    },
    fields: {
      issuer: 'Servicio',
      account: 'Cuenta',
      setupKey: 'Clave de configuración',
      type: 'Tipo',
      algorithm: 'Algoritmo',
      digits: 'Dígitos',
      period: 'Periodo',
      counter: 'Contador',
      advanced: 'Avanzado',
      issuerHint: 'El sitio o la empresa',
      accountHint: 'Su nombre de usuario o dirección de correo en ese sitio',
      setupKeyHint: 'Los espacios y las minúsculas no importan',
      continue: 'Continuar'
    }
  },
  settingsWords: {
    title: 'Ajustes',
    sections: {
      appearance: { name: 'Apariencia', detail: 'Tema claro u oscuro, e idioma' },
      lock: { name: 'Bloqueo', detail: 'Frase de contraseña, clave de recuperación y bloqueo automático' },
      view: { name: 'Vista', detail: 'Orden, tamaño y el siguiente código' },
      quick: { name: 'Acceso rápido', detail: 'Atajo, bandeja, inicio y enlaces de configuración' },
      clock: { name: 'Reloj', detail: 'Si el reloj de este equipo tiene la hora correcta' },
      backups: { name: 'Copias de seguridad', detail: 'Copias cifradas automáticas y cómo restaurarlas' }
    }
  }
}
