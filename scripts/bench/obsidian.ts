/** As much of Obsidian as the feed touches at run time. */
export class TFile {}
export class TFolder {}
