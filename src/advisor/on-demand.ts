/** The code and the words that come when a reader asks for them. In one place, so that the bundler's helper is sent once. */
import { h, type ComponentType } from 'preact';
import type { Explained } from './types.ts';

export const loadReasons = () => import('virtual:decision/reasons').then((module) => module.default);
export const loadSideBySide = () => import('./SideBySide.tsx').then((module) => module.SideBySide);
export const loadDelivery = () => import('./deliver.ts');

/** A part of the explanation, together with the words that it needs. */
export const loadExplained = (part: keyof typeof import('./explained.ts')) => async (): Promise<ComponentType<Explained>> => {
  const [parts, reasons] = await Promise.all([import('./explained.ts'), loadReasons()]);
  return (given: Explained) => h(parts[part], { ...given, reasons });
};
