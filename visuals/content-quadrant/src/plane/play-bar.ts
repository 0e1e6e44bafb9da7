import type { Localise } from '../../../shared/src/localise/localise';
import { renderShape } from '../../../shared/src/scene/render-shape';
import type { Shape } from '../../../shared/src/scene/shape';
import type { PlayPosition } from '../quadrant-layout';
import { wantsLessMotion } from './glide';

/** What the bar talks to. */
export interface PlayBarParts {
  readonly stage: HTMLElement;
  readonly localise: Localise;
  readonly announce: (text: string) => void;
  /** Shows another period. */
  readonly goTo: (periodKey: string) => void;
}

type IconName = 'back' | 'forward' | 'start' | 'stop';

const ICON_PX = 12;
const triangle = (left: number, right: number): Shape => ({
  kind: 'polygon',
  fill: 'currentColor',
  points: [
    [left, 1],
    [right, 6],
    [left, 11],
  ],
});
const bar = (x: number): Shape => ({
  kind: 'rect',
  x,
  y: 1,
  width: 2.5,
  height: 10,
  fill: 'currentColor',
});
const ICONS: Readonly<Record<IconName, readonly Shape[]>> = {
  back: [bar(1), triangle(11, 4.5)],
  forward: [triangle(1, 7.5), bar(8.5)],
  start: [triangle(2, 11)],
  stop: [bar(2.5), bar(7)],
};

/**
 * Steps through the periods: back, forward, any by a slider, and one after the other by itself until
 * the last, except where the reader's system asks for less motion. Real buttons and a real slider
 * below the drawing, which keep the focus from period to period.
 */
export class PlayBar {
  private readonly root: HTMLElement;
  private readonly back: HTMLButtonElement;
  private readonly toggle: HTMLButtonElement;
  private readonly forward: HTMLButtonElement;
  private readonly slider: HTMLInputElement;
  private readonly words: HTMLElement;
  private position: PlayPosition | undefined;
  private timer: number | undefined;

  constructor(private readonly parts: PlayBarParts) {
    const { stage, localise } = parts;
    const document = stage.ownerDocument;
    this.root = document.createElement('div');
    this.root.className = 'ott-play';
    this.root.setAttribute('role', 'group');
    this.root.setAttribute('aria-label', localise('Play_Label'));
    this.back = this.button('back', localise('Play_Back'), () => this.step(-1));
    this.toggle = this.button('start', localise('Play_Start'), () => this.togglePlaying());
    this.forward = this.button('forward', localise('Play_Forward'), () => this.step(1));
    this.slider = document.createElement('input');
    this.slider.type = 'range';
    this.slider.min = '0';
    this.slider.setAttribute('aria-label', localise('Play_Label'));
    this.slider.addEventListener('input', () => {
      this.stop();
      this.goTo(Number(this.slider.value));
    });
    this.words = document.createElement('span');
    this.words.className = 'ott-play-words';
    this.root.append(this.back, this.toggle, this.forward, this.slider, this.words);
  }

  /** Shows where in time the drawing is, or takes the bar away. */
  show(position: PlayPosition | undefined): void {
    const before = this.position;
    this.position = position;
    if (position === undefined) {
      this.stop();
      this.root.remove();
      return;
    }
    if (before !== undefined && keysOf(before) !== keysOf(position)) this.stop();
    if (!this.root.isConnected) this.parts.stage.after(this.root);
    const last = position.periods.length - 1;
    const index = this.index();
    this.slider.max = String(last);
    this.slider.value = String(index);
    this.slider.setAttribute('aria-valuetext', position.period.label);
    this.back.disabled = index <= 0;
    this.forward.disabled = index >= last;
    this.toggle.hidden = wantsLessMotion(this.root.ownerDocument.defaultView);
    this.words.textContent = this.text();
  }

  private text(): string {
    const { position } = this;
    if (position === undefined) return '';
    return this.parts.localise('Play_Position', {
      field: position.fieldName,
      period: position.period.label,
      index: String(this.index() + 1),
      count: String(position.periods.length),
    });
  }

  private index(): number {
    const { position } = this;
    return position?.periods.findIndex(({ key }) => key === position.period.key) ?? -1;
  }

  private step(by: 1 | -1): void {
    this.stop();
    this.goTo(this.index() + by);
  }

  private goTo(index: number): void {
    this.moveTo(index);
    this.parts.announce(this.text());
  }

  private moveTo(index: number): void {
    const period = this.position?.periods[index];
    if (period !== undefined) this.parts.goTo(period.key);
  }

  private togglePlaying(): void {
    if (this.timer !== undefined) {
      this.stop();
      this.parts.announce(this.text());
      return;
    }
    const isAtEnd = this.forward.disabled;
    this.render('stop');
    if (isAtEnd) this.moveTo(0);
    this.schedule();
  }

  private schedule(): void {
    const view = this.root.ownerDocument.defaultView;
    const { position } = this;
    if (view === null || position === undefined) return;
    this.timer = view.setTimeout(() => this.tick(), position.secondsPerPeriod * 1000);
  }

  private tick(): void {
    // The host may have removed the visual, or the reader has meanwhile asked for less motion.
    if (!this.root.isConnected || wantsLessMotion(this.root.ownerDocument.defaultView)) {
      this.stop();
      return;
    }
    this.moveTo(this.index() + 1);
    if (!this.forward.disabled) {
      this.schedule();
      return;
    }
    this.stop();
    this.parts.announce(this.text());
  }

  private stop(): void {
    const view = this.root.ownerDocument.defaultView;
    if (this.timer === undefined || view === null) return;
    view.clearTimeout(this.timer);
    this.timer = undefined;
    this.render('start');
  }

  private render(icon: 'start' | 'stop'): void {
    const label = this.parts.localise(icon === 'start' ? 'Play_Start' : 'Play_Stop');
    this.toggle.replaceChildren(this.icon(icon));
    this.toggle.setAttribute('aria-label', label);
    this.toggle.title = label;
  }

  private button(icon: IconName, label: string, onClick: () => void): HTMLButtonElement {
    const button = this.parts.stage.ownerDocument.createElement('button');
    button.type = 'button';
    button.title = label;
    button.setAttribute('aria-label', label);
    button.append(this.icon(icon));
    button.addEventListener('click', onClick);
    return button;
  }

  private icon(name: IconName): SVGSVGElement {
    const svg = this.parts.stage.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('width', String(ICON_PX));
    svg.setAttribute('height', String(ICON_PX));
    svg.setAttribute('aria-hidden', 'true');
    svg.append(...ICONS[name].map((shape) => renderShape(shape)));
    return svg;
  }
}

/** Playing goes on only through the same periods. */
function keysOf({ periods }: PlayPosition): string {
  return JSON.stringify(periods.map(({ key }) => key));
}
