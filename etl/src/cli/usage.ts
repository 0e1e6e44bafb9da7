import { PROFILE_FLAGS } from '../profile/flag.js';
import { EXIT, EXIT_MEANINGS } from './exit-codes.js';

const exitCodes = Object.entries(EXIT).map(
  ([name, code]) => `${code} ${EXIT_MEANINGS[name as keyof typeof EXIT].meaning}`,
);

const answers = Object.entries(PROFILE_FLAGS).map(([name, help]) => `  --${name.padEnd(18)} ${help}`);

/** What `--help` prints. */
export const USAGE = `ott-etl <command> [options]

Commands
  run        load the source folder into the warehouse
  check      read contracts and files, load nothing
  status     what is loaded, how fresh it is, what was restated, what needs a look
  insights   the published insights, each with file and line of its figures
  trace      the path of a figure to file and line, with each conversion on the way:
               trace netflix-revenue-growth                       an insight
               trace fact_revenue platform=netflix year=2020      rows of a fact
               trace "OTT Dataset/Netflix/Revenue.csv:11"         a line of a file
  profile    what a CSV file holds, and a dataset contract for it: profile data/Acme/Subscribers.csv

Options
  --project <folder>   folder with ott.config.json (default: here)
  --source <folder>    folder of CSV files instead of the configured one
  --full               run: load also when nothing changed
  --dry-run            run: show what would change, figure by figure; write nothing
  --watch              run: load again whenever source or contracts change, until Ctrl+C
  --fail-on-alert      status: exit with ${EXIT.alert} when there is an alert
  --warnings           print every warning and note
  --write              profile: write the contract when no question is open
  --defaults           profile: take what is likely without asking
  --force              profile: replace a contract of the same id
  --json               print JSON for machines
  --help               this text

Answers of profile, each as often as needed; about a column or name: --unit "Revenue=bn USD"
${answers.join('\n')}

Exit codes: ${exitCodes.join('; ')}
`;
