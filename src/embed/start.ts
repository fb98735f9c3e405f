/**
 * Runs before anything is drawn: puts on the look that the host asked for and shows the widget in place of the text.
 *
 * A module script in a sandboxed frame is refused where the server does not send `Access-Control-Allow-Origin`; a classic
 * script such as this one is not. So it also watches: if the widget's script cannot be had, the text comes back.
 */
import { lookOf, applyLook } from './parameters.ts';

const root = document.documentElement;
applyLook(root, lookOf(location.search));
root.classList.add('scripted');
addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLScriptElement) root.classList.remove('scripted');
  },
  true,
);
