/**
 * Address of the Debian mirror that the machine itself uses, from the text of its apt sources (one-line form and
 * deb822 form, man sources.list); undefined when no source is a Debian main archive. Security and snapshot archives
 * do not count: they carry no other suites.
 */
export function debianMirror(sources: string): string | undefined {
  const addresses = sources
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('#'))
    .flatMap((line) => line.match(/https?:\/\/\S+/g) ?? []);
  return addresses.find((address) => /\/debian\/?$/.test(address));
}
