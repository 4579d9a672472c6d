// The main process's own words in Spanish.
import type { MainWords } from './en'

export const es: MainWords = {
  menu: {
    file: '&Archivo',
    edit: '&Edición',
    view: '&Ver',
    window: 'Ve&ntana',
    help: 'A&yuda',
    lock: 'Bloquear',
    close: 'Cerrar ventana',
    quit: 'Salir',
    undo: 'Deshacer',
    redo: 'Rehacer',
    cut: 'Cortar',
    copy: 'Copiar',
    paste: 'Pegar',
    delete: 'Eliminar',
    selectAll: 'Seleccionar todo',
    actualSize: 'Tamaño real',
    zoomIn: 'Acercar',
    zoomOut: 'Alejar',
    fullScreen: 'Pantalla completa',
    newBrowser: 'Nuevo navegador',
    minimize: 'Minimizar',
    about: 'Acerca de Countersign',
    services: 'Servicios',
    hide: 'Ocultar Countersign',
    hideOthers: 'Ocultar otros',
    showAll: 'Mostrar todo'
  },
  tray: {
    copyCodeOf: 'Copiar el código de',
    quickPicker: 'Selector rápido',
    openAuthenticator: 'Abrir el Authenticator',
    openPanel: 'Abrir el Panel',
    unnamed: 'Cuenta sin nombre'
  },
  foreignSwitches: {
    title: 'Countersign no se inició',
    message: (names) =>
      `Se ha iniciado con ${names}, que Countersign no acepta. Inícielo sin ello o quítelo del acceso directo que ha usado.`
  },
  backupFolder: {
    title: 'Elegir una carpeta para las copias de seguridad',
    choose: 'Elegir'
  },
  consent: {
    title: 'Countersign',
    no: 'Cancelar',
    accounts: (count) => (count === 1 ? '1 cuenta' : `${String(count)} cuentas`),
    questions: {
      'export-plain': {
        message: '¿Exportar las claves de configuración sin cifrar?',
        detail: (accounts) =>
          `El archivo contendrá las claves de configuración de ${accounts}. Quien lo obtenga podrá generar sus códigos desde ese momento sin que usted lo note. Si no acaba de pedir una exportación, elija «Cancelar».`,
        yes: 'Exportar sin cifrar'
      },
      'export-encrypted': {
        message: '¿Exportar las claves de configuración a un archivo cifrado?',
        detail: (accounts) =>
          `El archivo contendrá las claves de configuración de ${accounts}, protegidas con la contraseña que se acaba de introducir. Si no acaba de pedir una exportación, elija «Cancelar».`,
        yes: 'Exportar'
      },
      'backups-on': {
        message: '¿Activar las copias de seguridad automáticas?',
        detail:
          'A partir de ahora se escribirán copias cifradas de sus cuentas en la carpeta elegida, protegidas con la contraseña que se acaba de introducir. Si no acaba de pedirlo, elija «Cancelar».',
        yes: 'Activar'
      },
      'backups-password': {
        message: '¿Cambiar la contraseña de las copias de seguridad?',
        detail:
          'Las próximas copias se abrirán con la contraseña que se acaba de introducir. Si no acaba de pedirlo, elija «Cancelar».',
        yes: 'Cambiar contraseña'
      },
      'restore-vault': {
        message: '¿Volver a una copia anterior de sus cuentas?',
        detail: (when) =>
          `Las cuentas quedarán como estaban el ${when}. El estado actual se conserva aparte. Si no acaba de pedirlo, elija «Cancelar».`,
        yes: 'Volver'
      },
      'recovery-key': {
        message: '¿Crear una clave de recuperación?',
        detail:
          'Quien tenga la clave y su carpeta de datos puede abrir el Authenticator. Se muestra una sola vez en la página. Si no acaba de pedirla, elija «Cancelar».',
        yes: 'Crear clave de recuperación'
      },
      'ways-in': {
        message: '¿Cambiar la forma de abrir el Authenticator?',
        detail:
          'Se añade o se quita una frase de contraseña u otra forma de abrirlo. Si no acaba de pedirlo, elija «Cancelar».',
        yes: 'Cambiar'
      },
      'lock-rules': {
        message: '¿Bloquear el Authenticator con menos frecuencia?',
        detail: 'Quedará abierto cuando ahora se bloquea automáticamente. Si no acaba de pedirlo, elija «Cancelar».',
        yes: 'Cambiar'
      },
      recordings: {
        message: '¿Mostrar las ventanas en las grabaciones de pantalla?',
        detail:
          'Las capturas y las pantallas compartidas mostrarán el Authenticator con sus códigos. Si no acaba de pedirlo, elija «Cancelar».',
        yes: 'Mostrar'
      },
      'backups-off': {
        message: '¿Desactivar las copias de seguridad automáticas?',
        detail:
          'No se escribirán más copias. Las que ya existen se conservan. Si no acaba de pedirlo, elija «Cancelar».',
        yes: 'Desactivar'
      },
      'set-aside': {
        message: '¿Apartar el almacén de datos?',
        detail:
          'Lo que hay se mueve a una carpeta con fecha y un almacén vacío ocupa su lugar. Si no acaba de pedirlo, elija «Cancelar».',
        yes: 'Apartar'
      },
      'restore-copies': {
        message: '¿Volver a la copia íntegra más reciente?',
        detail:
          'La copia ocupa el lugar del almacén. El estado actual se conserva en una carpeta con fecha. Si no acaba de pedirlo, elija «Cancelar».',
        yes: 'Volver'
      },
      'use-changed': {
        message: '¿Usar el almacén de datos como está?',
        detail: 'No está como se dejó y alguien puede haberlo modificado. Si no acaba de pedirlo, elija «Cancelar».',
        yes: 'Usar como está'
      },
      'time-server': {
        message: '¿Consultar un servidor de hora?',
        detail: (host) =>
          `Countersign consultará la hora a este servidor, al iniciarse y una vez por hora:\n\n${host}\n\nEl servidor ve la dirección de red de este equipo. Si no acaba de indicar un servidor de hora, elija «Cancelar».`,
        yes: 'Consultar este servidor'
      },
      'sso-hosts': {
        message: '¿Conectar con un proveedor de inicio de sesión único?',
        detail: (hosts) =>
          `Countersign se conectará con estos servidores para iniciar sesión y abrirá sus páginas en el navegador:\n\n${hosts}\n\nSi no está configurando, probando o usando el inicio de sesión único, elija «Cancelar».`,
        yes: 'Conectar'
      }
    }
  },
  backupCodes: {
    title: 'Códigos de respaldo de Countersign',
    account: 'Cuenta',
    user: 'Usuario',
    created: 'Creado',
    advice: [
      'Cada código sirve una vez, en lugar del código de 6 dígitos, después de elegir «Usar un código de respaldo» en la pantalla de inicio de sesión.',
      'Imprima esta página o guárdela en un lugar seguro que no sea el teléfono con su aplicación de autenticación.',
      'Quien tenga un código y su contraseña puede iniciar sesión como usted: no los comparta.',
      'Al generar nuevos códigos de respaldo en los ajustes, todos estos dejan de servir.'
    ]
  },
  recoverySheet: {
    title: 'Countersign — clave de recuperación del Authenticator',
    made: (day) => `Creada el ${day}`,
    advice: [
      'Esta clave abre el Authenticator cuando se olvida la frase de contraseña o se pierde el llavero del equipo.',
      'Quien tenga la clave y la carpeta de datos puede abrir todas las cuentas. Imprima esta página, guárdela con lo importante',
      'y elimine el archivo. Al crear una nueva clave de recuperación, esta deja de servir.'
    ]
  },
  accountRecoverySheet: {
    title: 'Countersign — clave de recuperación de la cuenta',
    account: 'Cuenta',
    created: 'Creada el',
    advice: [
      'Con esta clave vuelve a entrar un administrador que ya no puede iniciar sesión: «Recuperar esta cuenta» en la pantalla de inicio de sesión.',
      'Sirve una sola vez. Quien la tenga y tenga este equipo puede ser administrador: imprima esta página, guárdela bajo llave y elimine el archivo.',
      'Al crear una clave nueva en los ajustes de la cuenta, esta deja de servir.'
    ]
  },
  accountSheet: {
    title: 'Cuentas de Countersign',
    warning: 'Quien lea esta hoja puede generar sus códigos. Guárdela como guarda su pasaporte.',
    digits: (count) => `${count} dígitos`,
    counter: (value) => `contador ${value}`,
    transfer: 'Escanee todos estos códigos con Google Authenticator: «Transferir cuentas», «Importar cuentas».'
  },
  alerts: {
    'login.locked': {
      title: 'Se bloqueó el acceso de un usuario',
      detail: 'Se introdujeron demasiadas contraseñas o códigos incorrectos en el Panel.'
    },
    'login.braked': {
      title: 'Alguien está probando contraseñas o códigos',
      detail:
        'Se introdujeron muchas contraseñas o códigos incorrectos en poco tiempo. Cada comprobación tarda ahora más.'
    },
    'login.code-reused': {
      title: 'Se volvió a introducir un código ya usado',
      detail: 'Se rechazó. Es posible que alguien haya visto un código.'
    },
    'factor.disabled': {
      title: 'Se suspendió la autenticación de dos factores',
      detail:
        'Se introdujeron demasiados códigos incorrectos seguidos en el Panel. Un administrador debe restablecerla.'
    },
    'factor.reset': {
      title: 'Se restableció la autenticación de dos factores',
      detail: 'La restableció un administrador. El registro de auditoría indica a quién y cuándo.'
    },
    'recovery-key.refused': {
      title: 'Se introdujo una clave de recuperación incorrecta',
      detail: 'Alguien intentó recuperar la cuenta en el Panel. El registro de auditoría indica cuándo.'
    },
    'recovery-key.accepted': {
      title: 'Se usó la clave de recuperación de la cuenta',
      detail:
        'Con ella se puede tomar el control de un administrador. Si no fue usted, cree una clave nueva de inmediato.'
    },
    'sso.callback-refused': {
      title: 'Se rechazó un inicio de sesión falsificado',
      detail: 'Algo en este equipo intentó completar un inicio de sesión que no había iniciado.'
    },
    'clock.set-back': {
      title: 'Se movió el reloj hacia atrás',
      detail: 'El Panel no acepta códigos hasta que el reloj de este equipo vuelva a tener la hora correcta.'
    },
    'backup-failing': {
      title: 'No se están haciendo copias de seguridad de sus cuentas',
      detail: 'Abra el Authenticator para ver el motivo.'
    }
  },
  signInPage: {
    answered: {
      title: 'Vuelva a Countersign',
      detail: 'Ya puede cerrar esta página y continuar en la aplicación.'
    },
    refused: {
      title: 'No hay nada que hacer aquí',
      detail: 'Esta página no pertenece a ningún inicio de sesión en curso.'
    }
  }
}
