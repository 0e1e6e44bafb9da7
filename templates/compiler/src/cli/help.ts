/** Text of `ott-template --help`. */
export const HELP = `ott-template: checks a Power BI project (PBIP) and packs it into a template (.pbit)

  ott-template check [<folder>] [--rules <list>] [--ignore <list>] [--strict]
                     [--format text|json|sarif]
  ott-template rules [--json]
  ott-template pack  --project <folder> --out <file.pbit> [--native]
                     [--param <name>=<value>]... [--visual <file.pbiviz>]...

check: finds what is wrong in a project or in a TMDL model alone
  <folder>   folder that holds the .pbip file, or a .SemanticModel folder; also --project <folder>
  --rules    only these rules, separated by commas: codes, or areas such as dax/*
  --ignore   without these rules
  --strict   warnings count as errors
  --format   text for people, json (also --json), sarif for code hosts

rules: lists the rules of check

pack: writes a template
  --project  folder that holds the .pbip file
  --out      template to write
  --native   replace the custom visuals by visuals of Power BI
  --param    pre-fill a parameter; WarehouseFolder is asked for when the template opens, unless given here
  --visual   packaged custom visual to embed (one option for each)

Exit codes: 0 done, 2 wrong command line, 3 errors in the project, 4 project cannot be used, 5 file cannot be read or written.
`;
