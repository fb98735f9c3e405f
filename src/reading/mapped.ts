/** The same keys with other values. */
export const mapped = <From, To>(of: Readonly<Record<string, From>>, make: (one: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(of).map(([key, value]) => [key, make(value)]));
