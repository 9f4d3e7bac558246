// Keeps open, scrolled and focused what was so when a part of the page is fetched anew.
'use strict';
(() => {
  /** A name that the same thing has in the new part: whose it is, and which of them. */
  const named = thing => {
    const home = thing.closest('[id]');
    return home === thing ? {home: home.id} : {home: home.id, kind: thing.localName,
      at: [...home.querySelectorAll(thing.localName)].indexOf(thing)};
  };
  const find = ({home, kind, at}) => {
    const here = document.getElementById(home);
    return kind && here ? here.querySelectorAll(kind)[at] : here;
  };
  let put = () => {};

  document.addEventListener('htmx:beforeSwap', event => {
    const part = event.detail.target;
    const open = [...part.querySelectorAll('details[open]')].map(named);
    const across = [...part.querySelectorAll('.wide')].filter(wide => wide.scrollLeft > 0)
      .map(wide => ({wide: named(wide), left: wide.scrollLeft}));
    const focus = part.contains(document.activeElement) ? named(document.activeElement) : null;
    put = () => {
      open.map(find).forEach(details => details?.setAttribute('open', ''));
      across.forEach(({wide, left}) => find(wide)?.scrollTo(left, 0));
      if (focus && document.activeElement === document.body) {
        find(focus)?.focus({preventScroll: true});
      }
    };
  });
  document.addEventListener('htmx:afterSwap', () => put());
})();
