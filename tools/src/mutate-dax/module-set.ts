import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import ts from 'typescript';

/** The sources of the engine and of its tests as CommonJS, by absolute path. */
export class ModuleSet {
  private readonly compiled = new Map<string, string>();
  private readonly native = createRequire(import.meta.url);

  constructor(private readonly root: string) {}

  /** The text of a source. */
  source(file: string): string {
    return readFileSync(path.join(this.root, file), 'utf8');
  }

  /** Runs modules in a world of their own, in which one file reads otherwise; `given` stands for packages. */
  run(
    entries: readonly string[],
    { file, text }: { readonly file?: string; readonly text?: string },
    given: Readonly<Record<string, unknown>>,
  ): void {
    const loaded = new Map<string, { exports: unknown }>();
    const changed = file === undefined ? undefined : path.join(this.root, file);
    const load = (full: string): unknown => {
      const known = loaded.get(full);
      if (known !== undefined) return known.exports;
      const module = { exports: {} as unknown };
      loaded.set(full, module);
      const code = full === changed && text !== undefined ? compile(text) : this.codeOf(full);
      const require = (name: string): unknown => this.resolve(name, full, { given, load });
      const directory = path.dirname(full);
      // eslint's rule against implied eval does not reach this: running changed sources is what the program is for.
      Reflect.apply(
        Reflect.construct(Function, ['require', 'module', 'exports', '__dirname', code]) as () => void,
        undefined,
        [require, module, module.exports, directory],
      );
      return module.exports;
    };
    for (const entry of entries) load(path.join(this.root, entry));
  }

  /** Files of a folder, from the root. */
  list(folder: string): readonly string[] {
    return readdirSync(path.join(this.root, folder)).map((name) => `${folder}/${name}`);
  }

  private resolve(
    name: string,
    from: string,
    { given, load }: { given: Readonly<Record<string, unknown>>; load: (full: string) => unknown },
  ): unknown {
    if (Object.hasOwn(given, name)) return given[name];
    if (name.startsWith('.')) return load(path.resolve(path.dirname(from), name.replace(/\.js$/, '.ts')));
    const own = /^@ott-analytics\/model\/(\w+)$/.exec(name);
    if (own !== null) return load(path.join(this.root, `model/src/${own[1] ?? ''}/index.ts`));
    return this.native(name) as unknown;
  }

  private codeOf(full: string): string {
    let code = this.compiled.get(full);
    if (code === undefined) this.compiled.set(full, (code = compile(readFileSync(full, 'utf8'))));
    return code;
  }
}

function compile(text: string): string {
  return ts
    .transpileModule(text, {
      compilerOptions: {
        module: ts.ModuleKind.CommonJS,
        target: ts.ScriptTarget.ES2022,
        esModuleInterop: true,
      },
    })
    .outputText.replaceAll('import.meta.dirname', '__dirname');
}
