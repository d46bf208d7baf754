const TOKENS = [
  '\0',
  '\uFEFF',
  '"',
  "'",
  '\\',
  '[',
  ']',
  '{',
  '}',
  ',',
  ';',
  '+',
  '\n',
  '\r\n',
  '\t',
  '[[[[[[[[[[',
  '{"a":{"a":{"a":',
  'null',
  '-0',
  '1e999',
  '99999999999999999999999',
  '\\u0000',
  '\\ud800',
  'ﷺ',
  '🜨',
  '中',
  '一百分之',
  'nine out of ten',
  '%',
  '<script>',
  '<!DOCTYPE html>',
  '../',
  '=HYPERLINK()',
  '__proto__',
  ' '.repeat(2000),
  'a'.repeat(5000),
  '\u202e',
  '\ud83d',
];

/** Changes a few things in some bytes: flips, cuts, repeats, moves, inserts what parsers dislike. */
export function mutate(seed: Uint8Array, random: () => number): Buffer {
  let bytes: Buffer = Buffer.from(seed);
  const changes = 1 + Math.floor(random() * 4);
  for (let i = 0; i < changes; i++) bytes = change(bytes, random);
  return bytes.subarray(0, 200_000);
}

function change(bytes: Buffer, random: () => number): Buffer {
  const at = () => Math.floor(random() * (bytes.length + 1));
  const [a, b] = [at(), at()].sort((x, y) => x - y) as [number, number];
  switch (Math.floor(random() * 8)) {
    case 0: {
      if (bytes.length > 0) bytes[Math.min(a, bytes.length - 1)]! ^= 1 << Math.floor(random() * 8);
      return bytes;
    }
    case 1:
      return bytes.subarray(0, a);
    case 2:
      return Buffer.concat([bytes.subarray(0, a), bytes.subarray(b)]);
    case 3:
      return Buffer.concat([bytes.subarray(0, b), bytes.subarray(a)]);
    case 4: {
      const random4 = Buffer.from(Array.from({ length: 4 }, () => Math.floor(random() * 256)));
      return Buffer.concat([bytes.subarray(0, a), random4, bytes.subarray(a)]);
    }
    case 5:
      return Buffer.concat([bytes.subarray(b), bytes.subarray(0, b)]);
    default: {
      const token = TOKENS[Math.floor(random() * TOKENS.length)]!;
      return Buffer.concat([bytes.subarray(0, a), Buffer.from(token), bytes.subarray(a)]);
    }
  }
}
