import { readFileSync } from 'node:fs';

const bundle = JSON.parse(readFileSync(new URL('../../../pbiviz.json', import.meta.url), 'utf8'));

/**
 * Manifest of one visual: author, version, API version and addresses come from the top-level
 * pbiviz.json, the rest from the visual. A GUID never changes: it is the visual's identity in
 * every report.
 */
export function defineVisual({ name, displayName, guid, description }) {
  const { version, apiVersion, author, supportUrl, gitHubUrl } = bundle;
  return {
    visual: {
      name,
      displayName,
      guid,
      visualClassName: 'Visual',
      version,
      description,
      supportUrl,
      gitHubUrl,
    },
    apiVersion,
    author,
    assets: { icon: 'assets/icon.png' },
    style: 'style/visual.less',
    capabilities: 'capabilities.json',
    stringResources: [],
    version,
  };
}
