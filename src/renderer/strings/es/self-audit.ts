// The self-audit, in Spanish.
import type { Catalogue } from '../catalogue'
import { formatDateTime, formatExactTime, formatNumber, plural } from '../format'

export const selfAudit: Catalogue['selfAudit'] = {
  selfAuditWords: {
    title: 'Autoauditoría',
    detail: 'Cómo está esta instalación en este momento, medido solo en este equipo. No se envía nada a ningún lugar.',
    again: 'Comprobar de nuevo',
    checked: (at) => `Comprobado (${formatDateTime(at)}).`,
    toLookAt: 'Por revisar',
    inOrder: 'En orden',
    states: {
      bad: 'Problema',
      attention: 'Requiere una decisión',
      unknown: 'Se desconoce',
      good: 'Correcto'
    },
    summary: {
      allGood: 'Todo está en orden',
      bad: (count) => plural(count, { one: '# problema', other: '# problemas' }),
      attention: (count) => plural(count, { one: '# punto por decidir', other: '# puntos por decidir' }),
      unknown: (count) => plural(count, { one: '# desconocido', other: '# desconocidos' })
    },
    summaryDetail: {
      broken: 'Los problemas aparecen primero.',
      whole: 'No hay nada roto.',
      good: (good, all) =>
        `${plural(good, { one: '# correcta', other: '# correctas' })} de ${plural(all, { one: '# comprobación', other: '# comprobaciones' })}.`
    },
    mend: {
      accountSettings: 'Ajustes de la cuenta',
      users: 'Mostrar estos usuarios',
      addUser: 'Gestión de usuarios',
      auditLog: 'Registro de auditoría',
      verify: 'Verificar toda la cadena',
      forget: 'Olvidarlos',
      takeSnapshot: 'Hacer una copia ahora'
    },
    forgotten: 'Se olvidaron los navegadores en desuso.',
    verifiedWhole: (entries) =>
      `La cadena está íntegra: ${plural(entries, { one: '# fila comprobada', other: '# filas comprobadas' })}, ninguna modificada, añadida ni quitada.`,
    verifiedBroken: (row) =>
      `La cadena está rota en la fila ${formatNumber(row)}. El registro de auditoría indica por qué.`
  },
  checkWords: {
    protection: {
      title: 'Protección de las claves',
      keychain:
        'Las claves están en el llavero del sistema, fuera de la carpeta de datos. Quien copie la carpeta no puede abrirla; un programa con la misma sesión de usuario podría pedirlas.',
      passphrase:
        'Las claves están cifradas con la frase de contraseña que se pide al iniciar. Quien copie la carpeta tiene que adivinarla.',
      demo: 'Esto es la demo. Su frase de contraseña la conoce todo el mundo: no guarde aquí nada real.',
      unknown: 'Aquí no se pudo consultar cómo se guardan las claves.'
    },
    keychain: {
      title: 'Llavero',
      unknown:
        'Las claves están en el Secret Service de este sistema, que las conserva tras un reinicio. Aquí no se puede saber qué programa lo proporciona.',
      answers: (program) =>
        `Las claves están en el Secret Service de este sistema, que las conserva tras un reinicio. Lo proporciona ${program}.`,
      macos: 'Las claves están en el llavero de macOS.',
      windows: 'Las claves están en el Administrador de credenciales de Windows.'
    },
    runtime: {
      title: 'Espacio aislado',
      notAsked: 'No se pudo consultar el programa que ejecuta el Panel.',
      inside: 'Las páginas se ejecutan en el espacio aislado (sandbox) de Chromium.',
      outside:
        'Las páginas se ejecutan fuera del espacio aislado (sandbox) de Chromium, como ocurre cuando root inicia la aplicación. Iníciela con un usuario corriente.',
      unknown: 'Este sistema no indica si las páginas se ejecutan en el espacio aislado (sandbox).'
    },
    fuses: {
      title: 'Fusibles del programa',
      development:
        'Esta es una compilación de desarrollo: sus fusibles están abiertos, así que se puede iniciar con otro código. Use una versión empaquetada donde sea importante.',
      unreadable: 'No se pudieron leer los fusibles del archivo del programa.',
      right: 'Leídos del archivo del programa: todos los fusibles están como los fija una versión publicada.',
      wrong: (fuses) =>
        `No están como los fija una versión publicada: ${fuses}. Alguien modificó el programa. Instálelo de nuevo.`
    },
    admins: {
      title: 'Administradores que pueden iniciar sesión',
      several: (count) =>
        `${plural(count, { one: '# administrador tiene', other: '# administradores tienen' })} una autenticación de dos factores operativa: uno puede ayudar al otro.`,
      one: 'Solo un administrador tiene una autenticación de dos factores operativa. Si se pierde ese teléfono, nadie puede restablecerla. Convierta a otra persona en administrador.',
      none: 'Ningún administrador tiene una autenticación de dos factores operativa.',
      severalBySso: (count) =>
        `${plural(count, { one: '# administrador puede', other: '# administradores pueden' })} iniciar sesión sin el proveedor.`,
      oneBySso:
        'Solo un administrador puede iniciar sesión sin el proveedor. Si está ausente cuando este falle, nadie puede ayudar. Elija un segundo administrador de emergencia.',
      noneBySso:
        'Ningún administrador puede iniciar sesión sin el proveedor. Elija un administrador de emergencia con contraseña y códigos operativos.'
    },
    factors: {
      title: 'Usuarios sin autenticación de dos factores',
      all: (count) =>
        plural(count, {
          one: 'El único usuario activo tiene autenticación de dos factores.',
          other: 'Los # usuarios activos tienen todos autenticación de dos factores.'
        }),
      neverSetUp: (count) =>
        plural(count, {
          one: '# usuario tiene contraseña, pero nunca configuró el segundo factor: quien averigüe la contraseña configura un teléfono propio.',
          other:
            '# usuarios tienen contraseña, pero nunca configuraron el segundo factor: quien averigüe la contraseña configura un teléfono propio.'
        }),
      blocked: (count) =>
        plural(count, {
          one: '# usuario tiene el segundo factor suspendido tras demasiados códigos incorrectos y no puede iniciar sesión hasta que usted lo restablezca.',
          other:
            '# usuarios tienen el segundo factor suspendido tras demasiados códigos incorrectos y no pueden iniciar sesión hasta que usted lo restablezca.'
        })
    },
    backupCodes: {
      title: 'Códigos de respaldo',
      all: 'A todos los que tienen autenticación de dos factores les quedan códigos de respaldo.',
      without: (count) =>
        plural(count, {
          one: 'A # usuario no le queda ninguno. Si pierde el teléfono, solo un restablecimiento le permite entrar. Puede generar códigos nuevos en sus Ajustes personales.',
          other:
            'A # usuarios no les queda ninguno. Si pierden el teléfono, solo un restablecimiento les permite entrar. Pueden generar códigos nuevos en sus Ajustes personales.'
        })
    },
    initialPasswords: {
      title: 'Contraseñas iniciales',
      none: 'No hay ninguna pendiente de uso.',
      old: (count) =>
        `${plural(count, { one: '# usuario no usó', other: '# usuarios no usaron' })} una contraseña inicial en 7 días. Ya no funciona: restablezca la contraseña para obtener una nueva o elimine el usuario.`,
      waiting: (count) =>
        `${plural(count, {
          one: '# usuario recibió una invitación y aún no ha iniciado sesión.',
          other: '# usuarios recibieron una invitación y aún no han iniciado sesión.'
        })} La contraseña sirve durante 7 días.`
    },
    staleTrust: {
      title: 'Navegadores recordados',
      none: 'No sobra ninguno: cada navegador recordado se usó en los últimos 30 días y pertenece a un usuario activo.',
      unused: (count) =>
        plural(count, {
          one: '# navegador sin usar desde hace 30 días',
          other: '# navegadores sin usar desde hace 30 días'
        }),
      ofDisabled: (count) =>
        plural(count, {
          one: '# navegador de usuarios deshabilitados',
          other: '# navegadores de usuarios deshabilitados'
        }),
      left: (which) => `${which}. Nadie los necesita: olvídelos.`
    },
    sso: {
      title: 'Inicio de sesión único',
      off: 'Desactivado. Las contraseñas y los códigos se piden aquí.',
      failed: 'La última prueba de estos ajustes falló. Revíselos antes de que alguien se quede fuera.',
      neverTested: 'Nunca se probó.',
      tested: (ago) => `Última prueba correcta: ${ago}.`,
      strong: (tested) =>
        `Activado. ${tested} El proveedor tiene que indicar que pidió un segundo factor. Pruébelo de nuevo cada tres meses.`,
      weak: (tested) =>
        `Activado. ${tested} No se le exige al proveedor indicar que pidió un segundo factor: exija un valor de amr o acr.`
    },
    policyReauthentication: {
      good: 'Los nuevos códigos de respaldo y un teléfono nuevo exigen un código además de la contraseña.',
      attention:
        'Desactivada. La contraseña basta para generar nuevos códigos de respaldo, así que quien la averigüe ante una sesión abierta se queda con un segundo factor. ASVS 5.0 (7.5.1) exige una reautenticación completa.'
    },
    policyEnrolmentCode: {
      good: 'Después de un restablecimiento, la autenticación solo se puede volver a configurar con un código impreso.',
      attention:
        'Desactivado. Después de un restablecimiento, basta la contraseña para configurar un teléfono nuevo, la escriba quien la escriba. ASVS 5.0 (6.4.4) y NIST SP 800-63B-4 (4.1.2.1) exigen una segunda prueba.'
    },
    policyRememberedAdmins: {
      good: 'No. Las páginas de administración solo se abren en una sesión en la que se introdujo un código.',
      attention:
        'Sí. En un navegador recordado, la contraseña de un administrador basta para abrir estas páginas. NIST SP 800-63B-4 (5.1) exige un código reciente.'
    },
    policyRememberDays: {
      never: 'Ninguno: se pide un código en cada inicio de sesión.',
      good: (days) =>
        `${plural(days, { one: '# día', other: '# días' })} como máximo; después se pide de nuevo un código.`,
      attention: (days) =>
        `${formatNumber(days)}. Durante ese tiempo, con un equipo portátil robado basta la contraseña. Con 7 o menos se cumple el estándar de este programa.`
    },
    policySessions: (minutes, hours) =>
      `Las sesiones inactivas terminan después de ${plural(minutes, { one: '# minuto', other: '# minutos' })} y cualquier sesión, después de ${plural(hours, { one: '# hora', other: '# horas' })}.`,
    chain: {
      title: 'Registro de auditoría',
      brokenHead: 'La fila más reciente no encaja con la anterior: se modificó fuera de la aplicación.',
      broken: (ago, by) =>
        `La última verificación (${ago}, por ${by}) encontró la cadena rota. Verifíquela de nuevo: el registro de auditoría indica la fila.`,
      rows: (count, head) =>
        `${plural(count, { one: '# fila', other: '# filas' })}, último hash ${head}, y la fila más reciente encaja.`,
      neverVerified: 'Nunca se verificó toda la cadena.',
      verified: (ago, by) => `Última verificación de toda la cadena: ${ago}, por ${by}.`
    },
    snapshots: {
      title: 'Copias del almacén',
      failed: (ago) =>
        `No se pudo hacer una copia (${ago}). Compruebe si el disco está lleno o si la carpeta de datos es de solo lectura; se vuelve a intentar cada hora.`,
      none: 'Aún no hay ninguna. Haga una ahora.',
      toCome: (at) =>
        `La más reciente es del ${formatDateTime(at)}, una fecha que aún no ha llegado. Compruebe el reloj.`,
      newest: (count, ago) => `Hay ${formatNumber(count)}; la más reciente se hizo y se leyó de nuevo (${ago}).`
    },
    clock: {
      title: 'Reloj',
      behind: (amount) =>
        `Va ${amount} atrasado respecto al evento más reciente, así que los códigos se rechazan. Corrija la hora del equipo.`,
      good: 'Ningún evento está en el futuro: el reloj no se movió hacia atrás.',
      setBack: (at) =>
        `El ${formatDateTime(at)} se detectó que el reloj se había movido hacia atrás. Deje que el sistema ajuste la hora automáticamente y lea los eventos de ese día.`
    }
  },
  snapshotReasonWords: {
    start: 'Al iniciarse la aplicación',
    daily: 'Con la aplicación en marcha',
    migration: 'Antes de actualizarse el almacén',
    restore: 'Antes de restaurarse una copia anterior'
  },
  snapshotWords: {
    title: 'Copias del almacén',
    detail:
      'Se hacen en cada inicio, una vez al día y antes de cada actualización; se leen de nuevo antes de darse por válidas y están cifradas como el almacén. Están en este equipo: sirven si el almacén se daña, no si se pierde el disco.',
    list: 'Copias',
    take: 'Hacer una ahora',
    taken: 'Se hizo una copia y se leyó de nuevo.',
    none: { title: 'Aún no hay ninguna copia', detail: 'La primera se hace un momento después del inicio.' },
    restore: 'Restaurar…',
    restoreOf: (takenAt) => `Restaurar… la copia del ${formatExactTime(takenAt)}`,
    dialog: {
      title: '¿Restaurar esta copia?',
      detail: (takenAt) => `El Panel vuelve al estado de la copia (${formatDateTime(takenAt)}).`,
      effects: [
        'Se cierra la sesión de todos, también la suya.',
        'Esto vuelve: los nombres de la cuenta y de sus usuarios, y los usuarios que se eliminaron después. Vuelven como miembros desactivados, sin contraseña y sin autenticación de dos factores.',
        'Esto se queda: el registro de auditoría, los usuarios posteriores, y las contraseñas, los teléfonos y los códigos de respaldo tal como están ahora.',
        'Nadie recupera permisos: después solo es administrador o está activo quien lo es tanto en la copia como ahora. Cada política es tan estricta como la más estricta de las dos.',
        'El inicio de sesión único queda desactivado hasta que se pruebe y se active de nuevo, y cada vínculo debe confirmarse.',
        'Los navegadores recordados, las contraseñas iniciales y los códigos de inscripción dejan de funcionar.',
        'El almacén se conserva como copia durante 30 días tal como está ahora, para que usted pueda volver atrás.'
      ],
      confirm: 'Restaurar'
    }
  }
}
