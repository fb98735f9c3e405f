/** Parts of examples as other people write them: chats with their turns, and outputs in JSON. */
export const raw = (value: unknown) => JSON.stringify(value);
export type Turn = Record<string, unknown>;
export const chat = (...messages: Turn[]) => raw({ messages });
export const system = {
  role: 'system',
  content: 'You help the guests of a mountain hut. Be brief, and look things up before you answer.',
};
export const user = (content: unknown) => ({ role: 'user', content });
export const says = (content: unknown) => ({ role: 'assistant', content });
export const calls = (id: string, query: string) => ({
  role: 'assistant',
  content: null,
  tool_calls: [{ id, type: 'function', function: { name: 'look_up', arguments: raw({ query, filters: { year: [2024, 2025] } }) } }],
});
export const tool = (id: string, content: string) => ({ role: 'tool', tool_call_id: id, content });
export const fields = (name: string, height: number) =>
  raw({ name, height, open: { from: 'June', to: 'October' }, tags: ['hut', 'food'] });
