import { standsLine } from '../../making/referral-list';
import type { MapPicture } from '../../notes/map/svg';
import { inContent, say } from '../../words/say';
import { box, laidOut, margin } from './layout';
import { titleOf } from './model';
import { saysOf, standingIn, type Part } from './part';
import { toneOf } from './stage-look';
import { waysIn } from './ways';

const ALL = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

/** A part of the map as a picture, placed as the view places it. What it says is content. */
export function pictureOf(part: Part): MapPicture {
  return inContent(() => {
    const { map, folded, branch, loops, around } = part;
    const layout = laidOut(map, { look: 'map', folded, withYou: !branch, leftward: false });
    const { spots, width, height, you, apart } = layout;
    const { paths, signs } = waysIn(layout, ALL, {
      isOpen: (edge) => loops.edges.has(edge),
      isLit: () => false,
    });
    return {
      title: say`Referral map`,
      lines: saysOf(part),
      width,
      height,
      box,
      ...you ? { you: { ...you, words: say`You` } } : {},
      ...apart === undefined ? {} : { apart: { y: apart, words: say`Nobody led to them, and they led to nobody yet` } },
      people: spots.map(({ node: { person, below }, x, y }) => {
        const name = titleOf(person, around);
        const stands = standingIn(part, person);
        const hidden = folded.has(person.id) ? below : 0;
        return { x, y, name, stands, says: standsLine(name, stands), mark: toneOf(person), stub: person.stub, hidden };
      }),
      ways: { from: margin, plain: paths.plain, further: paths.further, open: paths.open },
      signs,
      legend: { further: say`Gave the name as well`, open: say`Open loop: they have not heard how it went` },
    };
  });
}
