import { z } from 'zod';

/** A text in both languages of the product. Neither is optional. */
export const BilingualSchema = z.object({ en: z.string().min(1), zh: z.string().min(1) });
export type Bilingual = z.infer<typeof BilingualSchema>;

/** The product's languages; `zh` is Simplified Chinese (zh-CN). */
export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];
