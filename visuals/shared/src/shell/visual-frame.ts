import type { Palette } from '../palette/palette';
import type { Font } from '../text/font';

/** What the frame gives to everything in it: size, colours and type face. */
export interface Look {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly palette: Palette;
  readonly font: Font;
}

/** The elements a visual owns for its whole life. */
export interface VisualFrame {
  readonly root: HTMLElement;
  /** Where scenes and messages are drawn. */
  readonly stage: HTMLElement;
  readonly dress: (look: Look) => void;
  /** Removes a message, if one is shown, so that a scene can be drawn. */
  readonly clearMessage: () => void;
  /** Says a sentence to screen readers. */
  readonly announce: (text: string) => void;
}

/** Creates the stage and the live region inside the host's element; messages read in its direction. */
export function createVisualFrame(element: HTMLElement, isRightToLeft = false): VisualFrame {
  const root = document.createElement('div');
  root.className = 'ott-visual';
  root.dir = isRightToLeft ? 'rtl' : 'ltr';
  const stage = document.createElement('div');
  stage.className = 'ott-stage';
  const liveRegion = document.createElement('div');
  liveRegion.className = 'ott-live';
  liveRegion.setAttribute('role', 'status');
  liveRegion.setAttribute('aria-live', 'polite');
  root.append(stage, liveRegion);
  element.append(root);
  return {
    root,
    stage,
    dress: ({ viewport: { width, height }, palette, font }) => {
      root.style.width = `${width}px`;
      root.style.height = `${height}px`;
      root.style.setProperty('--ott-foreground', palette.foreground);
      root.style.setProperty('--ott-muted', palette.muted);
      root.style.setProperty('--ott-hover', palette.isHighContrast ? 'transparent' : palette.subtle);
      root.style.setProperty('--ott-focus', palette.focus);
      root.style.setProperty('--ott-background', palette.background);
      root.classList.toggle('is-high-contrast', palette.isHighContrast);
      root.style.setProperty('--ott-font', font.family);
      root.classList.toggle('is-bold', font.isBold);
      root.classList.toggle('is-italic', font.isItalic);
      root.classList.toggle('is-underlined', font.isUnderlined);
    },
    clearMessage: () => stage.querySelector('.ott-message')?.remove(),
    announce: (text) => {
      liveRegion.textContent = text;
    },
  };
}
