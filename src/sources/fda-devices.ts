import { z } from 'zod';
import { githubFile } from './github.js';
import type { DatedEvent } from '../records/event.js';
import { jsonRows } from './read/json-rows.js';
import type { EventSource, ReadItem } from './source.js';

const SOURCE = 'fda-ai-devices';
const FILE = /(?:^|\/)fda_ai_devices[^/]*\.json(?:\.gz)?$/;
const COMMIT = 'ce11782a62905edc393893a62f57bd8714e92a22';

const DeviceSchema = z.looseObject({
  date: z.string().regex(/^\d{2}\/\d{2}\/\d{4}$/),
  device: z.string().trim().min(1),
  company: z.string().trim(),
  panel: z.string().trim(),
  submission_id: z.string().trim().min(1),
});

async function* read(absolutePath: string, path: string): AsyncGenerator<ReadItem<DatedEvent>> {
  const of = { source: SOURCE, file: path };
  for await (const item of jsonRows(absolutePath, of, DeviceSchema, 'not-a-device')) {
    if ('refused' in item) {
      yield item;
      continue;
    }
    const { date, device, company, panel, submission_id: id } = item.value;
    const [month, day, year] = date.split('/');
    yield {
      record: {
        id,
        source: SOURCE,
        kind: 'authorisation',
        title: device,
        places: [],
        placeStated: '',
        date: `${year}-${month}-${day}`,
        actors: company === '' ? [] : [company],
        tags: { panel: panel === '' ? [] : [panel] },
        file: path,
        row: item.at.row,
      },
    };
  }
}

/** Medical devices with AI that the United States' FDA lists as authorised for marketing. */
export const fdaDevices: EventSource = {
  kind: 'events',
  id: SOURCE,
  title: { en: 'FDA: AI-enabled medical devices', zh: '美国FDA人工智能医疗器械清单' },
  publisher: 'U.S. Food and Drug Administration; table by vishalsachdev/fda with openFDA dates',
  address:
    'https://www.fda.gov/medical-devices/software-medical-device-samd/artificial-intelligence-enabled-medical-devices',
  licence: 'none stated (the list is a work of the United States government)',
  licenceAddress: 'https://open.fda.gov/terms/',
  embedding: 'aggregates',
  attribution: 'Counts computed from the FDA list of AI-enabled medical devices.',
  citation:
    'U.S. Food and Drug Administration. Artificial Intelligence-Enabled Medical Devices. 2026-01.',
  version: `2026-01 (${COMMIT.slice(0, 8)})`,
  cadence: 'a few times a year',
  coverage: {
    en: '1,357 authorisations by one country, the United States, 1995 to September 2025.',
    zh: '一国（美国）批准的1357项授权，1995年至2025年9月。',
  },
  limits: [
    {
      en: 'The list names makers, not their countries: a maker is placed where its name states a country or begins with a city, or is the whole name of a known organisation, and is unknown otherwise (three authorisations in four).',
      zh: '清单只列制造商名称，不列国别：仅当名称写明国家、以城市开头或与已知机构全名相同时才确定国别，其余为未知（约占授权的四分之三）。',
    },
    {
      en: 'What one regulator authorised for one market. It says nothing of devices authorised elsewhere, or of use. FDA calls the list not comprehensive.',
      zh: '仅为一国监管机构面向本国市场的授权，不反映他国授权情况，也不反映使用情况；FDA说明清单并不完整。',
    },
  ],
  resources: [
    githubFile(
      'vishalsachdev/fda',
      COMMIT,
      'data/ai-ml-enabled-devices-enriched.json',
      'pillars/6_applications/fda_ai_devices_2026-01.json',
      {
        sha256: '602d6a2b27c1629ebc83f98f6128063e5f0022ffe0ad40452c6a1b09b4cd595b',
        bytes: 639_980,
      },
    ),
  ],
  matches: (path) => FILE.test(path),
  read,
};
