/**
 * How near a message lies, the smaller the nearer: what is owed for a meeting, then a meeting that is lost or ahead,
 * then where a request stands. Messages that share a turn stand a step or two apart in it.
 */
export const turn = {
  thanks: 10,
  lost: 20,
  ahead: 30,
  silence: 40,
  answer: 50,
  update: 60,
  news: 70,
  first: 80,
  thanked: 90,
  again: 100,
  offered: 110,
} as const;
