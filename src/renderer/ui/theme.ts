// The visual language of both apps, based on Mantine's theme: type scale, spacing, radii, and an accent for each app. Colours that depend
// on the scheme are custom properties in tokens.css; Mantine's own refer to them here.
import {
  createTheme,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
  type PopoverProps
} from '@mantine/core'
import type { AppId } from '../../shared/model/app'
import { renderBusyButton } from './busy-button'
import { fontFamilies } from './fonts'

const indigo: MantineColorsTuple = [
  '#eef1ff',
  '#dde3fd',
  '#bcc7f9',
  '#98a7f4',
  '#7a8cee',
  '#5f73e6',
  '#4757d2',
  '#3b49b4',
  '#303c93',
  '#242d6c'
]

const teal: MantineColorsTuple = [
  '#e5f7f2',
  '#ccefe5',
  '#9bdccb',
  '#66c8b0',
  '#3cb298',
  '#1e9a82',
  '#0c7d69',
  '#0a6656',
  '#085144',
  '#063d34'
]

const gray: MantineColorsTuple = [
  '#f6f7f9',
  '#eef0f3',
  '#e3e6eb',
  '#d3d8df',
  '#b6bdc8',
  '#868e9c',
  '#5f6877',
  '#4a5260',
  '#2f3541',
  '#1b1f27'
]

const dark: MantineColorsTuple = [
  '#d9dce3',
  '#b7bcc7',
  '#9aa1af',
  '#747b89',
  '#4a505d',
  '#363b46',
  '#23272f',
  '#16181d',
  '#111317',
  '#0c0d10'
]

/** An address that is longer than the list breaks, instead of the list scrolling sideways. */
const longOptions = { option: { overflowWrap: 'anywhere' } } as const

/** A menu turns to the side with more room, and scrolls if that is not enough. */
const withinWindow: PopoverProps['middlewares'] = {
  flip: { padding: 4 },
  shift: { padding: 4 },
  size: {
    padding: 4,
    apply({ availableHeight, elements }) {
      elements.floating.style.maxHeight = `${String(Math.max(120, availableHeight))}px`
    }
  }
}

/** A label that is longer than its button takes a second line, instead of being cut. */
const longLabels = {
  root: { height: 'auto', minHeight: 'var(--button-height)', paddingBlock: 4 },
  label: { height: 'auto', lineHeight: 1.25, whiteSpace: 'normal' }
} as const

/** The theme of one app: the same tokens, its own accent. `closeName` is the name of a notice's close button. */
export function makeTheme(appId: AppId, closeName: string): MantineThemeOverride {
  return createTheme({
    colors: { accent: appId === 'panel' ? indigo : teal, indigo, teal, gray, dark },
    primaryColor: 'accent',
    primaryShade: 6,
    white: '#ffffff',
    black: '#1b1f27',
    fontFamily: fontFamilies.text,
    fontFamilyMonospace: fontFamilies.codes,
    fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
    lineHeights: { xs: '1.4', sm: '1.5', md: '1.55', lg: '1.5', xl: '1.4' },
    spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
    radius: { xs: '4px', sm: '6px', md: '10px', lg: '14px', xl: '20px' },
    defaultRadius: 'md',
    cursorType: 'pointer',
    respectReducedMotion: true,
    headings: {
      fontFamily: fontFamilies.text,
      fontWeight: '650',
      textWrap: 'balance',
      sizes: {
        h1: { fontSize: '1.75rem', lineHeight: '1.2' },
        h2: { fontSize: '1.25rem', lineHeight: '1.3' },
        h3: { fontSize: '1.0625rem', lineHeight: '1.4' },
        h4: { fontSize: '0.9375rem', lineHeight: '1.45' }
      }
    },
    shadows: {
      xs: 'var(--cs-shadow-1)',
      sm: 'var(--cs-shadow-1)',
      md: 'var(--cs-shadow-2)',
      lg: 'var(--cs-shadow-2)',
      xl: 'var(--cs-shadow-3)'
    },
    components: {
      Button: { defaultProps: { size: 'md', renderRoot: renderBusyButton }, styles: longLabels },
      TextInput: { defaultProps: { size: 'md' } },
      Textarea: { defaultProps: { size: 'md' } },
      PasswordInput: { defaultProps: { size: 'md' } },
      NumberInput: { defaultProps: { size: 'md' } },
      NativeSelect: { defaultProps: { size: 'md' } },
      Select: { defaultProps: { size: 'md' }, styles: longOptions },
      Autocomplete: { defaultProps: { size: 'md' }, styles: longOptions },
      TagsInput: { defaultProps: { size: 'md' } },
      Checkbox: { defaultProps: { size: 'sm', radius: 'xs' } },
      Modal: { defaultProps: { radius: 'lg', centered: true, overlayProps: { backgroundOpacity: 0.45, blur: 2 } } },
      Menu: {
        defaultProps: {
          shadow: 'md',
          radius: 'md',
          offset: 6,
          withInitialFocusPlaceholder: false,
          middlewares: withinWindow
        }
      },
      Tooltip: { defaultProps: { openDelay: 400, radius: 'sm' } },
      Notification: { defaultProps: { radius: 'md', closeButtonProps: { 'aria-label': closeName } } }
    }
  })
}

const schemeVariables = {
  '--mantine-color-body': 'var(--cs-page)',
  '--mantine-color-text': 'var(--cs-ink)',
  '--mantine-color-dimmed': 'var(--cs-ink-soft)',
  '--mantine-color-default': 'var(--cs-surface)',
  '--mantine-color-default-hover': 'var(--cs-hover)',
  '--mantine-color-default-color': 'var(--cs-ink)',
  '--mantine-color-default-border': 'var(--cs-field-line)',
  '--mantine-color-placeholder': 'var(--cs-ink-faint)',
  '--mantine-color-error': 'var(--cs-danger)',
  '--mantine-color-anchor': 'var(--cs-link)'
}

/** Maps Mantine's semantic colours to the tokens; tokens.css resolves both schemes. */
export const resolveCssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: schemeVariables,
  dark: schemeVariables
})
