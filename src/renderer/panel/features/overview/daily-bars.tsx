// Stacked bars, one per day, drawn at the available width, so that text keeps its size. The day under the pointer is described below; the
// same numbers are in the table.
import { useElementSize } from '@mantine/hooks'
import { useId, useState } from 'react'
import { formatDay, formatNumber, formatWholeDay } from '../../../messages/format'
import { DataTable } from '../admin/data-table'
import classes from './plots.module.css'
import { PlotSection } from './plot-section'
import { useMessages } from '../../../ui/use-messages'

export interface Series {
  /** Also selects its colour in the style sheet. */
  readonly key: string
  readonly label: string
  /** One per day. */
  readonly values: readonly number[]
}

export interface DailyBarsProps {
  readonly title: string
  /** The plot in one sentence, for screen readers. */
  readonly summary: string
  /** Local days, YYYY-MM-DD, oldest first. */
  readonly dates: readonly string[]
  readonly series: readonly Series[]
}

const height = 210
const margin = { top: 10, right: 2, bottom: 24, left: 34 }

/** The smallest round number that is at least `value` and whose quarters are whole numbers or simple halves. */
function roundUp(value: number): number {
  if (value <= 4) return 4
  const magnitude = 10 ** Math.floor(Math.log10(value))
  const step = [1, 2, 4, 6, 8, 10].find((each) => each * magnitude >= value) ?? 10
  return step * magnitude
}

export function DailyBars({ title, summary, dates, series }: DailyBarsProps) {
  const t = useMessages()
  const totals = dates.map((_, index) => series.reduce((sum, each) => sum + (each.values[index] ?? 0), 0))
  const hasAny = totals.some((total) => total > 0)
  return (
    <PlotSection
      title={title}
      plot={
        hasAny ? (
          <Bars summary={summary} dates={dates} series={series} totals={totals} />
        ) : (
          <p className={classes.nothing}>{t('admin.overview.chart.nothing')}</p>
        )
      }
      table={
        <div className={classes.table}>
          <DataTable
            name={title}
            columns={[
              t('admin.overview.chart.day'),
              ...series.map((each) => each.label),
              t('admin.overview.chart.total')
            ]}
            numeric={[...series.map((_, index) => index + 1), series.length + 1]}
            maxHeight={290}
            rows={dates
              .map((day, index) => [
                formatWholeDay(day),
                ...series.map((each) => formatNumber(each.values[index] ?? 0)),
                formatNumber(totals[index] ?? 0)
              ])
              .reverse()}
          />
        </div>
      }
    />
  )
}

function Bars({
  summary,
  dates,
  series,
  totals
}: Omit<DailyBarsProps, 'title'> & { readonly totals: readonly number[] }) {
  const { ref, width } = useElementSize<HTMLDivElement>()
  const clipId = useId()
  const [over, setOver] = useState<number | null>(null)
  const top = roundUp(Math.max(...totals))
  const inner = { width: Math.max(0, width - margin.left - margin.right), height: height - margin.top - margin.bottom }
  const slot = inner.width / Math.max(1, dates.length)
  const bar = Math.max(2, Math.min(26, slot * 0.68))
  const yOf = (value: number) => margin.top + inner.height * (1 - value / top)
  const xOf = (index: number) => margin.left + slot * index + (slot - bar) / 2
  const everyNth = Math.max(1, Math.ceil(dates.length / Math.max(2, Math.floor(inner.width / 76))))
  const shown = over === null ? null : { day: dates[over], index: over }

  return (
    <>
      <div ref={ref} className={classes.canvas}>
        {width > 0 && (
          <svg
            width={width}
            height={height}
            role="img"
            aria-label={summary}
            onPointerMove={(event) => {
              const x = event.clientX - event.currentTarget.getBoundingClientRect().left - margin.left
              const index = Math.floor(x / slot)
              setOver(index >= 0 && index < dates.length ? index : null)
            }}
            onPointerLeave={() => {
              setOver(null)
            }}
          >
            {[0, 0.25, 0.5, 0.75, 1].map((share) => {
              const value = top * share
              if (!Number.isInteger(value)) return null
              return (
                <g key={share}>
                  <line
                    className={classes.gridLine}
                    data-base={share === 0 || undefined}
                    x1={margin.left}
                    x2={width - margin.right}
                    y1={yOf(value)}
                    y2={yOf(value)}
                  />
                  <text className={classes.tick} x={margin.left - 8} y={yOf(value)} dy="0.32em" textAnchor="end">
                    {formatNumber(value)}
                  </text>
                </g>
              )
            })}
            {over !== null && (
              <rect
                className={classes.over}
                x={margin.left + slot * over}
                y={margin.top}
                width={slot}
                height={inner.height}
              />
            )}
            {dates.map((day, index) => {
              const total = totals[index] ?? 0
              let below = 0
              return (
                <g key={day}>
                  {/* The whole bar has rounded top corners, whatever its parts. */}
                  <clipPath id={`${clipId}${index}`}>
                    <path d={roundTop(xOf(index), yOf(total), bar, inner.height + margin.top - yOf(total))} />
                  </clipPath>
                  <g clipPath={`url(#${clipId}${index})`}>
                    {series.map((each) => {
                      const value = each.values[index] ?? 0
                      if (value === 0) return null
                      const from = below
                      below += value
                      return (
                        <rect
                          key={each.key}
                          className={classes.part}
                          data-series={each.key}
                          x={xOf(index)}
                          y={yOf(below)}
                          width={bar}
                          height={Math.max(1, yOf(from) - yOf(below) - (from > 0 ? 1 : 0))}
                        />
                      )
                    })}
                  </g>
                  {(dates.length - 1 - index) % everyNth === 0 && (
                    <text
                      className={classes.tick}
                      x={index === dates.length - 1 ? width - margin.right : xOf(index) + bar / 2}
                      y={height - 6}
                      textAnchor={index === dates.length - 1 ? 'end' : 'middle'}
                    >
                      {formatDay(day)}
                    </text>
                  )}
                </g>
              )
            })}
          </svg>
        )}
      </div>
      <ul className={classes.legend}>
        {series.map((each) => (
          <li key={each.key}>
            <span className={classes.swatch} data-series={each.key} aria-hidden />
            {each.label}
            <strong>
              {formatNumber(
                shown === null ? each.values.reduce((sum, value) => sum + value, 0) : (each.values[shown.index] ?? 0)
              )}
            </strong>
          </li>
        ))}
        <li className={classes.when}>{shown?.day === undefined ? '' : formatWholeDay(shown.day)}</li>
      </ul>
    </>
  )
}

/** A rectangle with rounded top corners. */
function roundTop(x: number, y: number, width: number, height: number): string {
  const r = Math.min(3, width / 2, Math.max(0, height))
  return `M${x} ${y + height}V${y + r}q0 ${-r} ${r} ${-r}h${width - 2 * r}q${r} 0 ${r} ${r}V${y + height}Z`
}
