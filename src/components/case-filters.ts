/** Filters of the cases by situation, field, approach, outcome and source. */
import { filterBy, type Chosen } from './filter-form.ts';

const form = document.querySelector<HTMLFormElement>('[data-case-filters]');

if (form) {
  const fields = [...document.querySelectorAll<HTMLElement>('[data-field]')];
  const count = form.querySelector('[data-case-count]')!;

  const apply = ({ situation, field, approach, outcome, source }: Chosen) => {
    let shown = 0;
    let all = 0;
    for (const section of fields) {
      const cases = [...section.querySelectorAll('li')];
      const left = cases.filter((one) => {
        const { served = '', worse = '' } = one.dataset;
        const named = (outcome === 'worse' ? worse : outcome === 'served' ? served : `${served} ${worse}`).trim().split(' ');
        one.hidden = !(
          (!situation || one.dataset.situation === situation) &&
          (!field || section.dataset.field === field) &&
          (!source || one.dataset.source === source) &&
          (approach ? named.includes(approach) : named[0] !== '')
        );
        return !one.hidden;
      }).length;
      section.hidden = left === 0;
      all += cases.length;
      shown += left;
    }
    count.textContent = `${shown} of ${all} cases shown`;
  };
  const showTarget = () => {
    const target = location.hash === '' ? null : document.getElementById(location.hash.slice(1));
    const hidden = [target, target?.closest<HTMLElement>('[data-field]')].filter((one) => one?.hidden);
    if (hidden.length === 0) return;
    for (const one of hidden) one!.hidden = false;
    target!.scrollIntoView();
  };
  filterBy(form, apply, showTarget);
}
