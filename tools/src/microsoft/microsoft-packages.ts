import path from 'node:path';
import { cacheFolder } from '../machine/cache-folder.js';

/** One of Microsoft's checking tools: an npm package that is installed into the cache, never into this project. */
export interface MicrosoftPackage {
  readonly name: string;
  readonly version: string;
  /** The file to run, relative to the package's folder. */
  readonly entry: string;
}

/** The tabular object model behind Microsoft's modelling server; a preview for Linux on x64. */
export const MODELING_SERVER: MicrosoftPackage = {
  name: '@microsoft/powerbi-modeling-mcp-linux-x64',
  version: '0.5.0-beta.13',
  entry: 'dist/powerbi-modeling-mcp',
};

/** Microsoft's validator of PBIR report folders. */
export const REPORT_AUTHORING_CLI: MicrosoftPackage = {
  name: '@microsoft/powerbi-report-authoring-cli',
  version: '0.1.4',
  entry: 'dist/cli.js',
};

/** The npm project in the cache folder that holds one package; the version is in the name, so an upgrade is a new folder. */
export function packageHome(tool: MicrosoftPackage, cache: string = cacheFolder()): string {
  return path.join(cache, 'microsoft', `${path.posix.basename(tool.name)}-${tool.version}`);
}

/** Where the package's entry file is (or will be) inside the cache folder. */
export function packageEntry(tool: MicrosoftPackage, cache: string = cacheFolder()): string {
  return path.join(
    packageHome(tool, cache),
    'node_modules',
    ...tool.name.split('/'),
    ...tool.entry.split('/'),
  );
}
