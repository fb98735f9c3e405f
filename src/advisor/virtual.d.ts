/** The decision model as the build hands it over, see `src/build/decision.ts`. */
declare module 'virtual:decision/model' {
  const model: import('../decision/index.ts').Model;
  export default model;
}
declare module 'virtual:decision/labels' {
  const labels: import('./labels.ts').Labels;
  export default labels;
}
declare module 'virtual:decision/help' {
  const help: import('./labels.ts').Help;
  export default help;
}
declare module 'virtual:decision/reasons' {
  /** Its `effects` stand under the names of the model's effects, in their order. */
  const reasons: import('./labels.ts').Reasons;
  export default reasons;
}
declare module 'virtual:decision/published' {
  const cases: readonly import('./nearest.ts').PublishedCase[];
  export default cases;
}
declare module 'virtual:decision/tree' {
  const tree: import('../build/decision.ts').PublishedTree | null;
  export default tree;
}
/** What the reader of people's own words knows, packed; see `src/build/reading.ts`. */
declare module 'virtual:reading/data' {
  const data: ReturnType<typeof import('../reading/pack.ts').pack>;
  export default data;
}
