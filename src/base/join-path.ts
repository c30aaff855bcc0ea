// Paths as programs write them, put in one form: `/` between parts, no `.`, `..` only in front.

/** `joinPath('a/b', '../c.py')` is `a/c.py`; what is absolute stands for itself. */
export function joinPath(folder: string, path: string): string {
  const whole = /^([\\/~]|[A-Za-z]:)/.test(path) || folder === '' ? path : `${folder}/${path}`;
  const parts: string[] = [];
  for (const part of whole.replaceAll('\\', '/').split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return `${/^[\\/]/.test(whole) ? '/' : ''}${parts.join('/')}`;
}
