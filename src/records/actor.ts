import { z } from 'zod';
import { BilingualSchema } from './text.js';

/** What an actor is in law or practice. */
export const ACTOR_KINDS = ['public', 'firm', 'university', 'association', 'other'] as const;

/** What an actor does in a deployment. */
export const ACTOR_ROLES = [
  'owner',
  'data-and-technology',
  'technology',
  'data',
  'research',
  'regulator',
] as const;

/** An organisation that takes part in something, never a person. */
export const ActorSchema = z.strictObject({
  name: z.strictObject(BilingualSchema.shape),
  kind: z.enum(ACTOR_KINDS),
  role: z.enum(ACTOR_ROLES),
});
