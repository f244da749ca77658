/* Holidays as they are typed: a line for each, a day or two with a slash between them, and what they are called. */
const LINE = /^(\d{4}-\d{2}-\d{2})(?:\s*\/\s*(\d{4}-\d{2}-\d{2}))?(?:\s+(.*))?$/;

/** Reads lines as days; a line that is no day is sent as it is, and the server refuses it. */
export function read(text) {
  return text.split('\n').map((line) => line.trim()).filter(Boolean).map((line) => {
    const [, from, to, name] = LINE.exec(line) || [line, line];
    return { from, to: to || null, name: name || null };
  });
}

/** Days as lines. */
export function written(holidays) {
  return holidays.map(({ from, to, name }) => [from === to ? from : `${from}/${to}`, name].filter(Boolean).join(' ')).join('\n');
}
