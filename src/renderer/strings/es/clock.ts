// This computer's clock, in Spanish.
import type { Catalogue } from '../catalogue'

export const clock: Catalogue['clock'] = {
  clockWords: {
    title: {
      notSynchronised: 'Este equipo no ajusta su reloj automáticamente',
      off: (amount, isAhead) => `El reloj de este equipo va ${amount} ${isAhead ? 'adelantado' : 'atrasado'}`,
      jumped: (amount, isForward) =>
        `El reloj de este equipo se movió ${amount} hacia ${isForward ? 'adelante' : 'atrás'}`
    },
    why: {
      off: 'Los códigos se calculan a partir de la hora, así que los sitios pueden rechazarlos.',
      jumped: 'Si los sitios rechazan ahora sus códigos, la nueva hora es incorrecta.',
      'not-synchronised':
        'Los códigos se calculan a partir de la hora; los sitios los rechazan en cuanto el reloj se desvía medio minuto.'
    },
    remedy: {
      linux: 'Active la fecha y hora automáticas en la configuración del sistema o ejecute: timedatectl set-ntp true',
      darwin:
        'En Ajustes del Sistema (en Latinoamérica, Configuración del Sistema), abra General y luego Fecha y hora, y active «Ajustar fecha y hora automáticamente».',
      win32:
        'En Configuración, abra Hora e idioma y luego Fecha y hora, active «Establecer la hora automáticamente» y elija «Sincronizar ahora».'
    },
    dismiss: 'Descartar este aviso',
    section: {
      sync: {
        synchronised: 'El sistema ajusta automáticamente el reloj de este equipo.',
        'not-synchronised': 'El sistema no ajusta automáticamente el reloj de este equipo.',
        unknown: 'El sistema no indica si ajusta automáticamente el reloj de este equipo.'
      },
      agrees: (when) => `El servidor coincide, con menos de un segundo de diferencia (${when}).`,
      differs: (amount, isAhead, when) =>
        `Según el servidor, va ${amount} ${isAhead ? 'adelantado' : 'atrasado'} (${when}).`,
      failure: {
        'no-answer': 'El servidor no respondió. Compruebe su nombre y la red.',
        'bad-answer': 'Lo que respondió no es un servidor de hora fiable, o él mismo no tiene la hora correcta.'
      },
      unconfirmed:
        'Este servidor se indicó antes de que Countersign pidiera confirmación. No se le consulta hasta que lo compruebe aquí y lo confirme.',
      server: {
        title: 'Comparar con un servidor de hora',
        detail:
          'Desactivado hasta que indique uno. Countersign lo consulta entonces al iniciarse y una vez por hora; el servidor ve la dirección de red de este equipo y nada más.',
        label: 'Servidor de hora',
        suggest: (name) => `Usar ${name}`,
        submit: 'Comprobar con este servidor',
        stop: 'Dejar de consultar',
        missing: 'Introduzca el nombre de un servidor de hora.',
        invalid:
          'Esto no es el nombre de un servidor. Escriba un nombre o una dirección y, si hace falta, un puerto después de dos puntos.'
      },
      check: 'Comprobar ahora'
    }
  }
}
