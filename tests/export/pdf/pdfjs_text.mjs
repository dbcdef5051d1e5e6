// Text of each page of a PDF by pdf.js, as a JSON list: node pdfjs_text.mjs PDFJS_DIST FILE
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [dist, file] = process.argv.slice(2);
const pdfjs = await import(pathToFileURL(path.join(dist, 'legacy/build/pdf.mjs')));
const task = pdfjs.getDocument({
  data: new Uint8Array(fs.readFileSync(file)),
  standardFontDataUrl: path.join(dist, 'standard_fonts') + path.sep,
  verbosity: 0,
});
const paper = await task.promise;
const pages = [];
for (let number = 1; number <= paper.numPages; number++) {
  const { items } = await (await paper.getPage(number)).getTextContent();
  pages.push(items.map((item) => item.str + (item.hasEOL ? '\n' : '')).join(''));
}
process.stdout.write(JSON.stringify(pages));
