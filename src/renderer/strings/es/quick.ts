// The quick picker, the tray's settings, and links that open the app, in Spanish.
import type { Catalogue } from '../catalogue'
import { formatNumber, plural } from '../format'

export const quick: Catalogue['quick'] = {
  pickerWords: {
    title: 'Selector rápido',
    field: 'Buscar una cuenta',
    placeholder: 'Escriba un servicio, una cuenta o una etiqueta',
    list: 'Cuentas que coinciden',
    found: (count) => plural(count, { one: '# cuenta encontrada.', other: '# cuentas encontradas.' }),
    foundNone: 'Ninguna cuenta coincide.',
    none: (query) => `Ninguna cuenta contiene «${query}» en sus nombres o etiquetas.`,
    empty: 'Aún no hay cuentas. Añada la primera en el Authenticator.',
    hint: { copy: 'copia', move: 'elige', close: 'cierra' },
    more: (count) => plural(count, { one: '# cuenta más: siga escribiendo', other: '# cuentas más: siga escribiendo' }),
    nextCode: 'Enter genera su siguiente código',
    needsPin: 'Necesita su PIN: Enter abre el Authenticator',
    waiting: (name, seconds) =>
      `Este código caduca en ${formatNumber(seconds)} s. El siguiente de ${name} se copia en cuanto esté disponible.`,
    copied: 'Copiado.',
    locked: {
      title: 'El Authenticator está bloqueado',
      passphrase: 'Frase de contraseña',
      unlock: 'Desbloquear'
    },
    openAuthenticator: 'Abrir el Authenticator'
  },
  droppedLinkWords: {
    title: 'Se descartó un enlace de configuración',
    detail:
      '«Abrir enlaces de configuración» está desactivado, así que Countersign no miró su contenido. Si quiere abrirlo, active esa opción y siga el enlace de nuevo.',
    settings: 'Configuración',
    dismiss: 'Ocultar este aviso'
  },
  quickSettingsWords: {
    shortcut: {
      title: 'Selector rápido',
      detail: 'Una pequeña ventana sobre todo lo demás: escriba, pulse Enter y el código está en el portapapeles.',
      label: 'Atajo',
      off: 'Desactivado',
      change: 'Cambiar',
      turnOff: 'Desactivar',
      turnOn: 'Activar',
      listening: 'Pulse el nuevo atajo. Esc lo deja como está.',
      refused:
        'Mantenga pulsada Ctrl, Alt o la tecla del sistema y pulse una letra, un dígito, la barra espaciadora o una tecla de función.',
      taken: (shortcut) =>
        `El sistema no asignó ${shortcut} a Countersign: otro programa lo tiene, o este escritorio no permite que ningún programa tenga uno. Elija otro, abra el selector desde la bandeja o asigne un atajo al comando «countersign --quick» en la propia configuración del escritorio.`,
      set: (shortcut) => `${shortcut} abre el selector rápido.`
    },
    switches: {
      staysInTray: {
        label: 'Seguir activo en la bandeja',
        hint: 'Cuando se cierra la última ventana, Countersign permanece en la bandeja. Para cerrarlo del todo, elija «Salir».'
      },
      startsHidden: {
        label: 'Iniciar oculto',
        hint: 'Countersign se inicia sin ventana; puede abrir una desde la bandeja.'
      },
      startsAtLogin: {
        label: 'Abrir al iniciar sesión',
        hint: 'El sistema inicia Countersign oculto, con su sesión.'
      },
      notifies: {
        label: 'Avisar de eventos de seguridad',
        hint: 'Las notificaciones del sistema avisan cuando se bloquea el acceso de un usuario, se vuelve a introducir un código ya usado, se restablece o suspende la autenticación de dos factores, o fallan las copias de seguridad. No contienen nombres.'
      },
      opensLinks: {
        label: 'Abrir enlaces de configuración',
        hint: 'Los enlaces que empiezan por otpauth: abren Countersign, que muestra lo que contienen antes de añadir nada. Un enlace así lleva un secreto, y el sistema se lo entrega a Countersign por una vía en la que otros programas suyos pueden verlo por un momento.'
      }
    },
    noNotices: 'Según parece, este escritorio no muestra notificaciones.',
    noTray:
      'Según parece, este escritorio no muestra iconos en la bandeja: al cerrar la última ventana, Countersign se cierra, y al iniciarse muestra sus ventanas. Una extensión como AppIndicator añade los iconos de bandeja a GNOME.',
    refused: (label) =>
      `El sistema no aceptó «${label}». Puede que no conozca esta copia de Countersign o que no permita que un programa lo cambie.`
  }
}
