// Single sign-on, in Spanish: its settings, what its test found, who waits to be linked, and what it means elsewhere.
import type { Catalogue } from '../catalogue'
import { formatDateTime, formatNumber, plural } from '../format'

export const sso: Catalogue['sso'] = {
  ssoLoginWords: {
    detail: (issuerName) => `En esta cuenta se inicia sesión en ${issuerName}. Para ello se abre su navegador.`,
    submit: 'Continuar con SSO',
    waiting: 'Su navegador está abierto. Inicie sesión allí y después vuelva.',
    breakGlass: 'Iniciar sesión con contraseña',
    breakGlassHint: 'Para administradores de emergencia: contraseña y después un código.'
  },
  ssoWords: {
    title: 'Inicio de sesión único (SSO)',
    states: { on: 'Activado', off: 'Desactivado' },
    offDetail:
      'Los usuarios inician sesión en su proveedor de OpenID Connect en lugar de hacerlo con contraseña y código. Antes de activarlo hay que probar la conexión.',
    onDetail:
      'Los usuarios inician sesión con SSO y aquí no se les pide ningún código: el proveedor se encarga de la autenticación de dos factores, y los factores de los usuarios quedan en reposo, guardados y cifrados. Los administradores de emergencia conservan contraseña y código.',
    enabledSince: (at, issuer) => `Activado el ${formatDateTime(at)} con ${issuer}.`,

    provider: 'Proveedor',
    issuer: 'Emisor',
    issuerHint: 'Exactamente como lo muestra el proveedor, por ejemplo https://login.example.com/realms/main.',
    clientId: 'ID de cliente',
    clientSecret: 'Secreto de cliente (opcional)',
    secretNone: 'Solo si el proveedor lo exige. Se cifra y no se vuelve a mostrar.',
    secretKept: 'Hay un secreto guardado y cifrado. Deje esto vacío para conservarlo. Con otro emisor, se descarta.',
    removeSecret: 'Quitar el secreto guardado',
    scopes: 'Ámbitos',
    scopesHint: 'Separados por espacios. openid se da por supuesto.',
    redirect: 'Dirección de redirección para registrar en el proveedor',
    redirectHint: 'Regístrela para una aplicación nativa (de escritorio) con PKCE.',
    copy: 'Copiar dirección de redirección',
    copyShort: 'Copiar',
    copied: 'Copiada.',
    notCopied: 'No se copió. Seleccione la dirección y cópiela usted.',
    port: 'Puerto de retorno',
    portHint: 'Vacío: cualquier puerto libre. Un número solo para proveedores que comparan el puerto.',
    portOutside: 'Un puerto es un número del 1024 al 65535.',

    people: 'Quién puede entrar',
    mayCreateUsers: 'Crear usuarios en su primer inicio de sesión',
    mayCreateUsersHint: 'Sin esto, solo pueden iniciar sesión los usuarios que ya existen.',
    takesVerifiedAsText: 'Aceptar «true» como texto para una dirección verificada',
    takesVerifiedAsTextHint:
      'Según el estándar, email_verified es un valor lógico. Amazon Cognito y JumpCloud lo envían como texto. Active esto solo para un proveedor que realmente compruebe las direcciones: quien tenga una dirección verificada obtiene aquí la cuenta con esa dirección.',
    defaultRole: 'Rol predeterminado',
    defaultRoleHint: 'Para los usuarios que se crean y para los que no están en ninguno de los grupos de abajo.',
    groupClaim: 'Atributo de grupos',
    groupClaimHint: 'El atributo (claim) que indica los grupos de una persona. Vacío: los roles se gestionan aquí.',
    groupRoles: 'Roles por grupo',
    groupRolesHint:
      'Se aplican en cada inicio de sesión. Administrador si alguno de los grupos lo indica; si no, el primero que coincida.',
    group: (place) => `Grupo ${formatNumber(place)}`,
    groupRole: (place) => `Rol del grupo ${formatNumber(place)}`,
    addGroup: 'Añadir un grupo',
    removeGroup: (place) => `Quitar el grupo ${formatNumber(place)}`,

    assurance: 'Qué debe indicar el proveedor',
    assuranceHint: 'Ambos vacíos: basta la declaración del proveedor.',
    requiredAmr: 'Valores de amr exigidos',
    requiredAmrHint: 'Separados por espacios, por ejemplo mfa. El token debe contenerlos todos.',
    requiredAcr: 'Valores de acr exigidos',
    requiredAcrHint: 'Separados por espacios. Uno de ellos debe ser el del token.',

    breakGlass: 'Administradores de emergencia',
    breakGlassHint:
      'Al menos un administrador que siempre pueda iniciar sesión con contraseña y código, haga lo que haga el proveedor.',
    noCandidates: 'Ningún administrador tiene contraseña y una autenticación de dos factores operativa.',
    saveBreakGlass: 'Guardar administradores',
    breakGlassSaved: 'Se cambiaron los administradores de emergencia.',

    test: 'Probar conexión',
    testHint:
      'Guarda estos ajustes y abre su navegador para un inicio de sesión completo. A los demás usuarios no les afecta.',
    testing: 'Su navegador está abierto. Inicie sesión allí para terminar la prueba.',
    untested: 'Estos ajustes aún no se han probado.',
    changed: 'Los ajustes se cambiaron después de probarse. Pruebe la conexión de nuevo antes de que se usen.',
    testFailed: (at, why) => `La última prueba falló (${formatDateTime(at)}). ${why}`,
    tested: (name) => `La prueba se superó: se inició sesión como ${name}.`,
    found: {
      name: 'Qué indicó el proveedor',
      subject: 'Sujeto',
      email: 'Correo',
      verified: (email) => `${email}, verificado`,
      unverified: (email) => `${email}, sin verificar: no se puede vincular por la dirección`,
      noEmail: 'Ninguno: un administrador debe vincular a los usuarios',
      amr: 'amr',
      acr: 'acr',
      groups: 'Grupos',
      nothing: 'No se indicó',
      stepUp: 'Confirmación de la identidad',
      stepUpYes: 'Funciona: el proveedor indica cuándo la pidió',
      stepUpNo: 'Esta prueba no lo demuestra; se le pide al proveedor cuando hace falta',
      signOut: 'Cierre de sesión',
      signOutYes: 'Abre también la página del proveedor',
      signOutNo: 'Finaliza solo la sesión de aquí'
    },

    enable: 'Activar SSO',
    use: 'Usar estos ajustes',
    disable: 'Desactivar SSO',
    blocked: {
      test: 'Exactamente estos ajustes deben haber superado «Probar conexión».',
      breakGlass: 'Elija al menos un administrador de emergencia.'
    },
    enabled: 'El inicio de sesión único está activado.',
    disabled: 'El inicio de sesión único está desactivado. La autenticación de dos factores se pide de nuevo.',
    enableTitle: '¿Activar el inicio de sesión único?',
    useTitle: '¿Usar estos ajustes?',
    disableTitle: '¿Desactivar el inicio de sesión único?',
    missing: {
      issuer: 'Introduzca el emisor.',
      clientId: 'Introduzca el ID de cliente.',
      group: 'Introduzca el grupo o quítelo.'
    },

    waiting: {
      title: 'Inicios de sesión en espera',
      detail:
        'Estas personas demostraron su identidad ante el proveedor y no pudieron entrar. Vincúlelas con un usuario o descártelas.',
      reasons: {
        'sso-email-unverified': 'El proveedor no ha verificado la dirección.',
        'sso-link-required':
          'Los administradores se vinculan a sí mismos, tras iniciar sesión con contraseña y código.',
        'sso-unknown-user': 'Nadie aquí tiene esta dirección.'
      },
      linkTo: (who) => `Vincular a ${who}`,
      link: 'Vincular',
      dismiss: 'Descartar',
      dismissOf: (who) => `Descartar a ${who}`,
      user: 'Usuario',
      userHint: 'Escriba un nombre o una dirección de correo.',
      nobody: 'Nadie coincide',
      question: (who) => `¿Vincular a ${who} con un usuario?`,
      effect:
        'A partir de entonces, quien inicie sesión en el proveedor como esta persona será aquí este usuario, con todos sus permisos.'
    },

    awaiting: {
      title: 'Vínculos por confirmar',
      detail:
        'El almacén volvió a un estado anterior. Hasta que se confirme su vínculo, estas personas no pueden iniciar sesión con SSO.',
      subject: (subject) => `En el proveedor: ${subject}`,
      confirm: 'Confirmar',
      confirmOf: (who) => `Confirmar el vínculo de ${who}`,
      unlink: 'Desvincular',
      unlinkOf: (who) => `Desvincular a ${who}`,
      ownOnly: 'Solo por sí mismo',
      more: (count) => plural(count, { one: 'Queda # más.', other: 'Quedan # más.' })
    },

    link: {
      title: 'Inicio de sesión único',
      linked: 'Este usuario inicia sesión en el proveedor como la persona siguiente.',
      none: 'Aún sin vincular. Un miembro se vincula en el primer inicio de sesión con la misma dirección verificada, o aquí; un administrador, solo aquí y solo por sí mismo, tras iniciar sesión con contraseña y código.',
      issuer: 'Emisor',
      subject: 'Sujeto',
      email: 'Correo en el proveedor',
      linkedAt: 'Vinculado',
      lastSignIn: 'Último acceso',
      waiting: 'Inicio de sesión en espera',
      byHand: 'Sujeto en el proveedor',
      byHandHint: 'El identificador permanente de esta persona en el proveedor: su ID de usuario, no una dirección.',
      missing: 'Introduzca el sujeto.',
      question: (subject, email) => `¿Vincular ${subject} con ${email}?`,
      submit: 'Vincular',
      done: 'El usuario se vinculó.',
      unlink: 'Desvincular',
      unlinkTitle: '¿Desvincular a este usuario?',
      unlinkEffect:
        'Sus sesiones por SSO terminan ahora. Un miembro se vuelve a vincular en el próximo inicio de sesión con la misma dirección verificada; un administrador, solo por sí mismo.',
      needs: {
        admin:
          'Está pendiente de confirmación: el almacén volvió a un estado anterior. Hasta entonces no deja entrar a nadie.',
        self: 'Debe confirmarlo este administrador, tras iniciar sesión con contraseña y código. Hasta entonces no deja entrar a nadie.'
      },
      confirm: 'Confirmar vínculo',
      confirmQuestion: (subject, email) => `¿Confirmar que ${subject} es ${email}?`,
      confirmed: 'El vínculo se confirmó.',
      unlinked: 'El usuario se desvinculó.'
    }
  },
  effectWords: {
    enabling: {
      everybody: (host) =>
        `Todos inician sesión en ${host} mediante «Continuar con SSO». Las sesiones que se abrieron con contraseña terminan ahora; esta ventana permanece.`,
      asleep:
        'La autenticación de dos factores se desactiva para ellos: sin pantalla de configuración y sin códigos. Sus factores quedan en reposo, guardados y cifrados.',
      breakGlass: (names) =>
        `Conservan la contraseña y la autenticación de dos factores: ${names}. No inician sesión con SSO y sus vínculos terminan.`,
      linking:
        'Los miembros se vinculan por su dirección verificada. Los demás administradores solo entran si antes se vincularon a sí mismos.',
      creating: (role) => `Quien aún no sea usuario lo será desde su primer inicio de sesión, con el rol ${role}.`
    },
    disabling: {
      wake: 'Los usuarios vuelven a iniciar sesión con su contraseña. Los factores en reposo se reactivan y se piden sus códigos.',
      setup: 'Los usuarios sin segundo factor verán la pantalla de configuración.',
      sessions: 'Todas las sesiones abiertas por SSO terminan ahora.',
      sessionsAndYours: 'Todas las sesiones abiertas por SSO terminan ahora, también la suya: su sesión se cierra.',
      withoutPassword: (count) =>
        plural(count, {
          one: '# usuario no tiene contraseña y no puede iniciar sesión hasta que usted le dé un código de activación: «Gestión de usuarios», «Restablecer contraseña».',
          other:
            '# usuarios no tienen contraseña y no pueden iniciar sesión hasta que usted dé a cada uno un código de activación: «Gestión de usuarios», «Restablecer contraseña».'
        })
    }
  },
  sleepWords: {
    badge: 'En reposo',
    badgeNone: 'Por SSO',
    policy:
      'Desactivada mientras el inicio de sesión único está activado: se encarga el proveedor, y los factores quedan en reposo. Rige para los administradores de emergencia y, en cuanto se desactive SSO, para todos.',
    users:
      'El inicio de sesión único está activado: el proveedor se encarga de la autenticación de dos factores. Los factores quedan en reposo, guardados y cifrados; los administradores de emergencia conservan contraseña y código.',
    user: {
      asleep:
        'Se encarga el proveedor mientras el inicio de sesión único está activado. El factor queda en reposo y se reactiva cuando se desactiva SSO.',
      none: 'Se encarga el proveedor mientras el inicio de sesión único está activado. Una vez desactivado SSO, el próximo inicio de sesión conduce a la configuración.',
      breakGlass:
        'Administrador de emergencia: conserva contraseña y código mientras el inicio de sesión único está activado.'
    },
    settings: {
      noPassword: 'Ninguna. Usted inicia sesión con SSO.',
      detail: 'El proveedor de inicio de sesión único se encarga de la autenticación de dos factores.',
      asleep:
        'Su factor está en reposo, guardado y cifrado: no se pide ningún código. Si se desactiva el inicio de sesión único, su aplicación de autenticación y sus códigos de respaldo funcionan como antes.',
      none: 'Aquí no se pide ningún código. Si se desactiva el inicio de sesión único, su próximo inicio de sesión conduce a la configuración.',
      breakGlass:
        'Usted es administrador de emergencia: conserva contraseña y código mientras el inicio de sesión único está activado.',
      linked: (email) => `Usted inicia sesión como ${email}.`
    },
    home: {
      title: 'El inicio de sesión único está activado',
      detail:
        'Su proveedor confirma quién es usted y se encarga de la autenticación de dos factores. Aquí no se pide ningún código.'
    }
  }
}
