package org.cordon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Checks whether a person reaches the end of a page: by the wheel of a mouse, in an ordinary window. */
final class Reach {

    private static final int MOST_TURNS = 60;
    /** A distance longer than any page. */
    private static final int TO_THE_TOP = -30_000;

    /**
     * A script that returns the lowest text of a part, the place where it ends, the height of the window, and a point at which the wheel
     * moves that text. That point is in the innermost visible box that scrolls, or else in the middle of the window. A list that scrolls
     * within a form counts as a whole. Texts in pictures and texts for screen readers alone do not count.
     */
    private static final String END = """
            async (part) => {
              await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
              const scrolls = (box) => ['auto', 'scroll'].includes(getComputedStyle(box).overflowY) && box.scrollHeight > box.clientHeight + 1;
              const texts = document.createTreeWalker(document.querySelector(part), NodeFilter.SHOW_TEXT);
              let end = null;
              while (texts.nextNode()) {
                const owner = texts.currentNode.parentElement;
                if (texts.currentNode.data.trim() && owner.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !owner.closest('svg, script, style, option, [aria-hidden=true]')) {
                  const range = document.createRange();
                  range.selectNodeContents(texts.currentNode);
                  let place = range.getBoundingClientRect();
                  for (let box = owner; box; box = box.parentElement) {
                    place = box.clientHeight < 320 && scrolls(box) ? box.getBoundingClientRect() : place;
                  }
                  if (place.width > 2 && place.height > 2 && owner.getBoundingClientRect().width > 2 && (!end || place.bottom > end.bottom)) {
                    end = { bottom: place.bottom, owner, text: texts.currentNode.data.trim() };
                  }
                }
              }
              if (!end) {
                return null;
              }
              const windows = [];
              for (let box = end.owner; box; box = box.parentElement) {
                if (box.clientHeight >= 320 && scrolls(box)) {
                  windows.push(box.getBoundingClientRect());
                }
              }
              const shown = windows.find((box) => box.bottom > 0 && box.top < innerHeight - 1) || { left: 0, right: innerWidth, top: 0, bottom: innerHeight };
              const [top, bottom] = [Math.max(0, shown.top), Math.min(innerHeight, shown.bottom)];
              return [end.text.slice(0, 80), end.bottom, innerHeight, Math.max(0, shown.left) / 2 + Math.min(innerWidth, shown.right) / 2, (top + bottom) / 2];
            }""";

    private Reach() {
    }

    /** Checks that the wheel alone brings the lowest text of a part into the window, and leaves the page at its top again. */
    static void toTheEnd(Person reader, String part) {
        var end = end(reader, part);
        if (end == null || bottom(end) <= height(end)) {
            return;
        }
        for (int turn = 0; turn < MOST_TURNS && bottom(end) > height(end); turn++) {
            turn(reader, end, (int) Math.ceil(bottom(end) - height(end)));
            end = end(reader, part);
        }
        assertThat(bottom(end)).as("where \"%s\" ends in a window %s high", end.get(0), height(end)).isLessThanOrEqualTo(height(end));
        turn(reader, end, TO_THE_TOP);
    }

    private static void turn(Person reader, List<?> end, int by) {
        reader.page().mouse().move(number(end, 3), number(end, 4));
        reader.page().mouse().wheel(0, by);
    }

    private static List<?> end(Person reader, String part) {
        return (List<?>) reader.page().evaluate(END, part);
    }

    private static double bottom(List<?> end) {
        return number(end, 1);
    }

    private static double height(List<?> end) {
        return number(end, 2);
    }

    private static double number(List<?> end, int place) {
        return ((Number) end.get(place)).doubleValue();
    }
}
