/** Something the person can do to what is listed or opened. */
export interface Action {
  id:
    | 'settle'
    | 'draft'
    | 'asked'
    | 'reply'
    | 'kept-posted'
    | 'new-interview'
    | 'refer'
    | 'elsewhere'
    | 'move'
    | 'call-off'
    | 'snooze'
    | 'snooze-until'
    | 'waive'
    | 'bring-back'
    | 'open';
  title: string;
  icon: string;
  /** Actions of one section stand together, in this order. */
  section: 'settle' | 'happened' | 'later' | 'open';
  /** The single key that does it in the list. */
  key?: string;
  /** A quiet remark, such as the day a snooze ends. */
  hint?: string;
  run: () => void | Promise<unknown>;
}
