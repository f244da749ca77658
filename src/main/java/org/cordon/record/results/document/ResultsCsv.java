package org.cordon.record.results.document;

import java.io.IOException;
import java.io.StringWriter;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.cordon.record.results.Figures;
import org.cordon.record.results.Snapshot;

/** Writes results for scripts: a figure and its value on each line. The file is byte for byte the same in every language. */
final class ResultsCsv {

    private ResultsCsv() {
    }

    static String of(Snapshot snapshot) {
        var results = snapshot.figures();
        return write(csv -> {
            csv.printRecord("figure", "value");
            csv.printRecord("operation", results.operation());
            csv.printRecord("number", snapshot.number());
            csv.printRecord("approved", snapshot.isApproved());
            csv.printRecord("approvedAt", snapshot.frozenAt());
            csv.printRecord("count", snapshot.count());
            csv.printRecord("theme", results.theme());
            csv.printRecord("asOf", results.asOf());
            csv.printRecord("knownAt", results.knownAt());
            csv.printRecord("listVersion", results.listVersion());
            csv.printRecord("phaseOpened", results.phaseOpened());
            csv.printRecord("phaseEnded", results.phaseEnded());
            for (var figure : Figures.of(results).entrySet()) {
                csv.printRecord(figure.getKey(), figure.getValue());
            }
        });
    }

    /** Returns the figures of countries, one country a line. */
    static String ofCountries(Snapshot snapshot) {
        return write(csv -> {
            csv.printRecord("country", "participating", "wanted", "arrestedOfItsTargets", "locatedOfItsTargets", "arrestsIn", "locatedIn");
            for (var country : snapshot.figures().byCountry()) {
                csv.printRecord(country.country(), country.participating() ? 1 : 0, country.wanted(), country.arrestedOfItsTargets(),
                        country.locatedOfItsTargets(),
                        country.arrestsIn(), country.locatedIn());
            }
        });
    }

    private interface Lines {
        void print(CSVPrinter csv) throws IOException;
    }

    private static String write(Lines lines) {
        var text = new StringWriter();
        try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            lines.print(csv);
        } catch (IOException impossible) {
            throw new IllegalStateException("A string cannot be written to", impossible);
        }
        return text.toString();
    }
}
