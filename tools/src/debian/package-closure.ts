/** Names of the packages that `apt-get install --simulate` would install, from its output, sorted and unique. */
export function simulatedInstalls(output: string): readonly string[] {
  const names = [...output.matchAll(/^Inst (\S+)/gm)].flatMap((match) => match[1] ?? []);
  return [...new Set(names)].sort();
}

/**
 * Libraries that maintainer scripts need and no server links against; leaving them out keeps the download small.
 * `libc-bin` holds programs in spite of its name.
 */
const NOT_LINKED = /^(libc-bin|libperl|libdb5|libdebconf|liblocale-gettext|libtext-|libterm-)/;

/**
 * What of a package closure is unpacked beside the system: the wanted packages themselves and the shared libraries.
 * Everything else of the closure (perl, debconf, adduser, ...) serves installation into a system, which does not happen.
 */
export function neededBesideTheSystem(
  closure: readonly string[],
  wanted: readonly string[],
): readonly string[] {
  return closure.filter((name) => wanted.includes(name) || (/^z?lib/.test(name) && !NOT_LINKED.test(name)));
}
