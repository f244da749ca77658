package org.cordon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

/** Checks that no control or heading of a page lies over another, on a telephone, a tablet, a laptop and a large screen. */
final class Overlap {

    private static final List<Integer> WIDTHS = List.of(390, 768, 1920, 1280);
    private static final int HEIGHT = 720;

    /**
     * A script that returns the pairs of controls, labels and headings whose boxes lie over each other, as far as they are shown. Lines of
     * text may touch the next line. What stands above the page on purpose does not count: lists that are open, and bars that stay.
     */
    private static final String OVERLAPS = """
            async () => {
              await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
              const above = (box) => ['fixed', 'sticky'].includes(getComputedStyle(box).position) || ['listbox', 'dialog', 'status', 'alert'].includes(box.getAttribute('role'));
              const belong = (part, whole) => whole.contains(part) || whole.control === part;
              const shown = [];
              for (const element of document.querySelectorAll('a, button, input, select, textarea, summary, label, h1, h2, h3, h4')) {
                if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || element.closest('svg')) {
                  continue;
                }
                let room = { left: -1e6, right: 1e6, top: -1e6, bottom: 1e6 };
                let layer = null;
                for (let box = element; box; box = box.parentElement) {
                  layer = layer || above(box) && box;
                  if (box !== element && getComputedStyle(box).overflow !== 'visible') {
                    const { left, right, top, bottom } = box.getBoundingClientRect();
                    room = { left: Math.max(room.left, left), right: Math.min(room.right, right), top: Math.max(room.top, top), bottom: Math.min(room.bottom, bottom) };
                  }
                }
                for (const { left, right, top, bottom } of element.getClientRects()) {
                  const box = { left: Math.max(left, room.left), right: Math.min(right, room.right), top: Math.max(top, room.top), bottom: Math.min(bottom, room.bottom) };
                  if (box.right - box.left > 2 && box.bottom - box.top > 2) {
                    shown.push({ element, layer, ...box });
                  }
                }
              }
              shown.sort((one, other) => one.top - other.top);
              const found = [];
              shown.forEach((one, place) => {
                for (let next = place + 1; next < shown.length && shown[next].top < one.bottom - 5; next++) {
                  const other = shown[next];
                  if (one.layer === other.layer && Math.min(one.right, other.right) - Math.max(one.left, other.left) > 3
                      && !belong(one.element, other.element) && !belong(other.element, one.element)) {
                    found.push([one, other].map(({ element }) => element.outerHTML.replace(/\\s+/g, ' ').slice(0, 160)).join('  OVER  '));
                  }
                }
              });
              return found;
            }""";

    private Overlap() {
    }

    /** Checks the page that the reader sees. The window has its ordinary size again afterwards. */
    static void isNowhere(Person reader, String screen) {
        assertThat(WIDTHS.stream().flatMap(width -> at(reader, width))).as("what lies over what on " + screen).isEmpty();
    }

    private static Stream<String> at(Person reader, int width) {
        reader.page().setViewportSize(width, HEIGHT);
        return ((List<?>) reader.page().evaluate(OVERLAPS)).stream().map(pair -> width + " wide: " + pair);
    }
}
