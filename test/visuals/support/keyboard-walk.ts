import type { HostCall } from '../../../tools/src/gallery/page/fake-host.js';
import type { VisualPage } from './visual-page.js';

/** What one key did. */
export interface WalkStep {
  readonly key: string;
  /** The sentence of the mark with the focus, or the name of another element. */
  readonly focus: string;
  /** What a screen reader was told beside the focus; undefined when nothing new. */
  readonly said?: string;
  /** What the host was asked for. */
  readonly asked?: string;
}

interface Seen {
  readonly focus: string;
  readonly live: string;
  readonly calls: readonly HostCall[];
}

const SEEN = `(() => {
  const { activeElement } = document;
  return {
    focus: activeElement.getAttribute('aria-label') ?? (activeElement.id || 'the page'),
    live: document.querySelector('.ott-live')?.textContent ?? '',
    calls: fake.calls,
  };
})()`;
const ABOUT_SELECTION = ['select', 'clear', 'showContextMenu'];

/** Puts a button before and one after the visual, starts at the first, and notes what every key does. */
export async function walk({ page }: VisualPage, keys: readonly string[]): Promise<readonly WalkStep[]> {
  await page.evaluate(`for (const place of ['before', 'after']) {
    const button = document.createElement('button');
    button.id = place + ' the visual';
    document.body[place === 'before' ? 'prepend' : 'append'](button);
  }
  document.body.firstElementChild.focus();`);
  const steps: WalkStep[] = [];
  let before = await page.evaluate<Seen>(SEEN);
  for (const key of keys) {
    await page.keyboard.press(key);
    // The selection manager answers with a promise.
    await page.evaluate('new Promise((resolve) => setTimeout(resolve))');
    const after = await page.evaluate<Seen>(SEEN);
    const asked = after.calls
      .slice(before.calls.length)
      .filter(([member]) => ABOUT_SELECTION.includes(member))
      .map(([member, about]) => (typeof about === 'string' ? `${member} ${about}` : member));
    steps.push({
      key,
      focus: after.focus,
      ...(after.live === before.live ? {} : { said: after.live }),
      ...(asked.length === 0 ? {} : { asked: asked.join(', ') }),
    });
    before = after;
  }
  return steps;
}
