/** A relative or absolute path as a URI reference: forward slashes kept, everything else percent-encoded. */
export function encodePath(path: string): string {
  const wellFormed = path.replaceAll(/\p{Cs}/gu, '\uFFFD'); // encodeURIComponent throws at a lone surrogate.
  const encoded = wellFormed.split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}
