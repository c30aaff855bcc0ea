// JSON in which the keys of objects are written once, however many objects have them: most of a catalogue are rows that
// all have the same. `pack` runs when a bundle is made, `unpack` in the bundle.

/** `[keys, value]`, where an object is a list of the place of its keys and of what they hold; a list begins with 0. */
export function pack(value) {
  const keys = [[]];
  const places = new Map();
  const placeOf = (names) => {
    const name = JSON.stringify(names);
    if (!places.has(name)) places.set(name, keys.push(names) - 1);
    return places.get(name);
  };
  const packed = (one) => {
    if (Array.isArray(one)) return [0, ...one.map(packed)];
    if (one === null || typeof one !== 'object') return one;
    return [placeOf(Object.keys(one)), ...Object.values(one).map(packed)];
  };
  return [keys, packed(value)];
}

/** Loops, since a call for each key takes three times as long before it is compiled. */
export function unpack([keys, value]) {
  const unpacked = (one) => {
    if (!Array.isArray(one)) return one;
    const [place] = one;
    const whole = place === 0 ? [] : {};
    for (let at = 1; at < one.length; at++) whole[place === 0 ? at - 1 : keys[place][at - 1]] = unpacked(one[at]);
    return whole;
  };
  return unpacked(value);
}
