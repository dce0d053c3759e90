import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The licences of the packages that files belong to, as one text. Throws when a package names none. */
export function bundledLicences(files: Iterable<string>): string {
  const folders = new Set([...files].flatMap((file) => packageFolder(file) ?? []));
  const packages = [...folders].map(readPackage).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return packages
    .map(({ name, licence, text }) => `${name} (${licence})\n\n${text.trim()}\n`)
    .join(`\n${'-'.repeat(72)}\n\n`);
}

/** The folder of the innermost package in node_modules; undefined for our own files. */
function packageFolder(file: string): string | undefined {
  return /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file.replace(/^\0/, ''))?.[1];
}

interface BundledPackage {
  readonly name: string;
  readonly licence: string;
  readonly text: string;
}

function readPackage(folder: string): BundledPackage {
  const { name, version, author, ...data } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  // `licenses` is how npm had it in 2012.
  const license = data.license ?? data.licenses?.[0]?.type;
  const text = licenceFile(folder) ?? licenceInReadme(folder) ?? (author && `By ${author.name ?? author}`);
  if (!license || !text) throw new Error(`${name} names no licence or nobody who holds it`);
  // Git warns of a CR LF in a release's tree.
  return { name: `${name} ${version}`, licence: String(license), text: text.replaceAll('\r\n', '\n') };
}

function licenceFile(folder: string): string | undefined {
  const file = readdirSync(folder).find((one) => /^(?:licen[cs]e|copying)/i.test(one));
  return file && readFileSync(join(folder, file), 'utf8');
}

function licenceInReadme(folder: string): string | undefined {
  const file = readdirSync(folder).find((one) => /^readme/i.test(one));
  return file && /^#* *licen[cs]e\s+([\s\S]+)$/im.exec(readFileSync(join(folder, file), 'utf8'))?.[1];
}
