// The words of the account recovery key, in Spanish.
import type { Catalogue } from '../catalogue'
import { formatDateTime } from '../format'

export const recovery: Catalogue['recovery'] = {
  recoverWords: {
    link: 'Recuperar esta cuenta',
    title: 'Recuperar esta cuenta',
    detail:
      'Para una cuenta cuyos administradores ya no pueden iniciar sesión. La clave de recuperación de la cuenta se imprimió al crearla en los ajustes de la cuenta.',
    missing: 'Introduzca la clave de la hoja impresa.',
    back: 'Volver al inicio de sesión',
    choose: {
      title: 'Elija un administrador',
      detail:
        'Quien usted elija recibe una contraseña nueva y vuelve a configurar la autenticación de dos factores. Hasta entonces no cambia nada.',
      label: 'Administradores',
      missing: 'Elija un administrador.'
    },
    password: {
      title: 'Elija una contraseña nueva',
      detail: (email) =>
        `Para ${email}. Su contraseña anterior, su aplicación de autenticación, sus códigos de respaldo y sus sesiones terminan al completar la configuración.`
    }
  },
  recoveryKeyWords: {
    title: 'Clave de recuperación de la cuenta',
    detail:
      'El camino de vuelta cuando ningún administrador puede iniciar sesión: teléfonos perdidos o bloqueo por demasiados códigos incorrectos.',
    none: 'No hay ninguna. Cree una, imprímala y guárdela bajo llave.',
    there: (at, by) => `Creada el ${formatDateTime(at)} por ${by}. Sirve una sola vez.`,
    make: 'Crear una clave de recuperación',
    makeNew: 'Crear una clave de recuperación nueva',
    replacing: {
      title: '¿Crear una clave de recuperación nueva?',
      detail: 'La clave anterior deja de funcionar de inmediato, dondequiera que esté guardada.'
    },
    shown:
      'Imprímala y guárdela bajo llave, lejos de este equipo. Solo se muestra ahora. Quien la tenga puede ser administrador aquí; sirve una sola vez.',
    keyName: 'Clave de recuperación de la cuenta',
    print: 'Imprimir',
    copied: 'Copiada. El portapapeles se borrará en 30 segundos.',
    saved: (fileName) => `Guardada como ${fileName}. Imprímala y después elimine el archivo.`,
    kept: 'La he impreso o guardado',
    leaving: {
      title: '¿Cerrar sin conservar la clave?',
      detail: 'No la ha copiado, guardado ni impreso. No se vuelve a mostrar: tendría que crear otra.',
      confirm: 'Cerrar de todos modos'
    },
    sheet: {
      use: 'Con ella vuelve a entrar un administrador que ya no puede iniciar sesión: «Recuperar esta cuenta» en la pantalla de inicio de sesión.',
      care: 'Sirve una sola vez. Quien la tenga y tenga este equipo puede ser administrador.',
      made: (at) => `Creada el ${formatDateTime(at)}`
    },
    offer: {
      title: 'Esta cuenta no tiene clave de recuperación',
      detail:
        'Sin ella nadie vuelve a entrar si todos los administradores pierden el teléfono y los códigos de respaldo.'
    },
    notice: {
      title: 'Se usó la clave de recuperación de la cuenta',
      detail: (email, at) =>
        `${email} recibió una contraseña y un teléfono nuevos (${formatDateTime(at)}). Si no lo hizo ninguno de ustedes, deshabilite a este usuario. La clave está gastada: cree una nueva.`
    },
    check: {
      none: 'No hay ninguna. Si ningún administrador puede iniciar sesión, nadie vuelve a entrar.',
      there: (ago) => `Creada ${ago}. Permite volver a entrar a un administrador, una sola vez.`
    }
  }
}
