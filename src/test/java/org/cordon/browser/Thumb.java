package org.cordon.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.SelectOption;
import java.util.Objects;

/**
 * One thumb on a telephone: it swipes until something is in sight, taps it, and types. What it does is counted, and from the counts comes
 * how long a person takes; how fast the machine is that runs the test says nothing about that.
 */
final class Thumb {

    /** In seconds: to find the next place and tap it, to swipe once, to type a character. */
    private static final double TAP = 1.5;
    private static final double SWIPE = 0.8;
    private static final double CHARACTER = 0.15;
    /** Most of a screen, in pixels. */
    private static final int STROKE = 550;
    private static final int MOST_SWIPES = 40;
    /** The head and the buttons at the foot cover what lies below them. */
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

    /** A list that one is chosen from: a tap opens it, another one takes it. */
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

    /** Where it is, once it is there: a form is drawn anew when its task is taken. */
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

    /** How long a person takes for it. */
    double seconds() {
        return taps * TAP + swipes * SWIPE + characters * CHARACTER;
    }

    @Override
    public String toString() {
        return taps + " taps, " + swipes + " swipes, " + characters + " characters: " + Math.round(seconds()) + " s";
    }
}
