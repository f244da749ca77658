package org.cordon.record.results.document;

import java.text.Collator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cordon.record.results.Count;
import org.cordon.record.results.Figures;
import org.cordon.record.results.Results;
import org.cordon.record.results.Results.OfCountry;
import org.cordon.record.results.Snapshot;

/**
 * The content of a document of results, in one language and in order. The PDF and the sheets have the same content, and differ only in
 * appearance.
 */
final class ResultsContent {

    /** The ways to set a text: a reference keeps its own direction, a time stays on one line. */
    enum Setting { LABEL, TEXT, REFERENCE, TIME }

    /** A fact about the results as a whole. */
    record Fact(String label, String value, Setting setting) {
    }

    /**
     * One figure in a document.
     *
     * @param figure the published name of the figure
     * @param of     the total of which the figure is a part; null if there is none
     * @param share  the share of the total, in percent
     * @param part   whether the figure is a part of the figure above it
     */
    record Line(String figure, String label, int value, Integer of, String share, boolean part) {
    }

    /** The figures of a country or a region; {@code name} is in the reader's language, {@code figure} as in names of figures. */
    record Part(String figure, String name, List<Integer> values, List<String> cells) {
    }

    /** The table of all countries or all regions; {@code title} is the key of the table's heading. */
    record Table(String title, List<String> head, List<Part> parts) {
    }

    /** A bar of the chart. */
    record Bar(String label, int value, String colour) {
    }

    record Definition(String label, String meaning) {
    }

    /** The columns of the values of {@link Part}, in their order, by the names of the figures. */
    static final List<String> COLUMNS = List.of("participating", "wanted", "arrestedOfItsTargets", "locatedOfItsTargets", "arrestsIn",
            "locatedIn");

    private static final List<String> DEFINED = List.of("targets", "wantingCountries", "participatingCountries", "arrested",
            "arrestCountries", "located",
            "withdrawn", "deceased", "atLarge", "newInformation", "phase", "wanted", "arrestsIn", "region", "asOf", "knownAt");
    private static final List<String> DEFINED_OF_EXCHANGE = List.of("questions", "answers", "hits", "byProducts");

    private final Snapshot snapshot;
    private final Map<String, Integer> figures;
    private final DocumentWords words;

    ResultsContent(Snapshot snapshot, DocumentWords words) {
        this.snapshot = snapshot;
        this.figures = Figures.of(snapshot.figures());
        this.words = words;
    }

    public Results results() {
        return snapshot.figures();
    }

    public DocumentWords words() {
        return words;
    }

    public boolean isApproved() {
        return snapshot.isApproved();
    }

    /** Returns the number of approved results, or the operation for figures without a number. */
    public String reference() {
        return snapshot.isApproved() ? snapshot.number() : results().operation();
    }

    public String operationTitle() {
        return snapshot.title();
    }

    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        if (isApproved()) {
            add(facts, "number", snapshot.number(), Setting.REFERENCE);
        }
        add(facts, "operation", results().operation(), Setting.REFERENCE);
        add(facts, "theme", words.code(results().theme()), Setting.TEXT);
        add(facts, "host", snapshot.host(), Setting.TEXT);
        add(facts, "list", words.say("value.version", "n", results().listVersion()), Setting.TEXT);
        add(facts, "count", words.say("count." + snapshot.count()), Setting.TEXT);
        add(facts, "phaseOpened", results().phaseOpened());
        add(facts, "phaseEnded", results().phaseEnded());
        add(facts, "asOf", results().asOf());
        add(facts, "knownAt", results().knownAt());
        if (isApproved()) {
            add(facts, "approvedBy", snapshot.frozenBy(), Setting.REFERENCE);
            add(facts, "approvedAt", snapshot.frozenAt());
        }
        return facts;
    }

    private void add(List<Fact> facts, String fact, String value, Setting setting) {
        facts.add(new Fact(words.say("fact." + fact), value, setting));
    }

    private void add(List<Fact> facts, String fact, Instant time) {
        add(facts, fact, time == null ? words.say("value.notYet") : words.time(time), Setting.TIME);
    }

    /** Returns the numbers of targets in each state, which add up to the number of targets. */
    public List<Line> states() {
        return Stream.of("arrested", "located", "withdrawn", "deceased", "atLarge").map(figure -> line(figure, "targets", false)).toList();
    }

    /** Returns the states that the bar shows, because their number is not 0. */
    public List<Line> shownStates() {
        return states().stream().filter(state -> state.value() > 0).toList();
    }

    /** Returns the figures that readers see first. */
    public List<Line> tiles() {
        return List.of(line("targets", null, false), line("arrested", "targets", false), line("located", "targets", false),
                line("atLarge", "targets", false));
    }

    public List<Bar> phases() {
        return Stream.of("arrested", "located").flatMap(state -> Stream.of("before", "during", "after").map(phase -> new Bar(
                words.say("figure." + state) + " · " + words.say("phase." + phase), figures.get(state + "." + phase), state))).toList();
    }

    /** Describes the map for readers who hear the document; the numbers are in the table by country. */
    public String mapInWords() {
        return words.say("map.inWords", "n", results().byCountry().stream().filter(OfCountry::participating).count());
    }

    public List<Line> lines() {
        var lines = new ArrayList<Line>();
        lines.add(line("targets", null, false));
        for (var state : List.of("arrested", "located")) {
            lines.add(line(state, "targets", false));
            for (var phase : List.of("before", "during", "after")) {
                lines.add(new Line(state + "." + phase, words.say("phase." + phase), figures.get(state + "." + phase), figures.get(state),
                        words.share(figures.get(state + "." + phase), figures.get(state)), true));
            }
        }
        Stream.of("withdrawn", "deceased", "atLarge").forEach(state -> lines.add(line(state, "targets", false)));
        lines.add(line("newInformation", "targets", false));
        Stream.of("wantingCountries", "participatingCountries", "arrestCountries").forEach(figure -> lines.add(line(figure, null, false)));
        if (results().exchange() != null) {
            lines.add(line("questions", null, false));
            lines.add(line("answers", null, false));
            lines.add(line("hits", "answers", false));
            lines.add(line("byProducts", null, false));
            for (var source : List.of("ANSWER", "LEAD")) {
                lines.add(new Line("byProducts." + source, words.say("source." + source), figures.get("byProducts." + source),
                        figures.get("byProducts"), words.share(figures.get("byProducts." + source), figures.get("byProducts")), true));
            }
        }
        return lines;
    }

    private Line line(String figure, String of, boolean part) {
        var value = figures.get(figure);
        var whole = of == null ? null : figures.get(of);
        return new Line(figure, words.say("figure." + figure), value, whole, whole == null ? "" : words.share(value, whole), part);
    }

    public List<Part> regions() {
        return results().byRegion().stream()
                .map(region -> part("region." + Figures.slug(region.region()), words.code(region.region()), true)).toList();
    }

    /** Returns the figures of countries by name, in the sorting order of the reader's language. */
    public List<Part> countries() {
        var order = Collator.getInstance(words.language().locale());
        return results().byCountry().stream().map(country -> part(country.country(), words.country(country.country()), false))
                .sorted((one, other) -> order.compare(one.name(), other.name())).toList();
    }

    private Part part(String figure, String name, boolean countsParticipants) {
        var values = COLUMNS.stream().map(column -> figures.get(column + "." + figure)).toList();
        var participating = countsParticipants ? String.valueOf(values.get(0)) : words.say(values.get(0) == 1 ? "yes" : "no");
        return new Part(figure, name, values,
                Stream.concat(Stream.of(name, participating), values.stream().skip(1).map(String::valueOf)).toList());
    }

    public List<Table> tables() {
        return List.of(new Table("section.region", head("head.region", "column.participants"), regions()),
                new Table("section.country", head("head.country", "column.participating"), countries()));
    }

    public List<String> head(String name, String participating) {
        return Stream.concat(Stream.of(name, participating), COLUMNS.stream().skip(1).map(column -> "column." + column)).map(words::say)
                .toList();
    }

    public List<Definition> definitions() {
        return Stream.concat(DEFINED.stream(), results().exchange() == null ? Stream.of() : DEFINED_OF_EXCHANGE.stream())
                .map(figure -> new Definition(words.say("figure." + figure), words.say("definition." + figure))).toList();
    }

    public List<String> notes() {
        return Stream
                .of(snapshot.count() == Count.PUBLISHED ? "note.published" : "note.complete", isApproved() ? "note.frozen" : "note.live",
                        "note.ledger")
                .map(words::say).toList();
    }
}
