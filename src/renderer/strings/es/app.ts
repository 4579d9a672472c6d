// The words that both halves share, in Spanish.
import type { Catalogue } from '../catalogue'
import { formatDateTime, formatNumber } from '../format'

export const app: Catalogue['app'] = {
  productWords: {
    name: 'Countersign',
    halves: { panel: 'Panel', authenticator: 'Authenticator' },
    claim: {
      panel: 'Toda seña tiene su contraseña.',
      authenticator: 'Su mitad de la respuesta.'
    },
    claimDetail: {
      panel:
        'Autenticación de dos factores para todos los usuarios de la cuenta, en este equipo y sin ninguna nube detrás.',
      authenticator: 'Los códigos de todas sus cuentas, guardados en este equipo y en ningún otro lugar.'
    }
  },
  actionWords: {
    continue: 'Continuar',
    cancel: 'Cancelar',
    back: 'Atrás',
    close: 'Cerrar',
    save: 'Guardar',
    copy: 'Copiar',
    download: 'Descargar',
    saveAs: 'Guardar como…',
    done: 'Listo',
    quit: 'Salir',
    tryAgain: 'Reintentar'
  },
  codeFieldWords: {
    label: 'Código de 6 dígitos'
  },
  passwordFieldWords: {
    show: 'Mostrar caracteres',
    hide: 'Ocultar caracteres'
  },
  backupCodesWords: {
    listName: 'Sus códigos',
    copied: 'Copiados. El portapapeles se borrará en 30 segundos: péguelos ahora.',
    saved: (fileName) => `Guardados como ${fileName}.`
  },
  readAsWords: {
    encoding: (name) =>
      `El archivo no indica su codificación de caracteres, así que se leyó como ${name}. Compruebe los nombres.`,
    separators: {
      semicolon: 'Leído con punto y coma entre las columnas.',
      tab: 'Leído con tabuladores entre las columnas.'
    },
    period: 'El archivo no indica el periodo de los códigos; se suponen 30 segundos.'
  },
  languageWords: {
    title: 'Idioma',
    system: 'Sistema'
  },
  whenWords: {
    justNow: 'ahora mismo'
  },
  appearanceWords: {
    title: 'Apariencia',
    schemes: { auto: 'Sistema', light: 'Claro', dark: 'Oscuro' }
  },
  demoWords: {
    banner: 'Datos de demostración. Nada de esto es real.',
    leave: 'Salir de la demo'
  },
  brokenWords: {
    title: 'Esta ventana dejó de funcionar',
    detail: 'No se perdió nada. Vuelva a cargar la ventana; si ocurre de nuevo, reinicie la aplicación.',
    reload: 'Volver a cargar'
  },
  protectionWords: {
    choose: {
      title: 'Elija una frase de contraseña',
      why: 'Este equipo no tiene ningún llavero que Countersign pueda usar. Sus datos nunca se guardan como texto sin cifrar, así que se cifran con una frase de contraseña que solo usted conoce.',
      advice:
        'Se le pedirá cada vez que se inicie la aplicación. No se puede recuperar: sin ella, los datos no se pueden descifrar.',
      inMemory: {
        title: 'Las claves de sus datos aún no están a salvo',
        why: 'Solo están en la memoria de este equipo: cuando una versión anterior las creó, no respondió ningún llavero. El próximo reinicio las borraría y nadie podría volver a abrir sus datos. Elija ahora una frase de contraseña; las claves se cifrarán con ella. Las cuentas, los usuarios y los ajustes se quedan como están.',
        retry: 'Volver a buscar un llavero'
      },
      passphrase: 'Frase de contraseña',
      confirm: 'Confirmar frase de contraseña',
      differ: 'Las dos frases de contraseña no coinciden.',
      minimum: (length) =>
        `Al menos ${formatNumber(length)} caracteres. Unas cuantas palabras sin relación entre sí son una buena opción.`,
      submit: 'Establecer frase'
    },
    unlock: {
      title: 'Desbloquear Countersign',
      why: 'Sus datos en este equipo están cifrados con su frase de contraseña.',
      passphrase: 'Frase de contraseña',
      submit: 'Desbloquear'
    },
    encrypting: {
      title: 'Cifrando sus datos',
      why: 'Esta versión mantiene los dos almacenes cifrados por completo. Sus datos se están convirtiendo, una sola vez. Si cierra la aplicación ahora, continuará la próxima vez que se inicie.'
    },
    renewing: {
      title: 'Sus datos están recibiendo una clave nueva',
      why: 'Se sustituyó o se quitó una forma de desbloqueo, así que todo se está escribiendo de nuevo con una clave nueva. Tarda un momento y, mientras tanto, nadie puede usar Countersign. Si cierra la aplicación ahora, la próxima vez sus datos se abrirán de la forma anterior o de la nueva, y no se perderá nada.'
    },
    unavailable: {
      title: 'El llavero no responde',
      why: 'Las claves de sus datos están en el llavero de este equipo, que ahora no responde. Puede que esté bloqueado o que aún se esté iniciando. No se cambió nada.',
      advice:
        'Desbloquee el llavero y vuelva a intentarlo. Si este equipo ya no tiene ninguno, puede apartar el almacén: se mueve a una carpeta con fecha, no se elimina, y Countersign empieza de nuevo.'
    },
    missing: {
      title: 'Falta la clave de sus datos',
      why: 'Aquí hay datos, pero el llavero de este equipo no contiene la clave que los abre. No se cambió nada.',
      advice:
        'Si el llavero se restauró o se reemplazó, recupere el anterior y vuelva a intentarlo. O bien aparte el almacén: se mueve a una carpeta con la fecha, no se elimina, y Countersign empieza de cero.',
      setAside: 'Apartar el almacén',
      confirmTitle: '¿Apartar el almacén?',
      confirmDetail:
        'Todos los usuarios, códigos y ajustes dejan de usarse en este equipo. Los archivos se mueven a una carpeta con la fecha, junto al almacén; con la clave anterior se pueden volver a leer.',
      done: (folder) => `El almacén anterior está en ${folder}.`
    },
    damaged: {
      title: 'El almacén está dañado',
      data: {
        panel: 'Los datos del Panel',
        authenticator: 'Los datos del Authenticator',
        both: 'Los datos del Panel y del Authenticator'
      },
      why: {
        changed: (data) =>
          `${data} cambiaron mientras Countersign estaba cerrado: por un disco que falla o por otro programa. No se abrió nada.`,
        damaged: (data) =>
          `${data} no se pueden leer correctamente: puede que el disco esté fallando. No se cambió nada.`
      },
      restorable: (at) =>
        `Aquí hay una copia verificada (${formatDateTime(at)}). Lo que ocurrió después puede haberse perdido.`,
      lost: 'En este equipo no hay ninguna copia íntegra. Si tiene una en otro lugar, recupere de ella la carpeta de datos y vuelva a intentarlo. O bien aparte el almacén: se mueve a una carpeta con la fecha, no se elimina, y Countersign empieza de cero.',
      restore: 'Restaurar la copia',
      confirm: {
        restore: {
          title: '¿Restaurar la copia?',
          detail:
            'El almacén dañado se mueve a una carpeta con la fecha. En el Panel se conserva todo evento de auditoría que aún se pueda leer y nadie gana permisos: quien no se pueda confirmar como administrador o como activo no lo es después, y un segundo factor que no se pueda confirmar queda bloqueado. Los navegadores recordados y las contraseñas de un solo uso dejan de funcionar.',
          label: 'Restaurar'
        },
        'set-aside': {
          title: '¿Apartar el almacén?',
          detail:
            'Todos los usuarios, códigos y ajustes dejan de usarse en este equipo. Los archivos se mueven a una carpeta con la fecha.',
          label: 'Apartar'
        }
      },
      kept: (folder) => `Lo que había antes está en ${folder}.`
    },
    changed: {
      title: 'Los datos cambiaron',
      what: 'Qué es distinto',
      differences: {
        missing: 'Falta el archivo con los datos.',
        content: 'El archivo no es el que Countersign cerró.',
        tail: 'Junto al archivo hay cambios que Countersign no dejó allí.',
        older: 'Los datos son un estado anterior de lo que había.',
        journal: 'El registro de permisos falta, está dañado o es más antiguo de lo que era.',
        anchor: 'Falta la nota de cómo quedaron los datos, o no se puede leer.',
        slots:
          'El archivo con su frase de contraseña y su clave de recuperación fue modificado o eliminado. Si Countersign tenía una copia, la volvió a poner.'
      },
      since: (at) => `El ${formatDateTime(at)} todavía estaban como debían.`,
      sinceUnknown: 'No se sabe cuándo estuvieron por última vez como debían.',
      uses: {
        lowered:
          'Terminan las sesiones, los navegadores recordados y los códigos de respaldo. Cada persona conserva solo los permisos que le dan tanto los datos como el registro de permisos. El Panel lo anota en su registro de auditoría.',
        'no-admin':
          'El registro de permisos no puede decir quién puede hacer qué. Terminan las sesiones, los navegadores recordados y los códigos de respaldo, y nadie es administrador hasta que se introduzca la clave de recuperación de la cuenta.',
        refused:
          'Ni el registro de permisos ni una clave de recuperación de la cuenta pueden decir quién es administrador, así que estos datos no se pueden usar como están.'
      },
      vault:
        'Si usted no hizo el cambio, puede que lo haya hecho otra persona. Para usar el Authenticator como está, confirme su identidad.',
      vaultButton:
        'Si usted no hizo el cambio, puede que lo haya hecho otra persona. Ninguna frase de contraseña protege el Authenticator, así que solo usted puede saberlo.',
      restore: 'Restaurar',
      accept: 'Usar como está',
      acceptTitle: '¿Usarlo como está?',
      setAside: 'Apartar'
    },
    unreadable: {
      title: 'No se puede abrir el almacén',
      why: 'Countersign no puede leer su carpeta de datos ni escribir en ella. No se cambió nada.',
      advice:
        'Puede que el disco esté lleno o sea de solo lectura, o que la carpeta pertenezca a otro usuario. Corríjalo y vuelva a intentarlo.'
    }
  },
  anchorWords: {
    title: 'Nota de cómo quedaron los datos',
    good: 'Se guarda aparte de los datos. En el próximo inicio indica si se cambiaron archivos o se repusieron otros anteriores.',
    failingTitle: 'No se puede guardar la nota de cómo quedaron sus datos',
    failing:
      'El llavero (o la carpeta de datos, si la protege una frase de contraseña) no la acepta. Todo funciona. Pero si la aplicación se cierra de golpe ahora, podría no notarse que se cambian archivos o se reponen otros anteriores. Se reintenta automáticamente.',
    since: (at) => `Desde el ${formatDateTime(at)}.`
  }
}
