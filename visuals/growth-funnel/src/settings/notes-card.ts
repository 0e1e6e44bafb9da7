import { formattingSettings } from 'powerbi-visuals-utils-formattingmodel';
import { textInput } from '../../../shared/src/settings/slices';

/** The formatting card for what the author wants to say under the funnel. */
export class NotesCard extends formattingSettings.SimpleCard {
  override name = 'notes';
  override displayNameKey = 'Card_Notes';
  cohort = textInput({ name: 'cohort', displayNameKey: 'Option_CohortNote' }, '');
  override slices: formattingSettings.Slice[] = [this.cohort];
}
