package org.cordon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Takes pictures of screens into {@code target/screenshots}. A test that fails leaves one. All tests take theirs only with
 * {@code -Dcordon.screenshots}, because a picture takes longer than most pages; the pictures in the documents and the help are then
 * replaced, too. There a picture has no number before its name, so that it keeps its name when steps are added before it.
 */
final class Screenshots {

    private static final int TALLEST = 900;
    private static final Path ALL = Path.of("target", "screenshots");
    private static final Path SHOWN = Path.of("docs", "screenshots");
    private static final Path HELP = Path.of("src/main/resources/static/pages/help/pictures");

    private Screenshots() {
    }

    /** Returns whether the pictures of the documents and of the help are taken anew. */
    static boolean areShown() {
        return System.getProperty("cordon.screenshots") != null;
    }

    /** Takes a picture of the person's window, if pictures are wanted. A window must not be taller than a screen. */
    static void take(Page page, String name) {
        assertThat(page.viewportSize().height).as("height of the window at " + name).isLessThanOrEqualTo(TALLEST);
        if (areShown()) {
            var picture = keep(page, name);
            Stream.of(SHOWN.resolve(name.replaceFirst("^\\d+-", "") + ".png"),
                    HELP.resolve(name.replaceFirst("^language-(\\w\\w)-", "$1/") + ".png"))
                    .filter(Files::exists).forEach(shown -> replace(shown, picture));
        }
    }

    /** Keeps a picture for the search for an error. */
    static byte[] keep(Page page, String name) {
        return page.screenshot(new ScreenshotOptions().setPath(ALL.resolve(name + ".png")));
    }

    private static void replace(Path shown, byte[] picture) {
        try {
            Files.write(shown, picture);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
