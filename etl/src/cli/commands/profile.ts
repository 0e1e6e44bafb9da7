import { profileFile } from '../../profile/profile-file.js';
import { EXIT } from '../exit-codes.js';
import { complain, print } from '../output.js';
import { printProfile } from '../print-profile.js';
import type { Command } from './command.js';

/** `ott-etl profile <csv>`: what a file holds, and the contract that it needs; writes it with --write. */
export const profile: Command = async (config, flags) => {
  const [csv, ...others] = flags.rest;
  if (csv === undefined || others.length > 0) {
    complain(['error: profile takes one CSV file: ott-etl profile data/Acme/Subscribers.csv']);
    return EXIT.usage;
  }
  const found = await profileFile(config, csv, {
    answers: flags.answers,
    takeProposals: flags.defaults,
    write: flags.write,
    force: flags.force,
  });
  print(flags.json ? [JSON.stringify(found)] : printProfile(found));
  const isOpen = (found.proposal?.questions.length ?? 0) > 0;
  if (found.diagnostics.some(({ severity }) => severity === 'error')) return EXIT.source;
  // Without --write open questions are part of the answer; with it they are why nothing was written.
  return isOpen && flags.write ? EXIT.usage : EXIT.ok;
};
