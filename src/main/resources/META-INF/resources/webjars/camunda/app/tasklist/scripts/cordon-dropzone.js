/* An area of a form to choose a file or to drop one on. */

/** Calls back with the single file that was chosen or dropped. */
export function dropzone(area, input, taken, over) {
  input.addEventListener('change', () => {
    if (input.files[0]) {
      taken(input.files[0]);
    }
    input.value = '';
  });
  area.addEventListener('dragover', (event) => {
    event.preventDefault();
    over(true);
  });
  area.addEventListener('dragleave', () => over(false));
  area.addEventListener('drop', (event) => {
    event.preventDefault();
    over(false);
    if (!input.disabled && event.dataTransfer.files[0]) {
      taken(event.dataTransfer.files[0]);
    }
  });
}
