/** A day as somebody writes it, who needn’t say which year or which Friday. */
export type WrittenDay =
  | { /** Days from today. */ away: number }
  | { /** 0 for Sunday. */ weekday: number; /** Said along with it: `last`, `next`. */ side?: 'past' | 'coming' }
  | { day: number; /** 1 for January. */ month: number; year?: number; weekday?: number };
