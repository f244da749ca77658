package org.cordon.faults;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The findings as a table in a document, with the flaws below it. */
record FindingsTable(List<Findings> rows) {

    private static final int FLAWS_SHOWN = 5;

    @Override
    public String toString() {
        return """
                | Fault | Times | Acts done | Refused | Sent again | Lost | Doubled | Longest stall, s | Mails | of them repeated | Flaws |
                |---|---|---|---|---|---|---|---|---|---|---|
                """ + told(FindingsTable::row) + told(FindingsTable::flaws);
    }

    private String told(Function<Findings, String> what) {
        return rows.stream().map(what).collect(Collectors.joining());
    }

    private static String row(Findings row) {
        return String.format(Locale.ROOT, "| %s | %d | %d | %d | %d | %d | %d | %.1f | %d | %d | %d |%n", row.fault(), row.times(),
                row.acts(), row.refused(), row.repetitions(), row.lost(), row.doubled(), row.longestStall(), row.mails(),
                row.mailsRepeated(), row.flaws().size());
    }

    private static String flaws(Findings row) {
        return row.flaws().isEmpty() ? "" : "\n**" + row.fault() + "**: " + row.flaws().stream().limit(FLAWS_SHOWN)
                .collect(Collectors.joining(" · ")) + "\n";
    }
}
