import { evaluateQuery, type CompiledModel } from '@ott-analytics/model/dax';
import { measureAnswer, type Answer, type Answers } from './answers.js';
import { QUESTIONS } from './questions.js';
import { compileViewing } from './viewing-model.js';

/** A process of its own: the DAX engine answers every question over a fact of so many rows. */
const [rows = '0', runs = '5'] = process.argv.slice(2);
const begin = performance.now();
const model = compileViewing(Number(rows));
const loadMs = performance.now() - begin;
const answers: Answer[] = [];
for (const { dax } of QUESTIONS) answers.push(await measureAnswer(Number(runs), () => ask(model, dax)));
const result: Answers = { loadMs, peakMib: process.resourceUsage().maxRSS / 1024, answers };
process.stdout.write(`${JSON.stringify(result)}\n`);

function ask(compiled: CompiledModel, dax: string): Answer['rows'] {
  const [found] = evaluateQuery(compiled, dax);
  return (found?.rows ?? []).map((row) =>
    row.map((cell) => (typeof cell === 'number' || typeof cell === 'string' ? cell : null)),
  );
}
