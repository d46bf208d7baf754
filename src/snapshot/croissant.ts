import type { Package } from './read-release.js';

const TYPES: Record<string, string> = {
  string: 'sc:Text',
  integer: 'sc:Integer',
  number: 'sc:Float',
  boolean: 'sc:Boolean',
};

/**
 * Croissant 1.0 metadata (https://docs.mlcommons.org/croissant/) of a release, from its Data
 * Package descriptor: one FileObject a file, one RecordSet a table.
 */
export function croissant(descriptor: Package): Record<string, unknown> {
  const { resources } = descriptor;
  const text = (name: string) => {
    const value = descriptor[name];
    return typeof value === 'string' ? value : '';
  };
  const sources = (descriptor['sources'] ?? []) as { title: string; attribution?: string }[];
  return {
    '@context': CONTEXT,
    '@type': 'sc:Dataset',
    conformsTo: 'http://mlcommons.org/croissant/1.0',
    name: text('name'),
    description: text('description'),
    version: descriptor.version,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    citeAs: `${text('title')}. Snapshot ${descriptor.orrery.snapshot}.`,
    creditText: sources.map(({ attribution, title }) => attribution ?? title).join(' '),
    isLiveDataset: false,
    distribution: resources.map((resource) => ({
      '@type': 'cr:FileObject',
      '@id': resource.path,
      name: resource.path,
      contentUrl: resource.path,
      encodingFormat: resource.path.endsWith('.gz') ? 'application/gzip' : 'text/csv',
      sha256: resource.hash.replace(/^sha256:/, ''),
    })),
    recordSet: resources.map((resource) => ({
      '@type': 'cr:RecordSet',
      '@id': resource.name,
      name: resource.name,
      description: `${resource.rows} rows.`,
      field: resource.schema.fields.map((field) => ({
        '@type': 'cr:Field',
        '@id': `${resource.name}/${field.name}`,
        name: field.name,
        dataType: TYPES[field.type],
        source: { fileObject: { '@id': resource.path }, extract: { column: field.name } },
      })),
    })),
  };
}

const CONTEXT = {
  '@language': 'en',
  '@vocab': 'https://schema.org/',
  sc: 'https://schema.org/',
  cr: 'http://mlcommons.org/croissant/',
  dct: 'http://purl.org/dc/terms/',
  citeAs: 'cr:citeAs',
  column: 'cr:column',
  conformsTo: 'dct:conformsTo',
  data: { '@id': 'cr:data', '@type': '@json' },
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
  extract: 'cr:extract',
  field: 'cr:field',
  fileObject: 'cr:fileObject',
  fileProperty: 'cr:fileProperty',
  isLiveDataset: 'cr:isLiveDataset',
  recordSet: 'cr:recordSet',
  source: 'cr:source',
};
