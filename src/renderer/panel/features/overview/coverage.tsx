// How many of the active users have two-factor authentication: the share as a ring, its parts as a legend and a table.
import type { Overview } from '../../../../shared/contract'
import { formatNumber, formatShare, formatLabelled } from '../../../messages/format'
import { DataTable } from '../admin/data-table'
import classes from './plots.module.css'
import { PlotSection } from './plot-section'
import { useMessages } from '../../../ui/use-messages'

const states = ['enrolled', 'none', 'disabled'] as const
const radius = 62
const around = 2 * Math.PI * radius

export function Coverage({ factors }: { readonly factors: Overview['factors'] }) {
  const t = useMessages()
  const all = factors.enrolled + factors.none + factors.disabled
  const share = all === 0 ? 0 : factors.enrolled / all
  // A part above zero is always visible.
  const lengthOf = (value: number) => (value === 0 || all === 0 ? 0 : Math.max(4, (value / all) * around))
  let start = 0
  return (
    <PlotSection
      title={t('admin.overview.coverage.title')}
      plot={
        <div className={classes.coverage}>
          <div className={classes.ring}>
            <svg
              viewBox="0 0 160 160"
              role="img"
              aria-label={formatLabelled(
                formatShare(share),
                t('admin.overview.coverage.of', { enrolled: factors.enrolled, all })
              )}
            >
              <circle className={classes.track} cx="80" cy="80" r={radius} />
              {states.map((state) => {
                const length = lengthOf(factors[state])
                const offset = start
                start += length
                if (length === 0) return null
                return (
                  <circle
                    key={state}
                    className={classes.arc}
                    data-series={`factor-${state}`}
                    cx="80"
                    cy="80"
                    r={radius}
                    strokeDasharray={`${Math.max(1, length - (length < around ? 2 : 0))} ${around}`}
                    strokeDashoffset={-offset}
                  />
                )
              })}
            </svg>
            <div className={classes.middle} aria-hidden>
              <span className={classes.share}>{formatShare(share)}</span>
              <span className={classes.of}>{t('admin.overview.coverage.of', { enrolled: factors.enrolled, all })}</span>
            </div>
          </div>
          <ul className={classes.legend}>
            {states.map((state) => (
              <li key={state}>
                <span className={classes.swatch} data-series={`factor-${state}`} aria-hidden />
                {t(`admin.overview.coverage.states.${state}`)}
                <strong>{formatNumber(factors[state])}</strong>
              </li>
            ))}
          </ul>
        </div>
      }
      table={
        <div className={classes.table}>
          <DataTable
            name={t('admin.overview.coverage.title')}
            columns={[t('admin.overview.coverage.state'), t('admin.overview.coverage.count')]}
            numeric={[1]}
            rows={states.map((state) => [t(`admin.overview.coverage.states.${state}`), formatNumber(factors[state])])}
          />
        </div>
      }
    />
  )
}
