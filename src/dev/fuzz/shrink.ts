/** A small text for which something still holds: parts are left out, lines first and then characters, while it does. */
export function shrink(text: string, holds: (text: string) => boolean): string {
  const lines = leaveOut(text.split(/(?<=\n)/), (parts) => holds(parts.join(''))).join('');
  return leaveOut([...lines], (parts) => holds(parts.join(''))).join('');
}

function leaveOut(parts: readonly string[], holds: (parts: readonly string[]) => boolean): readonly string[] {
  let kept = parts;
  for (let size = Math.ceil(parts.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < kept.length;) {
      const without = kept.toSpliced(at, size);
      if (holds(without)) kept = without;
      else at += size;
    }
  }
  return kept;
}
