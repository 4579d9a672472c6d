// What went wrong and what to do, in Spanish.
import type { Catalogue } from '../catalogue'
import { plural } from '../format'

export const failures: Catalogue['failures'] = {
  passwordRefusals: {
    'too-short': 'Use al menos 8 caracteres. Una frase corta es fácil de recordar.',
    'too-long': 'Use como máximo 128 caracteres.',
    common: 'Es una de las contraseñas más comunes y de las primeras que prueba un atacante.',
    'contains-name': 'No incluya en ella su nombre, su dirección de correo ni el nombre de la cuenta.',
    'contains-product': 'No incluya en ella el nombre Countersign.',
    'same-as-old': 'Esta es su contraseña actual. Elija otra.'
  },
  setupKeyRefusals: {
    empty: 'Introduzca la clave de configuración que muestra el sitio.',
    'not-base32': 'Una clave de configuración solo tiene las letras de la A a la Z y los dígitos del 2 al 7.',
    'too-short': 'Esta clave de configuración es demasiado corta. Compruebe que se copió entera.',
    'too-long': 'Esto es demasiado largo para una clave de configuración.',
    'bad-digits': 'Un código tiene de 4 a 10 dígitos.',
    'bad-period': 'El periodo debe ser un número entero de segundos, como mínimo 1.',
    'bad-algorithm': 'Esta cuenta usa un algoritmo que Countersign no conoce.',
    'bad-type': 'Esta cuenta usa un tipo de código que Countersign no conoce.',
    'bad-counter': 'El contador debe ser un número entero, 0 o mayor.',
    unreadable: 'Esto no es un enlace de configuración que se pueda leer.'
  },
  fileRefusals: {
    'unknown-format':
      'Este archivo no es de ningún tipo que Countersign conozca. Vuelva a exportar desde la otra aplicación y elija ese archivo.',
    'password-needed': 'Este archivo está cifrado. Introduzca la contraseña con la que se exportó.',
    'wrong-password': 'Esa contraseña no abre el archivo. Debe ser la contraseña con la que se exportó.',
    damaged: 'Este archivo está dañado o incompleto. Expórtelo o cópielo de nuevo.',
    'too-large': 'Este archivo es demasiado grande para ser una exportación de cuentas.',
    'too-costly': 'Abrir este archivo exigiría más memoria o tiempo de lo que pide cualquier aplicación. No se abrió.',
    'bound-to-account':
      'Este archivo solo se abre en la aplicación que lo creó. Vuelva a exportar allí, con una contraseña o sin cifrado.',
    'unknown-compression':
      'Este archivo comprimido usa un método que aquí no se lee. Descomprímalo e importe el archivo que contiene.',
    'not-sealed':
      'Este archivo no es una copia de seguridad cifrada de Countersign, así que no se restauró. Si es una exportación en la que confía, impórtela.'
  },
  accountRefusals: {
    'in-trash': 'Estaba en la papelera de la otra aplicación.',
    'not-decrypted': 'Tiene un cifrado propio que no se pudo abrir.',
    'missing-page': 'Falta este código de la transferencia. Escanéelo también.',
    'needs-password': 'Está cifrado y solo se abre con su contraseña.',
    'unclear-key': 'No está claro si esto es una clave de configuración. Si lo es, añada la cuenta a mano.',
    empty: 'No tiene clave de configuración.',
    'not-base32': 'Su clave de configuración está dañada.',
    'too-short': 'Su clave de configuración es demasiado corta.',
    'too-long': 'Es demasiado larga.',
    'bad-digits': 'No se admiten códigos de esta longitud.',
    'bad-period': 'No se admiten códigos con este periodo.',
    'bad-algorithm': 'No se admite su algoritmo.',
    'bad-type': 'No se admiten códigos de este tipo.',
    'bad-counter': 'Su contador no se puede usar.',
    unreadable: 'No se puede leer.'
  },
  recoveryKeyMistakes: {
    length:
      'Una clave de recuperación tiene 28 caracteres, en siete grupos de cuatro. Compruebe que no falte ni se repita ninguno.',
    character: 'Una clave de recuperación solo tiene letras y dígitos, y ninguna U. Compárela con la hoja.',
    check: 'Hay un carácter incorrecto, o dos cambiaron de lugar. Compare cada grupo con la hoja.'
  },
  emailRefusals: {
    'not-an-address': 'Introduzca una dirección de correo, como ada@example.com.',
    unseen: 'Esta dirección tiene un carácter que no se ve o no se puede leer. Escríbala en lugar de pegarla.',
    'look-alike':
      'Esta dirección tiene un carácter que solo se parece a una letra común. Escríbala con la letra habitual.',
    'mixed-scripts': 'Esta dirección mezcla letras parecidas de alfabetos distintos. Compruebe de dónde viene.'
  },
  issuerRefusals: {
    'not-a-url': 'Un emisor es una dirección web, como https://id.example.com.',
    'not-https':
      'El emisor debe empezar por https://. El http sin cifrar solo sirve para un proveedor en este mismo equipo.',
    'more-than-an-issuer':
      'Introduzca solo el emisor: sin nombre de usuario, signo de interrogación ni almohadilla (#).'
  },
  ssoMisfits: {
    'not-a-provider': 'En este emisor no hay ningún proveedor de OpenID Connect. Compruebe el emisor.',
    'issuer-differs':
      'El proveedor se identifica con otro emisor. Copie el emisor exactamente como lo muestra el proveedor.',
    'insecure-endpoint': 'El proveedor indica una dirección sin https. El inicio de sesión único no la usa.',
    'client-refused': 'El proveedor rechazó el ID de cliente o el secreto de cliente.',
    'request-refused':
      'El proveedor rechazó la solicitud. Compruebe los ámbitos y la dirección de redirección que están registrados allí.',
    unsupported: 'El proveedor no ofrece lo que el inicio de sesión único necesita aquí.'
  },
  tokenRefusals: {
    signature: 'La respuesta del proveedor no está firmada por el proveedor. No se inició ninguna sesión.',
    issuer: 'La respuesta viene de otro proveedor. No se inició ninguna sesión.',
    audience: 'La respuesta está destinada a otra aplicación. No se inició ninguna sesión.',
    nonce: 'La respuesta pertenece a otro inicio de sesión. No se inició ninguna sesión.',
    malformed: 'La respuesta del proveedor no se puede usar. No se inició ninguna sesión.'
  },
  fileWriteRefusals: {
    'disk-full': 'El disco está lleno y no se escribió el archivo. Libere espacio o guarde el archivo en otro lugar.',
    'quota-full':
      'Ha agotado su espacio en este disco y no se escribió el archivo. Elimine algo o guarde el archivo en otro lugar.',
    'read-only': 'Esa ubicación es de solo lectura y no se escribió el archivo. Guárdelo en otro lugar.',
    'not-allowed':
      'Countersign no tiene permiso para escribir ahí. Cambie los permisos de la carpeta o guarde el archivo en otro lugar.',
    'in-use': 'Otro programa está usando un archivo con ese nombre. Ciérrelo allí o guarde con otro nombre.',
    'name-too-long': 'Ese nombre de archivo es demasiado largo. Guarde con uno más corto.',
    'folder-missing':
      'La carpeta no está disponible. Conecte la unidad o el recurso compartido donde se encuentra, o guarde el archivo en otro lugar.',
    'is-folder': 'Ya existe una carpeta con ese nombre. Guarde con otro nombre.',
    'name-taken': 'Ya existe un archivo con ese nombre. Guarde con otro nombre.',
    'too-large': 'El archivo es más grande de lo que admite esa unidad. Guárdelo en otro lugar.',
    'device-failed':
      'La unidad comunicó un error y no se escribió el archivo. Compruebe la unidad y guarde el archivo en otro lugar.',
    'not-verified':
      'Al leer de nuevo el archivo, no coincidía con lo escrito, así que no se conservó. Puede que la unidad esté fallando: guarde el archivo en otro lugar.',
    unknown: 'El sistema no permitió escribir el archivo y no indicó el motivo. Guárdelo en otro lugar.'
  },
  restoreRefusals: {
    'not-written':
      'No se pudo poner la copia en su lugar, así que no se cambió nada. Compruebe si el disco está lleno o la carpeta de datos es de solo lectura y vuelva a intentarlo.',
    unreadable: 'Esta copia no se puede volver a leer, así que no se cambió nada. Elija otra.',
    'nobody-administers':
      'Después ningún administrador podría iniciar sesión, así que no se cambió nada. Elija una copia en la que ya fuera administrador alguien que lo es ahora.'
  },
  backupFailures: {
    'no-folder': 'Elija primero una carpeta para las copias de seguridad.',
    'folder-missing':
      'La carpeta no está disponible. Conecte la unidad o el recurso compartido donde se encuentra, o elija otra carpeta.',
    'folder-not-writable':
      'La carpeta no permite que Countersign escriba en ella. Cambie sus permisos o elija otra carpeta.',
    'disk-full': 'El disco está lleno. Libere espacio en él o elija otra carpeta.',
    'not-written': 'No se pudo escribir el archivo. Compruebe la unidad o elija otra carpeta.',
    'not-verified':
      'Al leer de nuevo el archivo, no coincidía con lo escrito, así que no se conservó. Puede que la unidad esté fallando: elija otra carpeta.',
    'key-missing':
      'La clave de las copias de seguridad ya no se puede abrir. Elija otra contraseña en Ajustes, Copias de seguridad.'
  },
  plainFailures: {
    'unknown-call': 'Countersign rechazó esta solicitud. Reinicie la aplicación y vuelva a intentarlo.',
    'foreign-sender': 'Countersign rechazó esta solicitud. Reinicie la aplicación y vuelva a intentarlo.',
    'invalid-input': 'Algunos campos están vacíos o no se pueden leer. Revíselos y vuelva a intentarlo.',
    'not-signed-in': 'Ya no tiene la sesión iniciada. Inicie sesión de nuevo.',
    forbidden: 'Su rol no permite esto.',
    'step-up-required': 'Introduzca de nuevo su contraseña para hacer esto.',
    'store-locked': 'El almacén está bloqueado. Desbloquéelo primero.',
    'store-unavailable': 'En este momento no se puede leer el almacén ni escribir en él. No se cambió nada.',
    'wrong-passphrase': 'La frase de contraseña es incorrecta.',
    'wrong-recovery-key': 'Esa no es la clave de recuperación vigente. Use la última hoja que se imprimió.',
    'last-slot': 'Es la única forma que queda de abrir el Authenticator. Añada otra primero.',
    'wrong-stage': 'Este paso ya terminó. Continúe con el que aparece en pantalla.',
    'wrong-credentials': 'El usuario o la contraseña no son correctos.',
    'wrong-password': 'La contraseña es incorrecta.',
    'code-already-used': 'Ese código ya se usó. Espere al siguiente en su aplicación.',
    'code-required': 'Introduzca también un código de su aplicación.',
    'wrong-backup-code': 'Ese código de respaldo no es correcto.',
    'backup-code-already-used': 'Ese código de respaldo ya se usó. Cada código sirve una sola vez.',
    'enrolment-code-expired': 'Este código de inscripción ya no es válido. Pida uno nuevo a un administrador.',
    'last-admin':
      'Es el último administrador que puede iniciar sesión. Convierta primero a otra persona en administrador y espere a que configure la autenticación de dos factores.',
    'own-account': 'Aquí no puede hacer esto con su propio usuario. Use sus ajustes personales.',
    'locks-out-admins':
      'Después ningún administrador podría iniciar sesión. No se cambió nada. Haga primero que un administrador inicie sesión y configure la autenticación de dos factores.',
    'last-break-glass':
      'Mientras el inicio de sesión único esté activado, este es el último administrador de emergencia que puede iniciar sesión. Elija otro primero.',
    'sso-required':
      'No se aceptó. Mientras el inicio de sesión único esté activado, use «Continuar con SSO». Solo los administradores de emergencia inician sesión con contraseña.',
    'sso-untested': 'Pruebe primero la conexión. Exactamente estos ajustes deben haber superado la prueba.',
    'sso-already-linked': 'Esta identidad o este usuario ya están vinculados.',
    'sso-own-session-only':
      'Un administrador solo puede vincularse a sí mismo. Inicie sesión como ese administrador con contraseña y código, y vincúlelo o confírmelo allí.',
    'sso-break-glass': 'Los administradores de emergencia inician sesión con contraseña y código, nunca con SSO.',
    'sso-unavailable': 'El proveedor de inicio de sesión único no responde. Compruebe la red y vuelva a intentarlo.',
    'sso-denied': 'El proveedor de inicio de sesión único no le permitió entrar.',
    'sso-timed-out': 'No llegó a tiempo la respuesta del navegador. Vuelva a intentarlo.',
    'sso-browser-not-opened': 'No se pudo abrir el navegador.',
    'sso-assurance-missing':
      'Su inicio de sesión en el proveedor no fue lo bastante seguro para esta cuenta. Use allí un segundo factor.',
    'sso-email-unverified':
      'El proveedor no ha verificado su dirección de correo. Pida a un administrador que vincule su usuario.',
    'sso-link-required': 'Un administrador debe vincular primero este inicio de sesión con su usuario.',
    'sso-unknown-user':
      'Nadie en esta cuenta tiene su dirección de correo. Pida a un administrador que añada su usuario.',
    'sso-not-fresh':
      'El proveedor no le pidió identificarse de nuevo. Cierre la sesión y vuelva a iniciarla para continuar.',
    'sso-other-user': 'Otra persona inició sesión en el proveedor. Inicie sesión con su propia identidad.',
    'factor-disabled':
      'La autenticación de dos factores está suspendida tras demasiados códigos incorrectos. Pida a un administrador que la restablezca.',
    'passwords-differ': 'Las dos contraseñas no coinciden.',
    'account-exists': 'En este equipo ya hay una cuenta. Inicie sesión en ella.',
    'email-taken': 'Otro usuario tiene esta dirección de correo.',
    'user-disabled': 'Este usuario está deshabilitado.',
    'picture-too-large': 'Esta imagen es demasiado grande para leerla.',
    'scan-failed': 'No se pudo leer esta imagen.',
    'capture-denied': 'El sistema no permitió que Countersign capturara la pantalla.',
    'nothing-in-clipboard': 'El portapapeles no contiene ni una imagen ni texto.',
    'not-found': 'Este elemento ya no existe.',
    cancelled: 'Cancelado.',
    'worker-ended': 'Una parte de la aplicación se detuvo antes de terminar. No se cambió nada. Inténtelo de nuevo.',
    'export-not-verified':
      'Al leer de nuevo el archivo, no coincidía con lo escrito, así que no se conservó. Elija otro formato.'
  },
  detailedFailures: {
    internal: (reference) => `Algo falló dentro de Countersign. No se perdió nada. Referencia: ${reference}`,
    passphraseTooShort: (minimum) =>
      plural(minimum, { one: 'Use al menos # carácter.', other: 'Use al menos # caracteres.' }),
    throttled: (wait) => `Espere ${wait} antes del próximo intento.`,
    throttledNoMore: 'Ya puede volver a intentarlo.',
    wrongCode: 'Ese código no es correcto. Introduzca el que muestra ahora su aplicación.',
    wrongCodeDrifted: (amount, isAhead) =>
      `Ese código es de otro momento: el reloj de su dispositivo va aproximadamente ${amount} ${isAhead ? 'adelantado' : 'atrasado'}. Configúrelo con la hora automática e introduzca un código nuevo.`,
    clockSetBack: (amount) =>
      `El reloj de este equipo se movió aproximadamente ${amount} hacia atrás desde el último inicio de sesión. No se acepta ningún código hasta que vuelva a tener la hora correcta.`,
    wrongEnrolmentCode: (triesLeft) =>
      `Ese código de inscripción no es correcto. ${plural(triesLeft, { one: 'Queda # intento.', other: 'Quedan # intentos.' })}`,
    wrongEnrolmentCodeLast: 'Ese código de inscripción no es correcto. Pida uno nuevo a un administrador.',
    badHeader: (expected) => `La primera línea debe ser: ${expected}. No se importó nada.`,
    tooManyRows: (maximum) =>
      `Un archivo puede tener como máximo ${plural(maximum, { one: '# fila', other: '# filas' })}. No se importó nada.`,
    noBreakGlass:
      'Elija al menos un administrador de emergencia, que conserva la contraseña y la autenticación de dos factores.',
    unfitBreakGlass: (names) =>
      `Un administrador de emergencia necesita una contraseña y autenticación de dos factores. No cumplen este requisito: ${names}.`,
    ssoClockSkewed:
      'El reloj de este equipo y el del proveedor no coinciden. Configure ambos con la hora automática y vuelva a intentarlo.',
    ssoClockSkewedBy: (amount, isAhead) =>
      `El reloj de este equipo va aproximadamente ${amount} ${isAhead ? 'adelantado' : 'atrasado'} respecto al del proveedor. Configúrelo con la hora automática y vuelva a intentarlo.`,
    ssoLinkUnconfirmed: {
      admin: 'Este inicio de sesión está pendiente de confirmación. Pida a un administrador que lo confirme.',
      self: 'Debe confirmar usted este inicio de sesión: inicie sesión con contraseña y código y abra su propio usuario en Gestión de usuarios.'
    },
    ssoPortTaken: (port) =>
      `Otro programa usa el puerto ${port} de este equipo, o hay otro inicio de sesión en curso. Vuelva a intentarlo más tarde.`
  }
}
