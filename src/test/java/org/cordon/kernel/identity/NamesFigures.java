package org.cordon.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.cordon.kernel.shared.PersonName;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures the quality of the name matcher on pairs that others have judged, and on a million made-up pairs of two different persons. The
 * judged pairs are name_bench of nomenklatura, which is not part of Cordon because it names people. Run it by {@code mvn -Pnames verify
 * -Dnames.bench=cases.csv}; docs/names.md has its figures and says which half of the pairs the matcher was developed with.
 */
class NamesFigures {

    private static final Logger LOG = LoggerFactory.getLogger(NamesFigures.class);
    private static final double BEST_OVERALL = 0.745;
    private static final double BEST_NOT_LATIN = 0.857;
    private static final int MADE_UP = Integer.getInteger("names.pairs", 1_000_000);
    private static final BiPredicate<String, String> MATCHER =
            (one, other) -> NameMatcher.compare(WrittenName.of(one), WrittenName.of(other)).mayBe();
    /** The earlier comparison of nominations: Jaro-Winkler over folded words in alphabetical order. */
    private static final BiPredicate<String, String> BEFORE =
            (one, other) -> new JaroWinklerSimilarity().apply(sorted(one), sorted(other)) >= 0.9;

    private static final Map<String, String> FOLDED = new HashMap<>();
    private static final StringBuilder REPORT = new StringBuilder();

    private record Judged(String one, String other, boolean same, boolean developed) {

        String script() {
            return Stream.of(one, other).flatMapToInt(String::codePoints).filter(Character::isLetter).mapToObj(UnicodeScript::of)
                    .filter(script -> script != UnicodeScript.LATIN && script != UnicodeScript.COMMON).distinct().sorted()
                    .map(UnicodeScript::name).collect(Collectors.collectingAndThen(Collectors.joining("+"),
                            scripts -> scripts.isEmpty() ? "LATIN" : scripts));
        }

        boolean isLatin() {
            return script().equals("LATIN");
        }
    }

    private record Figures(long found, long missed, long wrong, long left) {

        static Figures of(List<Judged> pairs, BiPredicate<String, String> matcher) {
            var all = pairs.stream().collect(Collectors.groupingBy(pair -> (pair.same ? "+" : "-") + matcher.test(pair.one, pair.other),
                    Collectors.counting()));
            return new Figures(all.getOrDefault("+true", 0L), all.getOrDefault("+false", 0L), all.getOrDefault("-true", 0L),
                    all.getOrDefault("-false", 0L));
        }

        double f1() {
            return 2.0 * found / (2 * found + missed + wrong);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%d | %d | %d | %d | %d | %s", found + missed + wrong + left, found, missed, wrong, left,
                    found + missed + wrong == 0 ? "none to find" : String.format(Locale.ROOT, "%.3f", f1()));
        }
    }

    private static List<Judged> pairs;

    @BeforeAll
    static void reads() throws IOException {
        var path = Path.of(Objects.requireNonNull(System.getProperty("names.bench"), "-Dnames.bench= has to name the file cases.csv"));
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var file = format.parse(Files.newBufferedReader(path))) {
            pairs = file.stream().filter(row -> row.get("schema").equals("Person"))
                    .map(row -> new Judged(row.get("name1"), row.get("name2"), Boolean.parseBoolean(row.get("is_match")),
                            developed(row.get("name1") + "|" + row.get("name2"))))
                    .toList();
        }
        assertThat(pairs).as("pairs of persons").hasSizeGreaterThan(500);
    }

    @Test
    void findsMoreOfThosePairsThanTheBestMatcherOfTheirAuthors() throws IOException {
        line("Person pairs | n | found | missed | wrongly found | rightly left | F1");
        line("---|---|---|---|---|---|---");
        Predicate<Judged> heldOut = pair -> !pair.developed;
        figures("held out, all", heldOut, MATCHER);
        figures("held out, Latin", heldOut.and(Judged::isLatin), MATCHER);
        figures("held out, not Latin", heldOut.and(pair -> !pair.isLatin()), MATCHER);
        var all = figures("all", pair -> true, MATCHER);
        figures("Latin", Judged::isLatin, MATCHER);
        var notLatin = figures("not Latin", pair -> !pair.isLatin(), MATCHER);
        new TreeMap<>(pairs.stream().collect(Collectors.groupingBy(Judged::script)))
                .forEach((script, those) -> figures(script, pair -> pair.script().equals(script), MATCHER));
        figures("all, as compared before", pair -> true, BEFORE);
        figures("not Latin, as compared before", pair -> !pair.isLatin(), BEFORE);
        write();
        assertThat(all.f1()).isGreaterThan(BEST_OVERALL);
        assertThat(notLatin.f1()).isGreaterThan(BEST_NOT_LATIN);
    }

    @Test
    void takesFewOfAMillionMadeUpPairsForOnePerson() throws IOException {
        var apart = new MadeUpPersons(17, false);
        var near = new MadeUpPersons(18, true);
        line("Made up pairs of two persons | n | taken for one | of a hundred | as compared before | time");
        line("---|---|---|---|---|---");
        var strangers = alarms("with no part in common, or by chance", apart, MADE_UP / 2);
        alarms("of which one part is the same", near, MADE_UP / 2);
        write();
        assertThat(strangers).isLessThan(0.01);
    }

    private static double alarms(String which, MadeUpPersons persons, int number) {
        var wrong = 0;
        var before = 0;
        var nanos = 0L;
        for (var tried = 0; tried < number; tried++) {
            var two = persons.next();
            var from = System.nanoTime();
            wrong += MATCHER.test(two.one(), two.other()) ? 1 : 0;
            nanos += System.nanoTime() - from;
            before += BEFORE.test(two.one(), two.other()) ? 1 : 0;
        }
        line(String.format(Locale.ROOT, "%s | %d | %d | %.2f | %d | %.0f µs a pair", which, number, wrong, 100.0 * wrong / number, before,
                nanos / 1e3 / number));
        return (double) wrong / number;
    }

    private static Figures figures(String which, Predicate<Judged> those, BiPredicate<String, String> matcher) {
        var figures = Figures.of(pairs.stream().filter(those).toList(), matcher);
        line(which + " | " + figures);
        return figures;
    }

    private static String sorted(String name) {
        return FOLDED.computeIfAbsent(name, spelt -> PersonName.words(spelt).stream().sorted().collect(Collectors.joining(" ")));
    }

    /** Returns whether a pair belongs to the half used in development. A hash of its text decides, not its place in the file. */
    private static boolean developed(String both) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(both.getBytes(StandardCharsets.UTF_8))[0] % 2 == 0;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void line(String text) {
        REPORT.append("| ").append(text).append(" |\n");
    }

    private static void write() throws IOException {
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("names.md"), REPORT);
        LOG.info("\n{}", REPORT);
    }
}
