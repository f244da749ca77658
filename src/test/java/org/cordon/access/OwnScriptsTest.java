package org.cordon.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordon.support.ModelFiles;
import org.junit.jupiter.api.Test;

/**
 * Checks Cordon's own scripts, pages and forms as a browser gets them. They never treat people's text as markup or code, and keep next to
 * nothing in the browser.
 */
class OwnScriptsTest {

    /** Code that would read a text as markup or as code. In a template, this is text without escaping. */
    private static final Pattern TEXT_AS_MORE = Pattern.compile(
            "\\binnerHTML\\b|\\bouterHTML\\b|insertAdjacentHTML|document\\.write|\\beval\\(|new Function\\b|DOMParser|createContextualFragment"
            + "|ng-bind-html|\\$sce\\b|javascript:|th:utext|\\[\\(\\$\\{|setTimeout\\(['\"`]|postMessage\\(");
    private static final Pattern STORES = Pattern
            .compile("(?:localStorage|sessionStorage)\\.setItem\\(([^,]+),|indexedDB|document\\.cookie ?=|caches\\.open");

    @Test
    void makeNoMarkupAndNoCodeOfText() throws IOException {
        for (var file : ownFiles()) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(TEXT_AS_MORE);
        }
    }

    /**
     * The scripts keep the receipt's id, the typed account, the introductions that were seen, the words of Tasklist, whether its list is
     * folded, and the order of the inbox with its folded parts. What somebody seeks in the inbox may be a name, and is kept nowhere.
     */
    @Test
    void keepInTheBrowserWhatIsNamedHereAlone() throws IOException {
        var kept = new TreeSet<String>();
        for (var file : ownFiles()) {
            STORES.matcher(Files.readString(file)).results()
                    .map(found -> file.getFileName() + " " + (found.group(1) == null ? found.group() : found.group(1))).forEach(kept::add);
        }
        assertThat(kept).containsExactly("cordon-list.js 'camunda-web'", "cordon-panes.js FOLDED", "given.js KEPT", "inbox.js ORDER",
                "inbox.js folded", "login.js ACCOUNT", "tour.js key");
    }

    /** Tasklist would otherwise keep the contents of an open form in the browser. */
    @Test
    void keepTasklistFromKeepingWhatIsTyped() throws IOException {
        assertThat(Files.readString(Path.of("src/main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/cordon-form.js")))
                .contains("camForm.on('store', () => { camForm.storePrevented = true; });");
    }

    private static List<Path> ownFiles() throws IOException {
        try (var resources = Files.walk(Path.of("src/main/resources"))) {
            var files = Stream.concat(resources, ModelFiles.forms().stream())
                    .filter(file -> file.toString().matches(".+\\.(js|mjs|html)")).toList();
            assertThat(files).hasSizeGreaterThan(100);
            return files;
        }
    }
}
