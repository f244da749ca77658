/* Holidays as lines of text: a day, or two days with a slash between them, followed by the name. */
const LINE = /^(\d{4}-\d{2}-\d{2})(?:\s*\/\s*(\d{4}-\d{2}-\d{2}))?(?:\s+(.*))?$/;

/** Reads lines as days. A line that is no day is sent as it is, so that the server refuses it. */
export function read(text) {
  return text.split('\n').map((line) => line.trim()).filter(Boolean).map((line) => {
    const [, from, to, name] = LINE.exec(line) || [line, line];
    return { from, to: to || null, name: name || null };
  });
}

/** Writes days as lines. */
export function written(holidays) {
  return holidays.map(({ from, to, name }) => [from === to ? from : `${from}/${to}`, name].filter(Boolean).join(' ')).join('\n');
}
