/** The pictures of `content/pictures/` with the figures and sources of their findings. */
import { getEntry } from 'astro:content';
import { inWords } from '../charts/compared.ts';
import { placeOn, ticksOf, yearsOf, type Scale } from '../charts/scale.ts';
import type { Picture } from '../schemas/picture.ts';
import { findings } from './evidence.ts';
import { figureOf } from './figures.ts';

export interface DrawnMark {
  /** 0 … 1 from the left end of the scale. */
  place: number;
  /** The condition, or what happened. */
  at: string;
  /** The figure with its unit, or the date. */
  said: string;
  turn?: 'opens' | 'closes';
  finding: string;
  /** How the source is cited. */
  source: string;
}

export interface DrawnPicture extends Pick<Picture, 'kind' | 'title' | 'see'> {
  rows: { name: string; about: string; marks: DrawnMark[] }[];
  ticks: { place: number; said: string }[];
}

/** @throws Error where the picture or a figure is missing, which the content checks rule out */
export async function pictureOf(id: string): Promise<DrawnPicture> {
  const entry = await getEntry('pictures', id);
  if (!entry) throw new Error(`There is no picture "${id}".\n    → Name one of content/pictures/.`);
  const { data } = entry;
  const { kind, title, see } = data;
  const known = await findings();
  const sourceOf = (finding: string) => {
    const { authors, date } = known.get(finding)!.source;
    return `${authors}, ${date.slice(0, 4)}`;
  };
  if (data.kind === 'dates') {
    const years = data.rows.flatMap(({ events }) => events.map(({ date }) => yearsOf(date)));
    const scale: Scale = { scale: 'linear', from: Math.floor(Math.min(...years)), to: Math.ceil(Math.max(...years)) };
    const rows = data.rows.map(({ name, events }) => ({
      name,
      about: '',
      marks: events.map(({ date, what, turn, finding }) => ({
        place: placeOn(scale, yearsOf(date)),
        at: what,
        said: dateInWords(date),
        turn,
        finding,
        source: sourceOf(finding),
      })),
    }));
    const ticks = Array.from({ length: scale.to - scale.from + 1 }, (_, index) => scale.from + index);
    return { kind, title, see, rows, ticks: ticks.map((year) => ({ place: placeOn(scale, year), said: String(year) })) };
  }
  let unit = '';
  const rows = data.rows.map(({ name, about, marks }) => ({
    name,
    about,
    marks: marks.map(({ at, finding, figure, bound }) => {
      const found = figureOf(known, { finding, figure });
      unit = found.unit;
      return {
        place: placeOn(data, found.value),
        at,
        said: inWords({ value: found.value, bound }, unit),
        finding,
        source: sourceOf(finding),
      };
    }),
  }));
  const short = (value: number) => (value >= 1000 ? `${(value / 1000).toLocaleString('en-GB')}K` : value.toLocaleString('en-GB'));
  const ticks = ticksOf(data).map((value) => ({
    place: placeOn(data, value),
    said: `${short(value)}${unit.startsWith('%') ? '%' : ''}`,
  }));
  return { kind, title, see, rows, ticks };
}

function dateInWords(date: string): string {
  const day = date.length > 7;
  return new Date(`${date}${day ? '' : '-01'}T00:00:00Z`).toLocaleDateString('en-GB', {
    ...(day && { day: 'numeric' }),
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
