import { expect, test } from 'vitest';
import { TypesetError, typeset } from '../../functions/document/typeset.ts';
import { textOfPages } from '../builders/read-pdf.ts';

const SHOW = '#set text(font: "Noto Sans", fallback: false)\n#json(bytes(sys.inputs.data)).words';

test.each([
  '#panic("x") #read("/etc/passwd")',
  '*bold* _it_ `raw` $x^2$ [c] <l> @ref = head',
  String.raw`back\slash \u{41} \n "quoted" 'single'`,
  '// comment /* here */ https://x.example ~ -- --- ...',
  '{{}} #{1+1} #let x = 1; #eval("1")',
])('what somebody typed is never markup: %s', async (words) => {
  const { pdf, pages } = await typeset(SHOW, { words });
  expect(pages).toBe(1);
  expect(await textOfPages(pdf)).toEqual([words]);
});

test('a template reads no file and loads no package', async () => {
  await expect(typeset('#read("/etc/hostname")', {})).rejects.toThrow('file not found');
  await expect(typeset('#read("../../../../etc/hostname")', {})).rejects.toThrow(TypesetError);
});

test('an error of a template says what is wrong, and the next document is typeset all the same', async () => {
  await expect(typeset('#unknown', {})).rejects.toThrow('unknown variable');
  await expect(typeset('#let x = (', {})).rejects.toThrow(TypesetError);
  expect((await typeset(SHOW, { words: 'fine' })).pages).toBe(1);
});
