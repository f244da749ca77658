package org.cordon.ledger.web;

import java.io.IOException;
import java.io.StringWriter;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.cordon.ledger.Results;
import org.cordon.ledger.Results.Counts;

/** Results as one table: a figure, the phase or the country that it is restricted to, and its value. */
final class ResultsCsv {

    private ResultsCsv() {
    }

    static String of(Results results) {
        var text = new StringWriter();
        try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord("figure", "phase", "country", "value");
            total(csv, "operation", results.operation());
            total(csv, "theme", results.theme());
            total(csv, "asOf", results.asOf());
            total(csv, "knownAt", results.knownAt());
            total(csv, "listVersion", results.listVersion());
            total(csv, "targets", results.targets());
            total(csv, "wantingCountries", results.wantingCountries());
            total(csv, "participatingCountries", results.participatingCountries());
            total(csv, "arrestCountries", results.arrestCountries());
            total(csv, "arrested", results.arrested());
            total(csv, "located", results.located());
            total(csv, "newInformation", results.newInformation());
            total(csv, "withdrawn", results.withdrawn());
            total(csv, "deceased", results.deceased());
            total(csv, "atLarge", results.atLarge());
            phase(csv, "before", results.byPhase().before());
            phase(csv, "during", results.byPhase().during());
            phase(csv, "after", results.byPhase().after());
            for (var country : results.byCountry()) {
                csv.printRecord("participating", "", country.country(), country.participating());
                csv.printRecord("wanted", "", country.country(), country.wanted());
                csv.printRecord("arrestsIn", "", country.country(), country.arrestsIn());
                csv.printRecord("locatedIn", "", country.country(), country.locatedIn());
                csv.printRecord("arrestedOfItsTargets", "", country.country(), country.arrestedOfItsTargets());
                csv.printRecord("locatedOfItsTargets", "", country.country(), country.locatedOfItsTargets());
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("A string cannot be written to", impossible);
        }
        return text.toString();
    }

    private static void total(CSVPrinter csv, String figure, Object value) throws IOException {
        csv.printRecord(figure, "", "", value);
    }

    private static void phase(CSVPrinter csv, String phase, Counts counts) throws IOException {
        csv.printRecord("arrested", phase, "", counts.arrested());
        csv.printRecord("located", phase, "", counts.located());
    }
}
