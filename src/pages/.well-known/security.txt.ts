/** Whom to tell of a security fault, as RFC 9116 asks. `SECURITY_CONTACT` names an address at build; else it is the about page. */
import type { APIRoute } from 'astro';
import { href } from '../../knowledge/href.ts';

/** Raised once a year, after a look at whether the contact still answers: a build has no clock. */
const EXPIRES = '2027-11-01T00:00:00Z';

export const GET: APIRoute = ({ site }) => {
  const at = (path: string) => new URL(`${href('')}${path}`, site).href;
  const lines = {
    Contact: process.env.SECURITY_CONTACT ?? at('about/'),
    Expires: EXPIRES,
    'Preferred-Languages': 'en',
    Canonical: at('.well-known/security.txt'),
  };
  const text = Object.entries(lines).map(([name, value]) => `${name}: ${value}\n`);
  return new Response(text.join(''), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
