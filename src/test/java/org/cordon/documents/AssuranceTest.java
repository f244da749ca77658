package org.cordon.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The document docs/assurance.md answers each requirement of the standard in scope once, and the evidence that it names exists. */
class AssuranceTest {

    private static final Path DOCUMENT = Path.of("docs/assurance.md");
    private static final Path STANDARD = Path.of("src/test/resources/documents/asvs-5.0.0.csv");
    /** The chapters on authorisation, data protection and logging, answered up to level three; all others up to level two. */
    private static final Set<String> UP_TO_LEVEL_THREE = Set.of("8", "14", "16");
    private static final String MET = "met";
    private static final List<String> ANSWERS = List.of(MET, "installation", "not applicable", "not met");

    private static final String NO_TEST = "none: ";
    private static final String NUMBER = "v5.0.0-";
    private static final Pattern CHAPTER = Pattern.compile("(?m)^## (V\\d+) .+$");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern CLASS = Pattern.compile("(?:[a-z]+\\.)+[A-Z]\\w+|[A-Z]\\w+(?:Settings|Test|IT)");
    private static final Pattern FILE = Pattern.compile("pom\\.xml|src/[\\w./-]+");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]*)(?:#([^)]+))?\\)");

    private static List<Row> rows;

    /** @param proof the tests, or the reason why there are none */
    private record Row(String number, String asks, String answer, String place, String proof) {

        static Row of(String line) {
            var cells = line.substring(1, line.length() - 1).split("\\|", -1);
            assertThat(cells).as(line).hasSize(5);
            return new Row(cells[0].strip().substring(NUMBER.length()), cells[1].strip(), cells[2].strip(), cells[3].strip(),
                    cells[4].strip());
        }

        String chapter() {
            return chapterOf(number);
        }
    }

    @BeforeAll
    static void read() throws IOException {
        rows = Files.readAllLines(DOCUMENT).stream().filter(line -> line.startsWith("| " + NUMBER)).map(Row::of).toList();
    }

    @Test
    void eachRequirementInScopeIsAnsweredOnceAndNoOther() throws IOException {
        var scope = Files.readAllLines(STANDARD).stream().skip(1).map(line -> line.split(","))
                .filter(one -> Integer.parseInt(one[1]) <= (UP_TO_LEVEL_THREE.contains(chapterOf(one[0])) ? 3 : 2)).map(one -> one[0])
                .toList();
        assertThat(scope).hasSizeGreaterThan(250);
        assertThat(rows).extracting(Row::number).containsExactlyElementsOf(scope);
        for (var row : rows) {
            assertThat(row.asks()).as(row.number()).isNotBlank();
            assertThat(row.answer()).as(row.number()).isIn(ANSWERS);
        }
    }

    @Test
    void whatIsMetNamesWhereItIsAndByWhichTest() {
        for (var row : answered(MET)) {
            assertThat(Stream.concat(Stream.concat(classes(row.place()), files(row.place())), links(row.place())))
                    .as("Where %s is met", row.number()).isNotEmpty();
            assertThat(classes(row.place())).as("Where %s is met", row.number()).allMatch(isBelow("src/main/java"), "is a class of Cordon");
            assertThat(classes(row.proof())).as("The tests of %s", row.number()).allMatch(isBelow("src/test/java"), "is a test");
            assertThat(classes(row.proof()).findAny().isPresent() || row.proof().startsWith(NO_TEST))
                    .as("Whether %s names a test, or why there is none", row.number()).isTrue();
        }
    }

    @Test
    void whateverElseIsAnsweredHasAReason() {
        for (var row : rows) {
            if (!row.answer().equals(MET) || row.proof().startsWith(NO_TEST)) {
                assertThat(row.proof().replace(NO_TEST, "")).as("The reason of %s", row.number()).matches(".*\\p{L}{2,}.*");
            }
        }
    }

    @Test
    void everythingThatIsNamedIsThere() {
        for (var row : rows) {
            var cells = row.place() + " " + row.proof();
            assertThat(classes(cells)).as(row.number()).allMatch(isBelow("src/main/java").or(isBelow("src/test/java")),
                    "is a class or a test");
            assertThat(files(cells)).as(row.number()).allMatch(file -> Files.exists(Path.of(file)), "is a file");
        }
    }

    @Test
    void linksLeadToHeadings() throws IOException {
        for (var link : links(Files.readString(DOCUMENT)).toList()) {
            var parts = link.split("#", -1);
            if (parts.length == 2) {
                var document = parts[0].isEmpty() ? DOCUMENT : DOCUMENT.getParent().resolve(parts[0]).normalize();
                assertThat(headings(document)).as(link).contains(parts[1]);
            }
        }
    }

    @Test
    void theCountsAreThoseOfTheTables() throws IOException {
        var document = Files.readString(DOCUMENT);
        var chapters = CHAPTER.matcher(document).results().map(found -> found.group(1)).toList();
        assertThat(chapters).containsExactlyElementsOf(rows.stream().map(row -> "V" + row.chapter()).distinct().toList());
        assertThat(document.lines())
                .containsAll(chapters.stream().map(chapter -> line(chapter, row -> chapter.equals("V" + row.chapter()))).toList())
                .contains(line("all", row -> true));
    }

    private static List<Row> answered(String answer) {
        return rows.stream().filter(row -> row.answer().equals(answer)).toList();
    }

    private static String line(String name, Predicate<Row> counted) {
        return "| " + name + " | "
                + ANSWERS.stream().map(answer -> rows.stream().filter(counted).filter(row -> row.answer().equals(answer)).count())
                .map(String::valueOf).collect(Collectors.joining(" | ")) + " |";
    }

    private static String chapterOf(String number) {
        return number.substring(0, number.indexOf('.'));
    }

    private static Stream<String> classes(String cell) {
        return codes(cell, CLASS);
    }

    private static Stream<String> files(String cell) {
        return codes(cell, FILE);
    }

    private static Stream<String> codes(String cell, Pattern form) {
        return CODE.matcher(cell).results().map(found -> found.group(1)).filter(form.asMatchPredicate());
    }

    private static Stream<String> links(String text) {
        return LINK.matcher(text).results().filter(found -> !found.group(1).startsWith("http"))
                .map(found -> found.group(2) == null ? found.group(1) : found.group(1) + "#" + found.group(2));
    }

    private static Predicate<String> isBelow(String folder) {
        return name -> Files.exists(Path.of(folder, "org", "cordon").resolve(name.replace('.', '/') + ".java"));
    }

    /** Returns the anchors of the headings, in the form that Markdown viewers give them. */
    private static List<String> headings(Path document) throws IOException {
        return Files.readAllLines(document).stream().filter(line -> line.matches("#+ .+"))
                .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .toList();
    }
}
