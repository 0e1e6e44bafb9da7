/** A file as bytes; the path has forward slashes. */
export interface TemplateFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What the generator carries, by the folder it came from; paths are relative to that folder. */
export interface TemplateSet {
  /** Files of the project: contracts, data, schema, guides, scripts, README.md, names such as `_gitignore`. */
  readonly project: readonly TemplateFile[];
  /** The PBIP with embedded visuals, and visuals/*.pbiviz. */
  readonly powerbi: readonly TemplateFile[];
  /** The .pbit files, packed for a warehouse in files and USD; its folder is asked for when one opens. */
  readonly packed: readonly TemplateFile[];
  /** Our own npm packages as tarballs. */
  readonly packages: readonly TemplateFile[];
}
