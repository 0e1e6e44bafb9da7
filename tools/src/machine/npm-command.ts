/**
 * The words that start npm. Under an npm script npm says where its own program is; starting that with Node also
 * spares the command shell that `npm.cmd` needs on Windows.
 */
export function npmCommand(
  env: Readonly<Record<string, string | undefined>> = process.env,
): readonly [string, ...string[]] {
  const own = env['npm_execpath'];
  return own?.endsWith('.js') === true ? [process.execPath, own] : ['npm'];
}
