// The Authenticator's lock, in Spanish.
import type { Catalogue } from '../catalogue'
import { formatDateTime, formatNumber, plural } from '../format'

export const lock: Catalogue['lock'] = {
  recoveryKeyFieldWords: {
    label: 'Clave de recuperación',
    hint: '28 letras y dígitos, como en la hoja impresa. No importan los espacios, los guiones ni las mayúsculas.',
    use: 'Usar clave de recuperación',
    usePassphrase: 'Usar frase de contraseña'
  },
  lockScreenWords: {
    title: 'El Authenticator está bloqueado',
    reasons: {
      asked: 'Usted lo bloqueó.',
      idle: 'Nadie usó el equipo durante un rato.',
      suspend: 'El equipo entró en suspensión.',
      'screen-lock': 'Se bloqueó la pantalla.',
      'window-closed': 'Se cerró su ventana.',
      start: 'Pide que lo desbloquee antes de mostrar códigos.',
      changed: 'Lo que hay en el disco no es lo que se dejó allí.'
    },
    passphrase: 'Frase de contraseña',
    unlock: 'Desbloquear',
    nothingAnswers: {
      title: 'El llavero no responde',
      why: 'La clave de sus cuentas está en el llavero de este equipo, que ahora no responde. Desbloquee el llavero y vuelva a intentarlo.'
    }
  },
  lockWords: {
    lock: 'Bloquear',
    lockNow: 'Bloquear ahora',
    protection: {
      keychain: 'Sus cuentas están cifradas con una clave que está en el llavero de este equipo.',
      keychainAndMore:
        'Sus cuentas están cifradas con una sola clave. Está en el llavero de este equipo, y cada una de las formas siguientes basta por sí sola.',
      withoutKeychain:
        'Sus cuentas están cifradas con una sola clave, que este equipo no guarda sin cifrar en ningún lugar. Cada una de las formas siguientes basta por sí sola.',
      passphrase:
        'Este equipo no tiene llavero: todo está cifrado con su frase de contraseña, que se pide en cada inicio.',
      demo: 'Esto es la demo. Aquí el bloqueo es solo de prueba y se abre con un botón; con sus propios datos, aquí se eligen una frase de contraseña y una clave de recuperación.'
    },
    ways: 'Formas de desbloquear',
    passphrase: {
      name: 'Frase de contraseña',
      none: 'Ninguna. Sin ella, quien se siente ante este equipo desbloqueado puede abrir el Authenticator.',
      there: 'Se pide después de cada bloqueo y antes de cada exportación.',
      add: 'Añadir frase',
      change: 'Cambiar frase',
      remove: 'Quitar frase',
      fields: {
        current: 'Frase de contraseña actual',
        next: 'Nueva frase de contraseña',
        confirm: 'Confirmar nueva frase de contraseña',
        minimum: (length) =>
          `Al menos ${formatNumber(length)} caracteres. Unas cuantas palabras sin relación entre sí son una buena opción.`,
        differ: 'Las dos frases de contraseña no coinciden.',
        missing: 'Introduzca su frase de contraseña actual.'
      },
      advice: 'No se puede recuperar. Cree también una clave de recuperación, para el día en que la olvide.',
      removing:
        'A partir de entonces, el Authenticator se abre con un botón después de un bloqueo, y las exportaciones solo piden una confirmación.',
      removingLeaves:
        'A partir de entonces, solo la clave de recuperación abre el Authenticator: en cada inicio y después de cada bloqueo.',
      added: 'Se estableció la frase de contraseña.',
      changed: 'Se cambió la frase de contraseña.',
      removed: 'Se quitó la frase de contraseña.'
    },
    recoveryKey: {
      name: 'Clave de recuperación',
      none: 'Ninguna. Con una clave impresa, podrá abrir el Authenticator aunque olvide la frase de contraseña o se pierda el llavero.',
      there: (at) => `Creada el ${formatDateTime(at)}; guarde la hoja lejos de este equipo.`,
      make: 'Crear clave',
      replace: 'Reemplazar clave',
      remove: 'Quitar clave',
      making:
        'La clave se muestra una sola vez. Quien tenga la clave y los datos de este equipo puede abrir el Authenticator.',
      replacing:
        'La nueva clave se muestra una sola vez. La hoja anterior deja de servir en cuanto usted confirme la nueva clave.',
      show: 'Mostrar la clave',
      shown: 'Imprímala o anótela y guárdela donde guarda lo importante. No se vuelve a mostrar.',
      keyName: 'Su clave de recuperación',
      print: 'Imprimir hoja',
      copied: (seconds) =>
        `Copiada. El portapapeles se borrará en ${plural(seconds, { one: '# segundo', other: '# segundos' })}.`,
      saved: (path) => `Guardada como ${path}. Imprímala y después elimine el archivo.`,
      kept: 'La he impreso o guardado',
      done: 'Listo',
      notYet: 'No servirá hasta que usted confirme que la tiene.',
      removing: 'La hoja impresa dejará de servir.',
      added: 'La clave de recuperación ya se puede usar.',
      removed: 'Se quitó la clave de recuperación.',
      sheet: {
        title: 'Clave de recuperación de Countersign',
        detail:
          'Abre el Authenticator cuando se olvida su frase de contraseña o se pierde el llavero del equipo. Quien tenga esta clave y los datos del equipo puede abrir todas las cuentas.',
        made: (at) => `Creada el ${formatDateTime(at)}`
      }
    },
    renewal: {
      title: 'Sus cuentas tienen una clave nueva.',
      detail:
        'Lo que las abría de la forma anterior ya no abre nada de lo que se escriba desde ahora. Las copias en este equipo también reciben la clave nueva.',
      copies:
        'Las copias de la carpeta de datos hechas en otros lugares se siguen abriendo de la forma anterior. Elimine las que no necesite.',
      backups:
        'Las copias de seguridad conservan la clave que se obtuvo de su contraseña. Quien podía abrir sus cuentas antes quizá la conozca: elija otra contraseña en «Ajustes», «Copias de seguridad» y elimine las copias antiguas que no necesite.',
      goToBackups: 'Ir a Copias de seguridad',
      endsRecoveryKey:
        'Su clave de recuperación se creó con una versión anterior y no se pudo conservar: ya no sirve. Cree una nueva.'
    },
    keychain: {
      asks: 'Pedir la frase de contraseña en cada inicio',
      hint: 'Saca la clave del llavero. Su frase de contraseña o su clave de recuperación es entonces la única forma de entrar.',
      needsPassphrase: 'Añada primero una frase de contraseña.',
      turnOn: 'Pedir en cada inicio',
      turnOff: 'Abrir al iniciar',
      turningOn:
        'La clave sale del llavero. A partir de entonces, solo su frase de contraseña o su clave de recuperación abre el Authenticator.',
      turningOff: 'La clave vuelve al llavero, y el Authenticator se abre al iniciarse.',
      changed: 'Cambiado.'
    },
    auto: {
      title: 'Bloqueo automático',
      idle: 'Cuando no se usa el equipo',
      never: 'Nunca',
      after: (count) => `Después de ${plural(count, { one: '# minuto', other: '# minutos' })}`,
      onSuspend: 'Cuando el equipo entra en suspensión',
      onScreenLock: 'Cuando se bloquea la pantalla',
      onWindowClose: 'Cuando se cierra la ventana del Authenticator',
      less: {
        title: '¿Bloquear con menos frecuencia?',
        detail: 'El Authenticator quedará abierto cuando ahora se bloquea automáticamente.',
        submit: 'Cambiar',
        shown: {
          title: '¿Mostrar las ventanas en las grabaciones de pantalla?',
          detail: 'Las capturas y las pantallas compartidas mostrarán sus códigos mientras estén en pantalla.',
          submit: 'Mostrar'
        }
      }
    },
    screen: {
      title: 'En la pantalla',
      hidesCodes: 'Ocultar los códigos hasta hacer clic',
      hidesCodesHint: 'Un código se muestra durante 10 segundos. Se puede copiar sin mostrarlo.',
      recordings: 'Excluir las ventanas de las grabaciones de pantalla',
      recordingsHint: 'Las capturas y las pantallas compartidas muestran una ventana vacía.',
      recordingsMissing: 'Este sistema no ofrece ninguna forma de hacerlo.',
      clipboard: 'Borrar un código copiado después de',
      seconds: (count) => `${formatNumber(count)} s`
    },
    failed: 'Ahora no se pueden leer los ajustes del bloqueo.'
  },
  coverWords: {
    show: 'Mostrar código',
    showName: (name) => `Mostrar el código de ${name}`
  }
}
