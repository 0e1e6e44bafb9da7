import type { JsonObject } from '@ott-analytics/model/pbir';
import type { TmdlFile } from '@ott-analytics/model/tmdl';

/** A file as bytes; the path has forward slashes and is relative to the folder it was read from. */
export interface ProjectFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A PBIP project in memory: everything that checking and packing need, nothing of the file system. */
export interface Project {
  /** Name of the .pbip file without extension. */
  readonly name: string;
  /** The .pbip file, relative to the project folder. */
  readonly pbipFile: string;
  readonly pbip: JsonObject;
  /** Folder names relative to the project folder, with forward slashes. */
  readonly reportFolder: string;
  readonly modelFolder: string;
  /** Identity of the report (.platform), a GUID that never changes. */
  readonly logicalId: string;
  /** Files of the .Report folder, by path. */
  readonly reportFiles: readonly ProjectFile[];
  /** Paths of all files in the .SemanticModel folder, relative to it. */
  readonly modelPaths: readonly string[];
  /** TMDL files of the model, paths relative to the `definition` folder of the model. */
  readonly modelFiles: readonly TmdlFile[];
}
