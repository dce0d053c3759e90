// The yardstick: parses every file of a folder with remark-parse and remark-gfm, one after the other, and does nothing else.
import { readFileSync, readdirSync } from 'node:fs';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkGfm).freeze();
const folder = process.argv[2];
for (const name of readdirSync(folder)) processor.parse(readFileSync(`${folder}/${name}`, 'utf8'));
