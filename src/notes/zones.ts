const known = new Map<string, boolean>();

/** Whether a text names a time zone as this device knows them, such as `Europe/Berlin`, whatever its case. */
export function isTimeZone(text: string): boolean {
  let is = known.get(text);
  if (is === undefined) known.set(text, (is = isKnownToIntl(text)));
  return is;
}

function isKnownToIntl(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone }).resolvedOptions();
    return true;
  } catch {
    return false;
  }
}
