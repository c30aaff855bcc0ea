// What a format asks for tells what it is given: `{share:.1%}` is a number, `{day:%Y-%m-%d}` a date.

/** Of what stands behind the colon; undefined where anything may be written in that way (`>10`, `.200`). */
export function formOf(spec: string): 'number' | 'stamp' | undefined {
  if (/%[a-zA-Z]/.test(spec)) return 'stamp';
  const isNumber = /^(.?[<>=^])?[-+ ]?z?#?(0?\d*[,_]?(\.\d+)?[bcdeEfFgGnoxX%]|0?\d*[,_](\.\d+)?|0\d+)$/.test(spec);
  return isNumber ? 'number' : undefined;
}
