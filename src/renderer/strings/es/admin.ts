// The Panel's administration, in Spanish: user management, a user's page, overview, audit log, account settings.
import type { Catalogue } from '../catalogue'
import { formatDateTime, formatDuration, formatNumber, plural } from '../format'

const userCount = (count: number) => plural(count, { one: '# usuario', other: '# usuarios' })

export const admin: Catalogue['admin'] = {
  roleWords: { admin: 'Administrador', member: 'Miembro' },
  statusWords: {
    active: 'Activo',
    invited: 'Pendiente',
    locked: 'Bloqueado',
    disabled: 'Deshabilitado'
  },
  factorWords: {
    enrolled: 'Activado',
    none: 'Sin configurar',
    disabled: 'Suspendido'
  },
  methodWords: {
    code: 'Código de la aplicación',
    'backup-code': 'Código de respaldo',
    'remembered-browser': 'Navegador recordado',
    setup: 'Primera configuración',
    sso: 'Inicio de sesión único'
  },
  adminWords: {
    never: 'Nunca',
    none: 'Ninguno',
    unknown: 'Desconocido',
    loading: 'Cargando',
    print: 'Imprimir',
    failed: 'No se pudo cargar',
    confirmFirst: {
      title: 'Confirme su identidad',
      detail:
        'Se recuerda este navegador, pero la cuenta exige un código reciente antes de abrir las páginas de administración.',
      open: 'Confirmar'
    }
  },
  stepUpWords: {
    title: 'Confirme su identidad',
    detail: 'Introduzca su contraseña para continuar. No se le volverá a pedir durante 10 minutos.',
    detailWithCode: 'Introduzca su contraseña y un código de su aplicación para continuar.',
    password: 'Contraseña',
    missing: 'Introduzca su contraseña.',
    sso: {
      detail: 'Se abre su navegador y le pide que inicie sesión de nuevo. Vuelva aquí cuando lo haya hecho.',
      open: 'Continuar con SSO',
      waiting: 'Esperando a su navegador…'
    }
  },

  // ——— User Management ———

  usersWords: {
    title: 'Gestión de usuarios',
    detail: 'Todos los que pueden iniciar sesión en esta cuenta.',
    search: 'Buscar usuarios',
    searchHint: 'Nombre o correo',
    clearSearch: 'Borrar búsqueda',
    add: 'Añadir usuario',
    import: 'Importar CSV',
    export: 'Exportar CSV',
    exported: (fileName) => `Usuarios exportados a ${fileName}.`,
    filters: {
      factorState: 'Estado del segundo factor',
      role: 'Rol',
      status: 'Estado',
      any: 'Cualquiera',
      clear: 'Quitar filtros',
      factorStates: {
        enrolled: 'Activado',
        none: 'Sin configurar',
        disabled: 'Suspendido',
        'no-codes-left': 'Sin códigos de respaldo'
      }
    },
    columns: {
      button: 'Columnas',
      name: 'Nombre',
      email: 'Correo',
      role: 'Rol',
      status: 'Estado',
      factorState: 'Segundo factor',
      backupCodesLeft: 'Códigos de respaldo',
      createdAt: 'Creado',
      lastLoginAt: 'Último acceso',
      actions: 'Acciones',
      select: 'Selección'
    },
    table: 'Usuarios',
    sortBy: (column) => `Ordenar por ${column}`,
    you: 'Usted',
    count: userCount,
    found: (total) => plural(total, { one: '# usuario encontrado', other: '# usuarios encontrados' }),
    selectAll: 'Seleccionar todo',
    select: (email) => `Seleccionar ${email}`,
    selected: (count) => plural(count, { one: '# usuario seleccionado', other: '# usuarios seleccionados' }),
    selectedAtMost: (most) =>
      `Se seleccionaron los primeros ${formatNumber(most)}: un restablecimiento masivo no admite más a la vez.`,
    clearSelection: 'Anular selección',
    open: (email) => `Abrir la página de ${email}`,
    noMatch: {
      title: 'Nadie coincide',
      detail: 'Pruebe con menos letras o con otro filtro.'
    },
    actionsFor: (email) => `Acciones para ${email}`
  },
  userActionWords: {
    'reset-two-factor': 'Restablecer autenticación de dos factores',
    'reset-password': 'Restablecer contraseña',
    unlock: 'Desbloquear',
    disable: 'Deshabilitar',
    enable: 'Habilitar',
    'change-role': 'Cambiar rol',
    'end-sessions': 'Finalizar sesiones',
    'forget-browsers': 'Olvidar navegadores',
    delete: 'Eliminar'
  },
  questionWords: {
    ownLoggedOut: 'Esta es su propia cuenta: su sesión se cierra de inmediato.',
    ownPageCloses: 'Esta es su propia cuenta: esta página se cierra de inmediato.',
    'reset-two-factor': {
      title: (name) => `¿Restablecer la autenticación de dos factores de ${name}?`,
      effects: [
        'El vínculo con su aplicación de autenticación y todos sus códigos de respaldo dejan de funcionar de inmediato.',
        'Sus navegadores recordados se olvidan y sus sesiones terminan.',
        'En el próximo inicio de sesión, deberá introducir su contraseña y volver a configurar la autenticación de dos factores.'
      ],
      confirm: 'Restablecer',
      done: (email) => `Se restableció la autenticación de dos factores de ${email}.`
    },
    'reset-password': {
      title: (name) => `¿Restablecer la contraseña de ${name}?`,
      effects: [
        'Su contraseña deja de funcionar. Usted recibe para esta persona un código de activación, que se muestra una sola vez.',
        'En el próximo inicio de sesión, deberá introducir ese código como contraseña y elegir una nueva.',
        'Sus sesiones terminan y sus navegadores recordados se olvidan. Su autenticación de dos factores se mantiene.'
      ],
      confirm: 'Restablecer contraseña',
      done: (email) => `Se restableció la contraseña de ${email}.`
    },
    unlock: {
      title: (name) => `¿Desbloquear a ${name}?`,
      effects: [
        'Terminan los tiempos de espera tras contraseñas y códigos incorrectos: puede volver a intentarlo de inmediato.',
        'Si la autenticación de dos factores se suspendió por códigos incorrectos, sigue suspendida: solo se soluciona restableciéndola.'
      ],
      confirm: 'Desbloquear',
      done: (email) => `${email} puede volver a iniciar sesión.`
    },
    disable: {
      title: (name) => `¿Deshabilitar a ${name}?`,
      effects: [
        'No puede iniciar sesión hasta que se le vuelva a habilitar.',
        'Sus sesiones terminan y sus navegadores recordados se olvidan. No se elimina nada más.'
      ],
      confirm: 'Deshabilitar',
      done: (email) => `Se deshabilitó a ${email}.`
    },
    enable: {
      title: (name) => `¿Habilitar a ${name}?`,
      effects: ['Puede volver a iniciar sesión, con la contraseña y la autenticación de dos factores que tenía.'],
      confirm: 'Habilitar',
      done: (email) => `Se habilitó a ${email}.`
    },
    'make-admin': {
      title: (name) => `¿Dar a ${name} el rol de administrador?`,
      effects: ['Podrá gestionar usuarios, ver el registro de auditoría y cambiar los ajustes de la cuenta.'],
      confirm: 'Cambiar rol',
      done: (email) => `${email} tiene ahora el rol de administrador.`
    },
    'make-member': {
      title: (name) => `¿Dar a ${name} el rol de miembro?`,
      effects: ['Ya no podrá gestionar usuarios, ver el registro de auditoría ni cambiar los ajustes de la cuenta.'],
      confirm: 'Cambiar rol',
      done: (email) => `${email} tiene ahora el rol de miembro.`
    },
    'end-sessions': {
      title: (name) => `¿Finalizar las sesiones de ${name}?`,
      effects: ['Su sesión se cierra en todas las ventanas. Puede volver a iniciar sesión de inmediato.'],
      confirm: 'Finalizar sesiones',
      done: (email) => `Se finalizaron las sesiones de ${email}.`
    },
    'forget-browsers': {
      title: (name) => `¿Olvidar los navegadores de ${name}?`,
      effects: [
        'En el próximo inicio de sesión, cada uno de ellos vuelve a pedir un código. Las sesiones abiertas continúan.'
      ],
      confirm: 'Olvidar navegadores',
      done: (email) => `Se olvidaron los navegadores de ${email}.`
    },
    delete: {
      title: (name) => `¿Eliminar a ${name}?`,
      removed: (email) =>
        `Se elimina a ${email} con su contraseña, su autenticación de dos factores y sus códigos de respaldo. Esto no se puede deshacer.`,
      effects: ['El registro de auditoría conserva lo que hizo.'],
      confirm: 'Eliminar',
      done: (email) => `Se eliminó a ${email}.`
    }
  },
  bulkWords: {
    title: (count) => `¿Restablecer la autenticación de dos factores de ${userCount(count)}?`,
    effects: [
      'Los vínculos con sus aplicaciones de autenticación y todos sus códigos de respaldo dejan de funcionar de inmediato.',
      'Sus navegadores recordados se olvidan y sus sesiones terminan.',
      'En el próximo inicio de sesión, cada persona introduce su contraseña y vuelve a configurar la autenticación de dos factores.'
    ],
    codesLater:
      'La cuenta exige un código de inscripción después de un restablecimiento: genere uno en la página de cada usuario.',
    confirm: 'Restablecer',
    done: (count) => `Se restableció la autenticación de dos factores de ${userCount(count)}.`,
    refusedTitle: (count) =>
      plural(count, { one: '# usuario quedó como estaba', other: '# usuarios quedaron como estaban' }),
    refused: {
      'not-found': 'Ya no existe',
      'last-admin': 'El último administrador activo',
      'last-break-glass': 'El último administrador de emergencia',
      'own-account': 'Su propia cuenta: use el menú de su fila'
    },
    user: 'Usuario',
    why: 'Motivo'
  },
  addUserWords: {
    title: 'Añadir usuario',
    name: 'Nombre',
    email: 'Correo electrónico',
    role: 'Rol',
    roleHint: {
      member: 'Inicia sesión y se ocupa de sus propios ajustes.',
      admin: 'También gestiona los usuarios, el registro de auditoría y los ajustes de la cuenta.'
    },
    submit: 'Añadir usuario',
    missing: {
      name: 'Introduzca un nombre.',
      email: 'Introduzca una dirección de correo, como ada@example.com.'
    },
    done: (email) => `Se añadió a ${email}.`
  },
  activationWords: {
    title: 'Código de activación',
    detail: (email) =>
      `${email} introduce este código como contraseña en su próximo inicio de sesión y después elige una propia.`,
    once: 'Solo se muestra ahora. Entréguelo en persona o en papel.',
    code: 'Código de activación',
    validUntil: (at) => `Válido hasta el ${formatDateTime(at)}, para un solo inicio de sesión.`,
    copied: 'Copiado. El portapapeles se borrará en 30 segundos.',
    enrolment: {
      title: 'Código de inscripción',
      detail: (email) =>
        `Después de su contraseña, ${email} introduce este código para volver a configurar la autenticación de dos factores.`,
      once: 'Solo se muestra ahora. Imprímalo o díctelo en persona.',
      code: 'Código de inscripción',
      validFor: (ms) => `Válido durante ${formatDuration(ms)}, para una sola configuración y cinco intentos.`,
      expired: 'Ya no es válido. Genere uno nuevo en la página del usuario.'
    },
    sheet: { account: 'Cuenta', username: 'Nombre de usuario' }
  },
  importWords: {
    title: 'Importar usuarios',
    detail: 'Un archivo CSV cuya primera línea es email,name,role. El rol se puede omitir: entonces es member.',
    choose: 'Elegir un archivo',
    drop: 'o suéltelo aquí',
    file: 'Archivo CSV',
    example: 'email,name,role\nada@example.com,Ada Quill,member',
    exampleName: 'Ejemplo del archivo',
    other: 'Elegir otro archivo',
    tooLarge: 'Este archivo supera los 32 MB. No se importó nada.',
    unreadable: 'No se pudo leer este archivo. No se importó nada.',
    reading: 'Leyendo el archivo…',
    working: 'Añadiendo los usuarios…',
    ready: (count) => plural(count, { one: '# usuario listo para añadir', other: '# usuarios listos para añadir' }),
    nothing: 'No se puede añadir ninguna fila de este archivo.',
    problems: (count) => plural(count, { one: '# fila se omite', other: '# filas se omiten' }),
    moreProblems: (shown) => `Se muestran las primeras ${formatNumber(shown)}.`,
    sample: (shown, of) => `Los primeros ${formatNumber(shown)} de ${formatNumber(of)}`,
    sampleWhole: 'Usuarios que se añadirán',
    line: 'Línea',
    row: 'Fila',
    why: 'Motivo',
    name: 'Nombre',
    email: 'Correo',
    role: 'Rol',
    submit: (count) => `Importar ${userCount(count)}`,
    submitNone: 'Importar',
    done: (count) => plural(count, { one: 'Se añadió # usuario.', other: 'Se añadieron # usuarios.' }),
    codesTitle: 'Códigos de activación',
    codesDetail:
      'Cada usuario nuevo tiene un código de activación de un solo uso. Guárdelos ahora: solo están en esta ventana hasta que se cierre.',
    saveCodes: 'Guardar códigos de activación',
    saved: (fileName) => `Guardados como ${fileName}. Imprima o entregue los códigos y después elimine el archivo.`,
    close: '¿Cerrar sin guardar?',
    closeDetail:
      'Los códigos de activación se pierden. Cada usuario aún puede obtener uno nuevo con «Restablecer contraseña».',
    closeConfirm: 'Cerrar sin guardar',
    refusals: {
      'too-few-fields': 'Faltan campos',
      'too-many-fields': 'Demasiados campos',
      'bad-email': 'No es una dirección de correo',
      unseen: 'La dirección tiene un carácter que no se ve',
      'look-alike': 'La dirección tiene un carácter que solo se parece a una letra',
      'mixed-scripts': 'La dirección mezcla alfabetos parecidos',
      'bad-name': 'El nombre está vacío o es demasiado largo',
      'bad-role': 'El rol no es ni admin ni member',
      unreadable: 'La fila no se puede leer como CSV en UTF-8',
      repeated: 'La dirección ya está en el archivo',
      'email-taken': 'Ya existe un usuario con esta dirección'
    }
  },

  // ——— A user's page ———

  userWords: {
    back: 'Gestión de usuarios',
    gone: {
      title: 'Este usuario ya no existe',
      detail:
        'Alguien lo eliminó, quizá mientras esta página estaba abierta. El registro de auditoría indica quién y cuándo.',
      back: 'Volver a Gestión de usuarios'
    },
    facts: {
      title: 'Cuenta',
      role: 'Rol',
      created: 'Creado',
      lastLogin: 'Último acceso',
      passwordChanged: 'Contraseña cambiada',
      noPassword: 'Aún no elegida',
      activation: 'Código de activación válido hasta',
      activationExpired: 'Caducado. Restablezca la contraseña para obtener uno nuevo.',
      reset: 'Segundo factor restablecido'
    },
    factor: {
      title: 'Autenticación de dos factores',
      state: 'Estado',
      states: {
        enrolled: 'En cada inicio de sesión se pide un código de su aplicación.',
        none: 'El próximo inicio de sesión conduce a la configuración.',
        disabled:
          'Se introdujeron demasiados códigos incorrectos seguidos. Restablézcala para que esta persona pueda entrar.'
      },
      created: 'Configurada',
      lastUsed: 'Último uso',
      codesLeft: 'Códigos de respaldo restantes',
      codesCreated: 'Códigos de respaldo generados',
      enrolmentCode: 'Crear código de inscripción',
      enrolmentDetail:
        'Se restableció su autenticación. La cuenta exige un código de inscripción antes de la configuración.'
    },
    inspector: {
      title: 'Inspector de códigos',
      detail:
        'Pida al usuario que le lea el código de su aplicación. Inspeccionarlo no lo consume ni deja entrar a nadie.',
      field: 'Código de 6 dígitos',
      submit: 'Inspeccionar',
      verdict: 'Resultado',
      incomplete: 'Introduzca los seis dígitos.'
    },
    browsers: {
      title: 'Navegadores recordados',
      empty: 'No se recuerda ningún navegador.',
      expires: (at) => `hasta el ${formatDateTime(at)}`,
      used: (text) => `Último uso: ${text}`
    },
    sessions: {
      title: 'Sesiones',
      empty: 'Ahora no tiene ninguna sesión iniciada.',
      thisOne: 'Esta sesión',
      since: (at) => `Desde el ${formatDateTime(at)}`,
      active: (text) => `Actividad: ${text}`
    },
    events: {
      title: 'Eventos recientes',
      empty: 'Aún no ha ocurrido nada.',
      showAll: 'Abrir el registro de auditoría'
    }
  },
  inspectionWords: {
    steps: (count) => plural(count, { one: '# intervalo', other: '# intervalos' }),
    right: {
      title: 'Este código es correcto',
      detail: 'Es el código de este momento, del secreto que se configuró.',
      detailOff: (steps, amount, isAhead) =>
        `Se acepta, aunque el reloj de esa persona va ${steps} (${amount}) ${isAhead ? 'adelantado' : 'atrasado'}.`
    },
    used: {
      title: 'Este código ya se usó',
      detail: 'Es del secreto correcto, pero cada código se acepta una sola vez. Pida el siguiente.'
    },
    clockOff: {
      title: (amount, isAhead) => `El reloj de esa persona va ${amount} ${isAhead ? 'adelantado' : 'atrasado'}`,
      detail: (steps) =>
        `El código es del secreto correcto, con una desviación de ${steps}, y se rechaza. Pídale que configure su teléfono con la hora automática.`
    },
    notThisSecret: {
      title: 'Este código no es de su secreto',
      detail: 'Pertenece a otra cuenta de su aplicación o a una configuración anterior, o se leyó mal.'
    },
    noFactor: {
      title: 'No hay nada con que compararlo',
      detail: 'Este usuario no ha configurado la autenticación de dos factores.'
    }
  },

  // ——— Overview ———

  overviewWords: {
    title: 'Resumen',
    detail: 'Cuántos usuarios tienen la autenticación de dos factores y qué ocurrió en los inicios de sesión.',
    period: 'Periodo',
    days: (days) => plural(days, { one: '# día', other: '# días' }),
    coverage: {
      title: 'Inscripción',
      of: (enrolled, all) => `${formatNumber(enrolled)} de ${userCount(all)}`,
      states: { enrolled: 'Activado', none: 'Sin configurar', disabled: 'Suspendido' },
      state: 'Estado',
      count: 'Usuarios'
    },
    tiles: {
      users: 'Usuarios activos',
      usersDetail: ({ invited, disabled }) =>
        `${plural(invited, { one: '# pendiente', other: '# pendientes' })}, ${plural(disabled, { one: '# deshabilitado', other: '# deshabilitados' })}`,
      logins: 'Inicios de sesión',
      loginsDetail: (perDay) => `${formatNumber(perDay)} al día`,
      failures: 'Intentos rechazados',
      failuresDetail: (passwords, codes) =>
        `${plural(passwords, { one: '# contraseña', other: '# contraseñas' })}, ${plural(codes, { one: '# código', other: '# códigos' })}`,
      locked: 'Bloqueados ahora',
      lockedDetail: (count) => plural(count, { one: '# bloqueo en este periodo', other: '# bloqueos en este periodo' })
    },
    logins: {
      title: 'Inicios de sesión por método',
      summary: (total, days) =>
        `Inicios de sesión por método: ${plural(total, { one: '# inicio de sesión', other: '# inicios de sesión' })} en ${plural(days, { one: '# día', other: '# días' })}.`
    },
    failures: {
      title: 'Intentos rechazados y bloqueos',
      summary: (total, lockouts, days) =>
        `${plural(total, { one: '# intento rechazado', other: '# intentos rechazados' })} y ${plural(lockouts, { one: '# bloqueo', other: '# bloqueos' })} en ${plural(days, { one: '# día', other: '# días' })}.`,
      series: {
        passwordFailures: 'Contraseñas incorrectas',
        codeFailures: 'Códigos incorrectos',
        lockouts: 'Bloqueos'
      }
    },
    chart: {
      day: 'Día',
      total: 'Total',
      asTable: (title) => `${title}: mostrar como tabla`,
      asPlot: (title) => `${title}: mostrar como gráfico`,
      table: 'Tabla',
      plot: 'Gráfico',
      nothing: 'Nada en este periodo.'
    },
    noCodes: {
      title: 'Sin códigos de respaldo',
      empty: 'Todos los que tienen autenticación de dos factores tienen códigos de respaldo.'
    },
    resets: {
      title: 'Restablecimientos recientes',
      empty: 'No se restableció la autenticación de nadie en este periodo.',
      by: (by, ago) => `por ${by}, ${ago}`
    }
  },

  // ——— Audit log ———

  kindWords: {
    'account.created': 'Cuenta creada',
    'account.renamed': 'Nombre de la cuenta cambiado',
    'account.recovered': 'Cuenta recuperada',
    'recovery-key.created': 'Clave de recuperación creada',
    'recovery-key.refused': 'Clave de recuperación incorrecta',
    'recovery-key.accepted': 'Clave de recuperación aceptada',
    'recovery.admin-chosen': 'Administrador elegido para la recuperación',
    'policy.changed': 'Política cambiada',
    'user.created': 'Usuario añadido',
    'user.renamed': 'Nombre cambiado',
    'user.name-shared': 'Nombre que tiene otro usuario',
    'user.role-changed': 'Rol cambiado',
    'user.disabled': 'Usuario deshabilitado',
    'user.enabled': 'Usuario habilitado',
    'user.deleted': 'Usuario eliminado',
    'user.unlocked': 'Usuario desbloqueado',
    'user.sessions-ended': 'Sesiones finalizadas',
    'user.browsers-forgotten': 'Navegadores olvidados',
    'user.rights-lowered': 'Permisos reducidos a lo que dice el registro',
    'user.list-exported': 'Usuarios exportados',
    'login.succeeded': 'Sesión iniciada',
    'login.password-refused': 'Contraseña incorrecta',
    'login.code-refused': 'Código incorrecto',
    'login.code-reused': 'Código ya usado, rechazado',
    'login.backup-code-refused': 'Código de respaldo incorrecto',
    'login.locked': 'Acceso bloqueado',
    'login.braked': 'Intentos frenados',
    'session.ended': 'Sesión finalizada',
    'session.stepped-up': 'Confirmado con contraseña',
    'session.step-up-refused': 'Confirmación rechazada',
    'password.changed': 'Contraseña cambiada',
    'password.reset': 'Contraseña restablecida',
    'password.rehashed': 'Hash de contraseña renovado',
    'factor.enrolled': 'Segundo factor configurado',
    'factor.replaced': 'Cambio a un teléfono nuevo',
    'factor.confirmation-refused': 'Código incorrecto del teléfono nuevo',
    'factor.disabled': 'Segundo factor suspendido',
    'factor.reset': 'Segundo factor restablecido',
    'factor.inspected': 'Código inspeccionado',
    'enrolment-code.created': 'Código de inscripción generado',
    'enrolment-code.refused': 'Código de inscripción incorrecto',
    'backup-codes.created': 'Códigos de respaldo generados',
    'backup-code.used': 'Código de respaldo usado',
    'browser.remembered': 'Navegador recordado',
    'browser.forgotten': 'Navegador olvidado',
    'sso.saved': 'Ajustes de SSO guardados',
    'sso.host-confirmed': 'Servidor de SSO confirmado',
    'sso.tested': 'Conexión de SSO probada',
    'sso.enabled': 'SSO activado',
    'sso.disabled': 'SSO desactivado',
    'sso.break-glass-changed': 'Administradores de emergencia cambiados',
    'sso.linked': 'Identidad de SSO vinculada',
    'sso.unlinked': 'Identidad de SSO desvinculada',
    'sso.link-confirmed': 'Vínculo de SSO confirmado',
    'sso.sign-in-refused': 'Inicio de sesión con SSO rechazado',
    'sso.callback-refused': 'Respuesta de SSO falsificada, rechazada',
    'audit.exported': 'Registro de auditoría exportado',
    'audit.verified': 'Registro de auditoría verificado',
    'audit.checkpointed': 'Punto de control creado',
    'clock.set-back': 'Reloj movido hacia atrás',
    'store.copied': 'Copia del almacén creada',
    'store.restored': 'Almacén restaurado',
    'store.accepted': 'Almacén modificado aceptado'
  },
  kindGroupWords: {
    logins: 'Inicios de sesión',
    factors: 'Autenticación de dos factores',
    users: 'Usuarios',
    account: 'Cuenta'
  },
  auditWords: {
    title: 'Registro de auditoría',
    detail: 'Todos los eventos de seguridad, en una cadena que revela si se modificó alguna fila.',
    search: 'Buscar eventos',
    searchHint: 'Correo o detalle',
    clearSearch: 'Borrar búsqueda',
    kinds: 'Eventos',
    allKinds: 'Todos los eventos',
    someKinds: (count) => plural(count, { one: '# tipo de evento', other: '# tipos de evento' }),
    from: 'Desde',
    to: 'Hasta',
    clear: 'Quitar filtros',
    live: 'En vivo',
    liveHint: 'Los eventos nuevos aparecen según ocurren',
    isLive: 'Los eventos nuevos aparecen según ocurren.',
    isPaused: 'En pausa: los eventos nuevos no se muestran.',
    newEvents: (count) => plural(count, { one: '# evento nuevo', other: '# eventos nuevos' }),
    export: 'Exportar',
    exportCsv: 'Exportar CSV',
    exportLines: 'Exportar líneas JSON',
    exported: (fileName) => `Eventos exportados a ${fileName}.`,
    verify: 'Verificar cadena',
    table: 'Eventos',
    columns: { at: 'Hora', kind: 'Evento', actor: 'Autor', subject: 'Afecta a', detail: 'Detalles' },
    nobody: 'Sin sesión iniciada',
    itself: 'La misma persona',
    open: (seq) => `Detalles del evento ${formatNumber(seq)}`,
    empty: {
      title: 'Nada coincide',
      detail: 'Pruebe con otro evento, un periodo más largo o menos letras.'
    },
    facts: {
      seq: 'Número',
      at: 'Hora',
      utc: 'UTC',
      kind: 'Tipo',
      actor: 'Autor',
      subject: 'Afecta a',
      profile: 'Perfil de navegador'
    },
    openUser: 'Abrir este usuario',
    newer: 'Evento más reciente',
    older: 'Evento anterior',
    checkpoint: {
      make: 'Crear punto de control',
      title: 'Punto de control del registro de auditoría',
      detail:
        'Indica hasta dónde llega ahora el registro y está firmado. Guárdelo donde este equipo no pueda alcanzarlo: como archivo en otro lugar o en papel. Con él, audit:verify determina sin conexión si más tarde se cortó el final del registro.',
      image: 'Código QR del punto de control',
      facts: {
        account: 'Cuenta',
        at: 'Hora',
        entries: 'Entradas',
        head: 'Hash de la última entrada',
        fingerprint: 'Huella de la clave'
      },
      compare: 'Todos los puntos de control de esta cuenta muestran esta huella. Otra huella significa otra clave.',
      check:
        'Para comprobar un registro exportado con esta hoja, escanee el código y entregue su texto a audit:verify.',
      saved: (fileName) => `Punto de control guardado como ${fileName}.`
    }
  },
  chainWords: {
    whole: 'La cadena está íntegra',
    wholeDetail: (entries, head) =>
      `${plural(entries, { one: 'Se comprobó # fila', other: 'Se comprobaron # filas' })}; ninguna se modificó, añadió ni quitó. Último hash: ${head}`,
    broken: (row) => `La cadena está rota en la fila ${formatNumber(row)}`,
    reasons: {
      hash: 'Su contenido no encaja con su hash: se modificó después de escribirse.',
      sequence: 'Su número no sigue al anterior: se quitaron, añadieron o intercambiaron filas.',
      form: 'No se puede leer como evento.'
    }
  },
  dataNames: {
    method: 'Método',
    by: 'Autor',
    reason: 'Motivo',
    from: 'De',
    to: 'A',
    count: 'Cantidad',
    role: 'Rol',
    name: 'Nombre',
    days: 'Días',
    left: 'Códigos restantes',
    format: 'Formato',
    failures: 'Fallos seguidos',
    found: 'Resultado',
    before: 'Estado anterior',
    forgottenBrowsers: 'Navegadores olvidados',
    driftSeconds: 'Desviación del reloj',
    behindMs: 'Atraso del reloj',
    wasUsed: 'Usado antes',
    withCode: 'Con un código',
    fingerprint: 'Huella de la clave',
    first: 'Primera contraseña',
    isReauthenticationStrict: 'Reautenticación estricta',
    needsEnrolmentCode: 'Código de inscripción tras un restablecimiento',
    rememberDays: 'Días que se recuerda',
    mayRememberedAdminister: 'Las sesiones recordadas pueden administrar',
    idleMinutes: 'Minutos de inactividad',
    sessionHours: 'Horas de sesión',
    takenAt: 'Copia del',
    lostRows: 'Filas que no se pudieron leer',
    formerSeq: 'Número anterior',
    purpose: 'Finalidad',
    subject: 'Sujeto',
    email: 'Correo',
    issuer: 'Emisor',
    clientId: 'ID de cliente',
    hasClientSecret: 'Secreto de cliente guardado',
    takesVerifiedAsText: '«true» aceptado como texto',
    breakGlass: 'Administradores de emergencia',
    isPassed: 'Superada',
    detail: 'Causa',
    hosts: 'Servidores',
    journal: 'Registro de permisos'
  },
  dataValues: {
    code: 'código de la aplicación',
    'backup-code': 'código de respaldo',
    'remembered-browser': 'navegador recordado',
    setup: 'configuración',
    admin: 'Administrador',
    member: 'Miembro',
    password: 'contraseña',
    'log-out': 'sesión cerrada',
    expired: 'tiempo agotado',
    revoked: 'finalizada por su propietario',
    import: 'importación CSV',
    recovery: 'clave de recuperación',
    enrolled: 'activado',
    none: 'sin configurar',
    disabled: 'suspendido',
    jsonl: 'líneas JSON',
    'right-now': 'correcto',
    used: 'ya usado',
    'clock-off': 'reloj desviado',
    'not-this-secret': 'otro secreto',
    'no-factor': 'nada con que comparar',
    regenerated: 'generados de nuevo',
    'browser-forgotten': 'navegador eliminado',
    'sso-changed': 'ajustes de SSO modificados',
    sso: 'inicio de sesión único',
    email: 'dirección de correo verificada',
    whole: 'íntegra',
    broken: 'rota',
    gone: 'ausente',
    'sign-in': 'inicio de sesión',
    'step-up': 'confirmación de la identidad',
    test: 'prueba de conexión',
    keychain: 'llavero',
    'break-glass': 'nombrado administrador de emergencia',
    'store.restored': 'datos restaurados',
    'store.accepted': 'datos modificados aceptados',
    'user-disabled': 'usuario deshabilitado',
    'sso-denied': 'el proveedor denegó el acceso',
    'sso-timed-out': 'no se completó a tiempo',
    'sso-browser-not-opened': 'no se abrió el navegador web',
    'sso-port-taken': 'puerto en uso',
    'sso-unavailable': 'el proveedor no responde',
    'sso-misconfigured': 'los ajustes no encajan con el proveedor',
    'sso-token-refused': 'token rechazado',
    'sso-clock-skewed': 'los relojes no coinciden',
    'sso-assurance-missing': 'segundo factor no confirmado',
    'sso-email-unverified': 'dirección de correo sin verificar',
    'sso-link-required': 'hay que vincularlo antes',
    'sso-link-unconfirmed': 'hay que confirmar el vínculo',
    'sso-unknown-user': 'ningún usuario con esta dirección',
    'sso-not-fresh': 'el proveedor no volvió a preguntar',
    'sso-other-user': 'inició sesión otra persona',
    'sso-break-glass': 'los administradores de emergencia no usan SSO'
  },
  yesNoWords: { true: 'sí', false: 'no' },

  // ——— Account Settings ———

  accountWords: {
    title: 'Ajustes de la cuenta',
    detail: 'Lo que rige para todos en esta cuenta.',
    name: {
      title: 'Cuenta',
      label: 'Nombre de la cuenta',
      hint: 'Las aplicaciones de autenticación lo muestran junto a los códigos. Las aplicaciones ya vinculadas conservan el nombre anterior.',
      save: 'Guardar nombre',
      missing: 'Dé un nombre a la cuenta.',
      done: 'El nombre de la cuenta se guardó.',
      created: (at) => `Fecha de creación: ${formatDateTime(at)}`
    },
    policy: {
      title: 'Política de autenticación de dos factores',
      always: 'La autenticación de dos factores está activada para todos. No se puede desactivar ni aplazar.',
      isReauthenticationStrict: {
        label: 'Reautenticación estricta',
        hint: 'Generar códigos de respaldo o cambiar a un teléfono nuevo exige un código además de la contraseña.'
      },
      needsEnrolmentCode: {
        label: 'Código de inscripción tras un restablecimiento',
        hint: 'Después de un restablecimiento, un usuario solo puede volver a configurar la autenticación con un código que un administrador haya impreso para él.'
      },
      mayRememberedAdminister: {
        label: 'Una sesión recordada puede abrir páginas de administración',
        hint: 'Desactivado: a un administrador que entró sin código se le pide uno antes de abrir estas páginas.'
      },
      rememberDays: {
        label: 'Días que se recuerda un navegador',
        hint: 'De 0 (nunca) a 30. El valor predeterminado es 7.'
      }
    },
    sessions: {
      title: 'Límites de sesión',
      idleMinutes: { label: 'Minutos hasta que termina una sesión inactiva', hint: 'De 1 a 15.' },
      sessionHours: { label: 'Horas hasta que termina cualquier sesión', hint: 'De 1 a 12.' }
    },
    outside: (from, to) => `Introduzca un número entero del ${formatNumber(from)} al ${formatNumber(to)}.`,
    unsaved: (count) => plural(count, { one: '# cambio sin guardar', other: '# cambios sin guardar' }),
    discard: 'Descartar',
    review: 'Revisar cambios',
    preview: {
      title: 'Qué cambiaría',
      change: 'Cambio',
      affected: 'A quién afecta de inmediato',
      nobody: 'No afecta a nadie de inmediato. El cambio rige a partir del próximo inicio de sesión.',
      counts: {
        forgottenBrowsers: (count) =>
          plural(count, {
            one: 'A # usuario se le vuelve a pedir un código: sus navegadores se olvidan',
            other: 'A # usuarios se les vuelve a pedir un código: sus navegadores se olvidan'
          }),
        endedSessions: (count) =>
          plural(count, {
            one: 'A # usuario se le cierra la sesión',
            other: 'A # usuarios se les cierra la sesión'
          }),
        needingEnrolmentCode: (count) =>
          plural(count, {
            one: '# usuario con la autenticación restablecida necesita un código de inscripción',
            other: '# usuarios con la autenticación restablecida necesitan un código de inscripción'
          })
      },
      atMost: (shown) => `Se muestran los primeros ${formatNumber(shown)}.`,
      user: 'Usuario',
      effect: 'Efecto',
      effects: {
        'browsers-forgotten': 'Navegadores olvidados',
        'browsers-expire-sooner': 'Navegadores recordados durante menos tiempo',
        'session-ends': 'Sesión cerrada',
        'enrolment-code-needed': 'Necesita un código de inscripción'
      },
      locksOut:
        'Esto dejaría fuera a todos los administradores: ningún administrador activo tiene una autenticación de dos factores operativa, así que nadie podría entregar el primer código de inscripción. No se puede guardar.',
      save: 'Guardar política',
      done: 'La política se guardó.'
    },
    on: 'Activado',
    off: 'Desactivado'
  }
}
