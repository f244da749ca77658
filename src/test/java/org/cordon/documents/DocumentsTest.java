package org.cordon.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No link of the documents is broken. */
class DocumentsTest {

    private static final Path SCREENSHOTS = Path.of("docs/screenshots");
    /** The target of a link in Markdown or in HTML, without the anchor. */
    private static final Pattern LINK = Pattern.compile("(?:\\]\\(|src=\"|href=\")(?!https?:|mailto:|#)([^)\"#\\s]+)");
    private static final String LIBRARIES = "## What each library is for";
    private static final Pattern DEPENDENCY = Pattern.compile(
            "(?s)<dependency>\\s*<groupId>[^<]+</groupId>\\s*<artifactId>([^<]+)<.*?</dependency>");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    @ParameterizedTest
    @MethodSource("documents")
    void linksLeadToFiles(Path document) {
        assertThat(links(document)).allSatisfy(target -> assertThat(target).exists());
    }

    @ParameterizedTest
    @MethodSource("screenshots")
    void everyScreenshotIsShown(Path screenshot) {
        assertThat(documents().flatMap(document -> links(document).stream())).contains(screenshot);
    }

    @Test
    void everyRecordOfADecisionIsListed() throws IOException {
        var listed = links(Path.of("docs/adr/README.md"));
        try (var records = Files.list(Path.of("docs/adr"))) {
            assertThat(records.filter(file -> file.getFileName().toString().matches("\\d{4}-.+\\.md")))
                    .containsExactlyInAnyOrderElementsOf(listed);
        }
    }

    @Test
    void everyDirectLibraryHasAPurpose() throws IOException {
        var pom = Files.readString(Path.of("pom.xml"));
        var own = pom.substring(pom.indexOf("</dependencyManagement>"), pom.indexOf("<build>"));
        var used = DEPENDENCY.matcher(own).results().filter(found -> !found.group().contains("<scope>test</scope>"))
                .map(found -> found.group(1)).toList();
        var policy = Files.readString(Path.of("SECURITY.md"));
        var table = policy.substring(policy.indexOf(LIBRARIES), policy.indexOf("\n## ", policy.indexOf(LIBRARIES)));
        var named = table.lines().filter(line -> line.startsWith("| `"))
                .flatMap(line -> CODE.matcher(line.split("\\|")[1]).results().map(found -> found.group(1))).toList();
        assertThat(used).hasSizeGreaterThan(20);
        assertThat(named).containsExactlyInAnyOrderElementsOf(used);
    }

    static Stream<Path> documents() {
        return Stream.concat(Stream.of(Path.of("README.md"), Path.of("SECURITY.md")), filesBelow(Path.of("docs"), ".md"));
    }

    static Stream<Path> screenshots() {
        return filesBelow(SCREENSHOTS, ".png");
    }

    private static Stream<Path> filesBelow(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending) && !file.toString().contains("node_modules")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> links(Path document) {
        try {
            var folder = document.toAbsolutePath().getParent();
            return LINK.matcher(Files.readString(document)).results().map(found -> Path.of("").toAbsolutePath()
                    .relativize(folder.resolve(found.group(1)).normalize())).collect(Collectors.toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
