// The text of PDF files as pdf.js gives it to Firefox: a JSON list, one string a file.
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

// Classes of a browser that the module names when it is loaded and uses when it draws.
for (const name of ["DOMMatrix", "ImageData", "Path2D"]) globalThis[name] ??= class {};

const [library, ...files] = process.argv.slice(2);
const { getDocument } = await import(pathToFileURL(library));
const texts = [];
for (const file of files) {
  const data = new Uint8Array(await readFile(file));
  const document = await getDocument({ data, verbosity: 0 }).promise;
  let text = "";
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    for (const item of items) text += item.str + (item.hasEOL ? "\n" : "");
    text += "\n";
  }
  texts.push(text);
  await document.destroy();
}
process.stdout.write("\n" + JSON.stringify(texts));
