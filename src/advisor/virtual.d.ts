/** The decision model as the build hands it over, see `src/build/decision.ts`. */
declare module 'virtual:decision/model' {
  const model: import('../decision/index.ts').Model;
  export default model;
}
declare module 'virtual:decision/labels' {
  const labels: import('./labels.ts').Labels;
  export default labels;
}
declare module 'virtual:decision/reasons' {
  const reasons: import('./labels.ts').Reasons;
  export default reasons;
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
