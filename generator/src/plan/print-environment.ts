/** Variable that hands over the password. It is the only way in: a flag would end up in the shell's history. */
export const PASSWORD_VARIABLE = 'OTT_DB_PASSWORD';

/** The rule that a password breaks: what no quoting of a .env file can hold; undefined when it can be written. */
export function findPasswordFault(password: string): string | undefined {
  if (/[\r\n]/.test(password)) return 'a .env file cannot hold a line break';
  return quoteFor(password) === undefined ? 'a .env file cannot hold all of \' " and `' : undefined;
}

/** The text of `.env` with the password. Quoted, so that `#` and blanks are part of it. */
export function printEnvironment(password: string): string {
  const quote = quoteFor(password) ?? "'";
  return `# Read by ott-etl. Never commit this file.\n${PASSWORD_VARIABLE}=${quote}${password}${quote}\n`;
}

/** Between double quotes Node turns \n into a line break, so a backslash does not go there. */
function quoteFor(password: string): string | undefined {
  const fits = ["'", '`', '"'].filter((quote) => !password.includes(quote));
  return fits.find((quote) => quote !== '"' || !password.includes('\\'));
}
