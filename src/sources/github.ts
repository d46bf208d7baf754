import type { Resource } from './source.js';

/** A file of a public GitHub repository at a commit, as a resource. `path` is in the data folder. */
export function githubFile(
  repository: string,
  commit: string,
  file: string,
  path: string,
  fixed: { sha256: string; bytes: number } | null = null,
): Resource {
  const address = file.split('/').map(encodeURIComponent).join('/');
  return {
    path,
    url: `https://raw.githubusercontent.com/${repository}/${commit}/${address}`,
    sha256: fixed?.sha256 ?? null,
    bytes: fixed?.bytes ?? null,
  };
}
