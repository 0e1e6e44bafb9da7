import type { Answers } from '../answers/answers.js';
import { PASSWORD_VARIABLE } from '../plan/print-environment.js';

/** What is done already, and where the user stands. */
export interface Situation {
  readonly platform: NodeJS.Platform;
  /** Folder to change to, as seen from where the user is; '' when already there. */
  readonly folder: string;
  readonly isInstalled: boolean;
  readonly hasPassword: boolean;
  /** Both templates are packed with this project's values. */
  readonly isPacked: boolean;
}

/** The numbered steps after scaffolding, in the words of the platform's shell. */
export function nextSteps({ warehouse }: Answers, situation: Situation): readonly string[] {
  const { platform, folder, isInstalled, hasPassword, isPacked } = situation;
  const isWindows = platform === 'win32';
  const isMysql = warehouse.kind === 'mysql';
  const copy = isWindows ? 'copy .env.example .env' : 'cp .env.example .env && chmod 600 .env';
  const open = 'powerbi/OTT Analytics.pbit';
  const steps = [
    ...(folder === '' ? [] : [`cd ${/\s/.test(folder) ? `"${folder}"` : folder}`]),
    ...(isInstalled ? [] : ['npm install']),
    ...(isMysql ? ['prepare the database: guides/mysql.md'] : []),
    ...(isMysql && !hasPassword ? [`${copy}   and write the password behind ${PASSWORD_VARIABLE}=`] : []),
    'npm run etl            loads the CSV files into the warehouse',
    'npm run insights       prints what the figures say, with file and line',
    ...(isPacked ? [] : ['npm run template       packs the Power BI templates for this project']),
    ...(isMysql ? ['install MySQL Connector/NET on the Windows machine that runs Power BI Desktop'] : []),
    isWindows
      ? `explorer "${open.replaceAll('/', '\\')}"   opens it in Power BI Desktop`
      : `on Windows, open ${open} in Power BI Desktop (guides/power-bi.md)`,
  ];
  return steps.map((step, index) => `  ${index + 1}. ${step}`);
}
