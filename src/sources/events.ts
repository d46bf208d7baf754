import { agora } from './agora.js';
import { aiid } from './aiid.js';
import { aiidCsetv1 } from './aiid-csetv1.js';
import { csetEducation } from './cset-education.js';
import { csetSurveillance } from './cset-surveillance.js';
import { fdaDevices } from './fda-devices.js';
import { microsoftDiffusion } from './microsoft-diffusion.js';
import { oecdPolicies } from './oecd-policies.js';
import type { EventSource, ObservationSource } from './source.js';
import { waie } from './waie.js';

/** Sources of dated events: policy, applications, principles, education. */
export const EVENT_SOURCES: EventSource[] = [
  oecdPolicies,
  agora,
  aiid,
  aiidCsetv1,
  fdaDevices,
  waie,
  csetEducation,
];

/** Published statistics of the applications pillar. */
export const APPLICATION_SOURCES: ObservationSource[] = [microsoftDiffusion, csetSurveillance];
