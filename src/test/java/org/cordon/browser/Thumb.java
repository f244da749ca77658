package org.cordon.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.SelectOption;
import java.util.Objects;

/**
 * The thumb of a person on a telephone: it swipes until an element is in sight, taps it, and types. The test counts its acts and works out
 * the time that a person takes. The speed of the machine does not matter for that.
 */
final class Thumb {

    /**
     * The seconds that a person takes to find the next place and tap it. The next two constants are the seconds for a swipe and for typing
     * a character.
     */
    private static final double TAP = 1.5;
    private static final double SWIPE = 0.8;
    private static final double CHARACTER = 0.15;
    /** The length of a swipe in pixels: most of a screen. */
    private static final int STROKE = 550;
    private static final int MOST_SWIPES = 40;
    /** The height in pixels of the head of a page. The head covers what lies below it, as the buttons at the foot do. */
    private static final int HEAD = 60;
    private static final int FOOT = 90;
    private static final int SMALLEST = 44;

    private final Person person;
    private int taps;
    private int swipes;
    private int characters;

    Thumb(Person person) {
        this.person = person;
    }

    Thumb tap(Locator place) {
        reach(place);
        var box = box(place);
        assertThat(box.height).as("height of " + place).isGreaterThanOrEqualTo(SMALLEST - 0.5);
        place.tap();
        taps++;
        return this;
    }

    Thumb type(Locator field, String text) {
        tap(field);
        field.pressSequentially(text);
        characters += text.length();
        return this;
    }

    /** Chooses from a list: one tap opens it, another takes the entry. */
    Thumb choose(Locator list, String label) {
        tap(list);
        list.selectOption(new SelectOption().setLabel(label));
        taps++;
        return this;
    }

    private void reach(Locator place) {
        for (int turn = 0; turn < MOST_SWIPES && !shows(box(place)); turn++) {
            var down = box(place).y > HEAD;
            person.page().mouse().move(195, 400);
            person.page().mouse().wheel(0, down ? STROKE : -STROKE);
            person.page()
                    .waitForFunction("() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(true))))");
            swipes++;
        }
    }

    /** The box of an element, once it is there: a form is drawn anew when its task is taken. */
    private static BoundingBox box(Locator place) {
        return await().until(() -> {
            place.waitFor();
            return place.boundingBox();
        }, Objects::nonNull);
    }

    private boolean shows(BoundingBox box) {
        var height = person.page().viewportSize().height;
        return box.y >= 0 && (box.y + box.height <= height - FOOT || box.y + box.height <= height && box.y > height - FOOT);
    }

    int taps() {
        return taps;
    }

    int characters() {
        return characters;
    }

    /** The seconds that a person takes for all acts so far. */
    double seconds() {
        return taps * TAP + swipes * SWIPE + characters * CHARACTER;
    }

    @Override
    public String toString() {
        return taps + " taps, " + swipes + " swipes, " + characters + " characters: " + Math.round(seconds()) + " s";
    }
}
