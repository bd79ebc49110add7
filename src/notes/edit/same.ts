const DEEPEST = 200;

/** Whether two values read from YAML are the same, keys in the same order; too deep, or in a circle, they never are. */
export function same(one: unknown, other: unknown, depth = 0): boolean {
  if (one === other || (Number.isNaN(one) && Number.isNaN(other))) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (depth > DEEPEST) return false;
  if (one instanceof Date || other instanceof Date) {
    return one instanceof Date && other instanceof Date && one.getTime() === other.getTime();
  }
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
    return one.every((item, index) => same(item, other[index], depth + 1));
  }
  const entries = Object.entries(one);
  const others = Object.entries(other);
  return entries.length === others.length && entries.every(([key, value], index) => {
    const [otherKey, otherValue] = others[index] ?? [undefined, undefined];
    return key === otherKey && same(value, otherValue, depth + 1);
  });
}
