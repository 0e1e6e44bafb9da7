import type powerbi from 'powerbi-visuals-api';
import { isDark, mixColours } from './mix-colours';

/** The colours of a host that drawings use: the report theme's, or the system's in high contrast. */
export type HostColours = Pick<
  powerbi.extensibility.ISandboxExtendedColorPalette,
  'isHighContrast' | 'foreground' | 'foregroundSelected' | 'background' | 'getColor'
>;

/** Every colour a visual draws with; in high contrast only the host's few colours occur. */
export interface Palette {
  readonly isHighContrast: boolean;
  readonly background: string;
  readonly foreground: string;
  /** Secondary text. */
  readonly muted: string;
  /** Grid lines and separators. */
  readonly faint: string;
  /** Fill of a bar or badge behind text. */
  readonly subtle: string;
  /** The data colour of the visual's main series, from the report theme. */
  readonly accent: string;
  readonly better: string;
  readonly worse: string;
  readonly neutral: string;
  /** Colour of the focus ring and of selection outlines. */
  readonly focus: string;
  /** A data colour per group, stable for the same name. */
  readonly seriesColour: (name: string) => string;
}

/** Teal and vermilion: told apart with every common colour vision, and 4.5 to 1 on background and subtle. */
const ON_LIGHT = { better: '#0A716D', worse: '#B83B0A', neutral: '#616875' } as const;
const ON_DARK = { better: '#4FD1C5', worse: '#FB923C', neutral: '#A3A9B3' } as const;

/** The palette of a host: the report theme, or the system's colours in high contrast. */
export function paletteOf(host: HostColours): Palette {
  return host.isHighContrast ? highContrastPalette(host) : themePalette(host);
}

/** `chosen` (a colour from the formatting pane), except in high contrast, where `fallback` holds. */
export function colourFor(palette: Palette, chosen: string | undefined, fallback: string): string {
  return palette.isHighContrast || chosen === undefined || chosen === '' ? fallback : chosen;
}

function themePalette(host: HostColours): Palette {
  const foreground = host.foreground.value;
  const background = host.background.value;
  return {
    isHighContrast: false,
    background,
    foreground,
    muted: mixColours(foreground, background, 0.25),
    faint: mixColours(foreground, background, 0.88),
    subtle: mixColours(foreground, background, 0.92),
    accent: host.getColor('ott-accent').value,
    ...(isDark(background) ? ON_DARK : ON_LIGHT),
    focus: foreground,
    seriesColour: (name) => host.getColor(name).value,
  };
}

function highContrastPalette(host: HostColours): Palette {
  const foreground = host.foreground.value;
  const background = host.background.value;
  return {
    isHighContrast: true,
    background,
    foreground,
    muted: foreground,
    faint: foreground,
    subtle: background,
    accent: foreground,
    better: foreground,
    worse: foreground,
    neutral: foreground,
    focus: host.foregroundSelected.value,
    seriesColour: () => foreground,
  };
}
