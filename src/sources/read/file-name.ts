/** True for a file whose name is one of `names`, packed with gzip or not, in any folder. */
export function named(path: string, names: readonly string[]): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.gz$/, '');
  return names.includes(name);
}
