/** A search of digits alone reads as a number: to us it is text. */
export function text<K extends string>(name: K) {
  return (search: Record<string, unknown>): Partial<Record<K, string>> => {
    const value = search[name];
    const given = typeof value === "string" || typeof value === "number";
    return (given ? { [name]: String(value) } : {}) as Partial<Record<K, string>>;
  };
}
