import type powerbi from 'powerbi-visuals-api';

/**
 * Environments of the host without a reader: an export, and a tile of a dashboard. Older hosts do
 * not say where they are, and no bit of undefined is set.
 */
const WITHOUT_READER = 32 | 128;

/**
 * The period that the reader has stepped to. It outlives updates of the same data, and gives way
 * where the data no longer has it.
 */
export class PlayState {
  /** Undefined until the reader has made a step: the last period is shown. */
  periodKey: string | undefined;

  constructor(
    private readonly host: Pick<powerbi.extensibility.visual.IVisualHost, 'hostCapabilities' | 'hostEnv'>,
  ) {}

  /** Whether there is somebody who may use the control: not on tiles and in exports. */
  isOffered(): boolean {
    const { hostCapabilities, hostEnv } = this.host;
    const allowsInteraction = hostCapabilities.allowInteractions ?? true;
    return allowsInteraction && (hostEnv & WITHOUT_READER) === 0;
  }
}
