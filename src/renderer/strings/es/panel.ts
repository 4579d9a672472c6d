// The Panel's words, in Spanish.
import type { Catalogue } from '../catalogue'
import { formatDateTime, plural } from '../format'

export const panel: Catalogue['panel'] = {
  firstRunWords: {
    title: 'Le damos la bienvenida a Countersign',
    detail: 'Cree la cuenta de este equipo. Usted será su primer administrador.',
    accountName: 'Nombre de la cuenta',
    accountNameHint:
      'Su empresa, centro educativo o equipo de trabajo. Las aplicaciones de autenticación lo muestran junto a los códigos.',
    name: 'Su nombre',
    email: 'Correo electrónico',
    password: 'Contraseña',
    confirmPassword: 'Confirmar contraseña',
    submit: 'Crear cuenta',
    demo: 'Explorar con datos de demostración',
    demoHint: '¿Solo está mirando?',
    missing: {
      accountName: 'Dé un nombre a la cuenta.',
      name: 'Introduzca su nombre.',
      email: 'Introduzca una dirección de correo, como ada@example.com.',
      password: 'Elija una contraseña.'
    },
    differ: 'Las dos contraseñas no coinciden.'
  },
  strengthWords: {
    label: 'Seguridad de la contraseña',
    scores: ['Muy fácil de adivinar', 'Fácil de adivinar', 'Podría ser más segura', 'Buena', 'Segura'],
    hint: 'Al menos 8 caracteres. Se admiten espacios y frases enteras.'
  },
  loginWords: {
    title: 'Iniciar sesión',
    detail: 'Primero su contraseña y después un código de su aplicación de autenticación.',
    username: 'Nombre de usuario',
    password: 'Contraseña',
    submit: 'Iniciar sesión',
    missing: { username: 'Introduzca su usuario.', password: 'Introduzca su contraseña.' },
    ended: {
      idle: 'Su sesión se cerró porque no hubo actividad durante un rato. Inicie sesión de nuevo para continuar.',
      'too-long': 'Su sesión se cerró porque alcanzó su duración máxima. Inicie sesión de nuevo para continuar.',
      'login-expired': 'Su inicio de sesión tardó más de 10 minutos y se descartó. Empiece de nuevo.',
      ended:
        'Su sesión terminó: la finalizó usted en otra ventana, o un administrador. Inicie sesión de nuevo para continuar.'
    },
    demo: {
      title: '¿Está echando un vistazo?',
      detail: ({ username, password }) => `Inicie sesión como ${username} con la contraseña ${password}.`
    }
  },
  daysWords: {
    days: (count) => plural(count, { one: '# día', other: '# días' }),
    weeks: (count) => plural(count, { one: '# semana', other: '# semanas' })
  },
  codeWords: {
    title: 'Introduzca su código',
    detail: 'Abra su aplicación de autenticación e introduzca el código que muestra para esta cuenta.',
    signingInAs: 'Iniciando sesión como',
    back: 'Volver al inicio de sesión',
    useBackupCode: 'Usar un código de respaldo',
    useApp: 'Usar el código de la aplicación',
    backup: {
      title: 'Introduzca un código de respaldo',
      detail:
        'Introduzca uno de los códigos que guardó al configurar la autenticación de dos factores. Cada uno sirve una sola vez.',
      label: 'Código de respaldo',
      missing: 'Introduzca uno de sus códigos de respaldo.'
    },
    remember: (time) => `Recordar este navegador durante ${time}`,
    rememberHint: 'Solo le pedirá la contraseña. No lo active en un equipo compartido.',
    backupCodeTaken: (left) =>
      `Código de respaldo aceptado. ${plural(left, { one: 'Queda # código de respaldo.', other: 'Quedan # códigos de respaldo.' })}`
  },
  newPasswordWords: {
    title: 'Elija su contraseña',
    detail: 'La contraseña que recibió es correcta. Reemplácela por una que solo usted conozca.',
    password: 'Contraseña',
    confirmPassword: 'Confirmar contraseña',
    submit: 'Establecer contraseña',
    missing: 'Elija una contraseña.',
    differ: 'Las dos contraseñas no coinciden.',
    cancel: 'Volver al inicio de sesión'
  },
  enrolmentWords: {
    title: 'Introduzca su código de inscripción',
    detail:
      'Su autenticación de dos factores se restableció. Pida a su administrador el código de inscripción que se imprimió entonces.',
    label: 'Código de inscripción',
    missing: 'Introduzca el código de inscripción.',
    cancel: 'Cancelar y cerrar sesión'
  },
  reauthWords: {
    password: 'Contraseña',
    missing: 'Introduzca su contraseña.',
    codeMissing: 'Introduzca el código de su aplicación.'
  },
  renewWords: {
    title: 'Usó su último código de respaldo',
    detail: 'Sin códigos de respaldo, no podrá entrar si pierde el teléfono. Genere códigos nuevos antes de continuar.',
    shownTitle: 'Sus nuevos códigos de respaldo',
    shownDetail: 'Guárdelos separados de su teléfono. Solo se muestran ahora.',
    logOut: 'Cerrar sesión'
  },
  setupWords: {
    stepsName: 'Pasos de la configuración',
    steps: { scan: 'Vincular aplicación', 'backup-codes': 'Guardar códigos', summary: 'Listo' },
    scan: {
      title: 'Configure la autenticación de dos factores',
      detail: 'En esta cuenta, todos inician sesión con un código de una aplicación. Configurarlo lleva un minuto.',
      scanTitle: 'Escanee el código QR',
      apps: 'Use Google Authenticator, Twilio Authy o cualquier otra aplicación de autenticación.',
      ownApp: 'Abrir el Authenticator de Countersign',
      image: 'Código QR',
      cannotScan: '¿No puede escanearlo?',
      keyTitle: 'Clave de configuración',
      keyDetail: 'Escriba o pegue esta clave en su aplicación. Deje lo demás como lo propone la aplicación.',
      keyAccount: 'Cuenta',
      copyKey: 'Copiar clave',
      keyCopied: 'Copiada. El portapapeles se borrará en 30 segundos.',
      codeTitle: 'Introduzca el código',
      codeDetail: 'Su aplicación muestra ahora seis dígitos que cambian cada 30 segundos.'
    },
    backupCodes: {
      title: 'Códigos de respaldo',
      detail:
        'Cada uno de estos códigos le permite entrar una vez cuando no tenga el teléfono a mano. Guárdelos separados de él.',
      saved: 'Los he guardado',
      why: 'Copie o descargue los códigos, o indique que los ha guardado, para continuar.'
    },
    summary: {
      title: 'Todo está listo',
      detail: 'La autenticación de dos factores empieza al hacer clic en «Listo».',
      app: 'Su aplicación de autenticación está vinculada',
      appDetail: (email) => `Muestra códigos para ${email}.`,
      codes: 'Diez códigos de respaldo están preparados',
      codesDetail: 'Cada uno sirve una sola vez. Puede generar otros nuevos en Ajustes.',
      next: 'A partir del próximo inicio de sesión',
      nextDetail: 'Introducirá su contraseña y después un código de su aplicación.'
    },
    cancel: 'Cancelar y cerrar sesión'
  },
  frameWords: {
    navName: 'Principal',
    nav: {
      home: 'Inicio',
      overview: 'Resumen',
      users: 'Usuarios',
      audit: 'Registro de auditoría',
      settings: 'Ajustes'
    },
    userMenu: {
      personalSettings: 'Ajustes personales',
      accountSettings: 'Ajustes de la cuenta',
      userManagement: 'Gestión de usuarios',
      overview: 'Resumen',
      audit: 'Registro de auditoría',
      selfAudit: 'Autoauditoría',
      logOut: 'Cerrar sesión'
    },
    roles: { admin: 'Administrador', member: 'Miembro' }
  },
  sessionWords: {
    title: '¿Sigue ahí?',
    idle: (seconds) =>
      `No hubo actividad durante un rato. Su sesión se cerrará en ${plural(seconds, { one: '# segundo', other: '# segundos' })}.`,
    final: (seconds) =>
      `Su sesión alcanzó su duración máxima. Se cerrará en ${plural(seconds, { one: '# segundo', other: '# segundos' })}.`,
    stay: 'Mantener la sesión'
  },
  profileWords: {
    windowTitle: (name) => `Countersign Panel — ${name}`,
    firstWindowTitle: 'Countersign Panel',
    button: (name) => `Navegador: ${name}`,
    label: 'Navegadores de este equipo',
    current: 'Esta ventana',
    open: (name) => `Abrir ${name}`,
    create: 'Nuevo navegador',
    rename: 'Cambiar el nombre',
    manage: 'Gestionar navegadores',
    renameTitle: 'Cambiar el nombre de este navegador',
    renameDetail: 'El nombre figura en las listas de sesiones y de navegadores recordados.',
    name: 'Nombre',
    nameMissing: 'Dele un nombre.',
    manageTitle: 'Navegadores',
    manageDetail: 'Cada uno es un navegador independiente: tiene su propia sesión y se recuerda por separado.',
    openButton: 'Abrir',
    forgetButton: 'Quitar',
    forgetNamed: (name) => `Quitar ${name}`,
    forgetTitle: (name) => `¿Quitar ${name}?`,
    forgetDetail: 'Su ventana se cierra, su sesión termina y ya no se recuerda a nadie en él.',
    created: (at) => `Desde el ${formatDateTime(at)}`
  },
  settingsWords: {
    navName: 'Ajustes',
    title: 'Ajustes personales',
    accountTitle: 'Ajustes de la cuenta',
    sections: {
      profile: 'Perfil',
      factor: 'Autenticación de dos factores',
      browsers: 'Navegadores recordados',
      sessions: 'Sesiones',
      activity: 'Actividad reciente'
    },
    never: 'Nunca',
    thisBrowser: 'Este navegador',
    thisSession: 'Esta sesión',
    profile: {
      name: 'Nombre',
      missing: 'Introduzca su nombre.',
      save: 'Guardar nombre',
      saved: 'Se cambió su nombre.',
      email: 'Nombre de usuario',
      role: 'Rol',
      password: 'Contraseña'
    },
    password: {
      changedAt: (ago) => `Cambiada ${ago}`,
      neverChanged: 'Nunca se cambió',
      change: 'Cambiar contraseña',
      old: 'Contraseña actual',
      next: 'Nueva contraseña',
      confirm: 'Confirmar nueva contraseña',
      missing: { old: 'Introduzca su contraseña actual.', next: 'Elija una nueva contraseña.' },
      differ: 'Las dos contraseñas no coinciden.',
      endOthers: 'Finalizar mis otras sesiones',
      note: 'Los navegadores recordados se olvidan: cada uno pide un código en el próximo inicio de sesión.',
      done: 'Se cambió su contraseña. Los navegadores recordados se olvidaron.'
    },
    factor: {
      detail: 'La autenticación de dos factores es obligatoria en esta cuenta y está siempre activada.',
      states: {
        enrolled: 'Activada',
        none: 'Sin configurar',
        disabled: 'Suspendida tras demasiados códigos incorrectos'
      },
      app: 'Aplicación de autenticación',
      linkedAt: (at) => `Vinculada el ${formatDateTime(at)}`,
      lastUsed: 'Último uso',
      codes: 'Códigos de respaldo',
      codesLeft: (left) => `${plural(left, { one: 'Queda #', other: 'Quedan #' })} de 10`,
      codesMade: (at) => `Generados el ${formatDateTime(at)}`,
      few: (left) =>
        `${plural(left, { one: 'Solo queda # código de respaldo.', other: 'Solo quedan # códigos de respaldo.' })} Genere códigos nuevos antes de que se agoten.`,
      generate: 'Generar nuevos códigos de respaldo',
      generateDetail: 'Recibirá diez códigos nuevos. Todos los anteriores dejan de funcionar de inmediato.',
      shown: 'Guárdelos separados de su teléfono. Solo se muestran ahora; los códigos anteriores ya no funcionan.',
      move: 'Cambiar a un teléfono nuevo',
      moveDetail:
        'Tendrá que escanear un código QR nuevo. La aplicación de su teléfono anterior funciona hasta que se confirme la nueva. Introduzca primero un código del teléfono anterior o, si ya no lo tiene, un código de respaldo.',
      moveScan: 'Escanee este código QR con el teléfono nuevo e introduzca el código que muestra.',
      moveEndOthers: 'Finalizar mis otras sesiones',
      moved: 'Su teléfono nuevo está vinculado. El anterior ya no funciona, y los navegadores recordados se olvidaron.'
    },
    browsers: {
      detail: (time) => `Un navegador recordado solo le pide la contraseña, durante ${time}.`,
      detailNever: 'Esta cuenta no recuerda navegadores: se pide un código en cada inicio de sesión.',
      none: 'No se recuerda ningún navegador.',
      since: (at) => `Desde el ${formatDateTime(at)}`,
      until: (at) => `Hasta el ${formatDateTime(at)}`,
      lastUsed: (ago) => `Último uso: ${ago}`,
      forget: 'Olvidar',
      forgetNamed: (name) => `Olvidar ${name}`,
      forgetAll: 'Olvidar todos',
      forgotten: 'Hecho. Se pedirá un código en el próximo inicio de sesión.'
    },
    sessions: {
      detail: 'Dónde tiene la sesión iniciada en este momento en este equipo.',
      started: (ago) => `Inicio: ${ago}`,
      active: (ago) => `Actividad: ${ago}`,
      end: 'Finalizar',
      endNamed: (name) => `Finalizar la sesión en ${name}`,
      endOthers: 'Finalizar otras sesiones',
      ended: 'Finalizada.'
    },
    activity: {
      table: 'Actividad reciente',
      columns: { at: 'Hora', kind: 'Evento', detail: 'Detalles' },
      none: 'Aún no hay nada.',
      more: 'Mostrar más'
    }
  },
  homeWords: {
    greeting: (name) => `Le damos la bienvenida, ${name}`,
    noticesName: 'Desde su último inicio de sesión',
    twoFactor: {
      title: 'La autenticación de dos factores está activada',
      detail:
        'Su contraseña por sí sola no permite entrar a nadie. En cada inicio de sesión se pide un código de su aplicación.',
      settings: 'Abrir Ajustes',
      users: 'Gestionar usuarios'
    },
    facts: {
      backupCodes: 'Códigos de respaldo',
      codesLeft: (left) => `${plural(left, { one: 'Queda #', other: 'Quedan #' })} de 10`,
      email: 'Nombre de usuario',
      role: 'Rol',
      account: 'Cuenta'
    }
  },
  noticeWords: {
    wrongCodes: {
      title: (count) =>
        plural(count, {
          one: 'Se introdujo # código incorrecto con su usuario',
          other: 'Se introdujeron # códigos incorrectos con su usuario'
        }),
      detail: (ago) =>
        `El último, ${ago}, después de introducir su contraseña correcta. Si no fue usted, cambie su contraseña.`
    },
    acts: {
      'sso-linked': (who, provider) => `Su usuario se vinculó con ${who} en ${provider}`,
      'sso-link-confirmed': (who, provider) => `Su vínculo con ${who} en ${provider} se confirmó`,
      'sso-unlinked': (who, provider) => `Su usuario se desvinculó de ${who} en ${provider}`,
      'password-reset': 'Su contraseña se restableció',
      'two-factor-reset': 'Su autenticación de dos factores se restableció',
      'role-changed': (role) => `Su rol cambió a ${role}`,
      'name-shared': (who) => `${who} tiene el mismo nombre que usted`,
      disabled: 'Su usuario se deshabilitó',
      enabled: 'Su usuario se habilitó',
      deleted: 'Su usuario se eliminó',
      unlocked: 'Su usuario se desbloqueó',
      'browsers-forgotten': 'Se olvidaron navegadores recordados suyos'
    },
    act: {
      by: (by, at) => `Lo hizo ${by} (${formatDateTime(at)}). Si usted no lo pidió, avise a un administrador.`,
      provider: 'el proveedor de inicio de sesión único',
      byAddress: (at) =>
        `Por la dirección verificada allí (${formatDateTime(at)}). Si no fue usted, avise a un administrador.`,
      byGroups: (at) => `Según sus grupos en el proveedor de inicio de sesión único (${formatDateTime(at)}).`,
      nameShared: (at) => `Desde el ${formatDateTime(at)}. Para distinguirse, fíjese en la dirección, no en el nombre.`,
      byItself: (at) =>
        `Lo hizo Countersign por sí mismo (${formatDateTime(at)}). Pregunte el motivo a un administrador.`,
      times: (count) => plural(count, { one: 'Ocurrió # vez.', other: 'Ocurrió # veces.' })
    },
    reuse: {
      title: 'Un código se introdujo por segunda vez y se rechazó',
      detail: (at) => `Ocurrió el ${formatDateTime(at)}; si no fue usted, puede que alguien haya visto su código.`
    },
    codesGone: {
      title: 'No le quedan códigos de respaldo',
      detail: 'Genere códigos nuevos en Ajustes antes de necesitar uno.'
    },
    codesLow: {
      title: (left) => plural(left, { one: 'Queda # código de respaldo', other: 'Quedan # códigos de respaldo' }),
      detail: 'Genere códigos nuevos en Ajustes antes de que se agoten.'
    }
  }
}
