/** Text of `ott-template --help`. */
export const HELP = `ott-template: checks and queries a Power BI project (PBIP) and packs it into a template (.pbit)

  ott-template check [<folder>] [--rules <list>] [--ignore <list>] [--strict]
                     [--format text|json|sarif]
  ott-template rules [--json]
  ott-template query <DAX | file.dax | -> [--project <folder>] [--warehouse <folder>]
                     [--role <name>] [--user <name>] [--format table|csv|json] [--limit <n>]
  ott-template query --measure <name> [--by <Table[Column]>]... [--where <Table[Column]=value>]...
  ott-template pack  --project <folder> --out <file.pbit> [--native]
                     [--param <name>=<value>]... [--visual <file.pbiviz>]...

check: finds what is wrong in a project or in a TMDL model alone
  <folder>   folder that holds the .pbip file, or a .SemanticModel folder; also --project <folder>
  --rules    only these rules, separated by commas: codes, or areas such as dax/*
  --ignore   without these rules
  --strict   warnings count as errors
  --format   text for people, json (also --json), sarif for code hosts

rules: lists the rules of check

query: runs a DAX query, or shows a measure, over the warehouse of the project, without Power BI
  --project   folder that holds the .pbip file, or a .SemanticModel folder; the current folder when absent
  --warehouse folder of a warehouse in files; otherwise ott.config.json says where the rows are
  --role      with the rows that a role sees; --user is the reader's name for it
  --by        group by a column; --where keeps values of a column, several separated by commas
  --format    table for people, csv, json (also --json) as Power BI's REST API has it
  --limit     rows printed at most; 1000 in a table, all otherwise; 0 for all

pack: writes a template
  --project  folder that holds the .pbip file
  --out      template to write
  --native   replace the custom visuals by visuals of Power BI
  --param    pre-fill a parameter; WarehouseFolder is asked for when the template opens, unless given here
  --visual   packaged custom visual to embed (one option for each)

Exit codes: 0 done, 2 wrong command line, 3 errors in the project or the query, 4 project or warehouse cannot be used, 5 file cannot be read or written.
`;
