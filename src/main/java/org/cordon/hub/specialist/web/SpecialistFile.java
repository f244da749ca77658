package org.cordon.hub.specialist.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.cordon.hub.specialist.SpecialistQueries.Found;
import org.cordon.kernel.shared.Formulas;

/** Writes posts as a CSV file for spreadsheets, in UTF-8. Codes are not translated; several codes in a cell are divided by spaces. */
final class SpecialistFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String[] COLUMNS = {"reference", "country", "name", "agency", "unit", "crimes", "routes", "legs", "languages",
        "hours", "zone", "telephone", "confirmedAt", "unconfirmedSince", "onDuty"};

    private SpecialistFile() {
    }

    static String of(List<Found> posts) {
        var text = new StringWriter();
        try (var file = new CSVPrinter(text, CSVFormat.RFC4180.builder().setHeader(COLUMNS).build())) {
            for (var found : posts) {
                file.printRecord(cells(found).map(Formulas::defused));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return BYTE_ORDER_MARK + text;
    }

    private static Stream<String> cells(Found found) {
        var post = found.post();
        return Stream.of(post.reference(), post.country(), post.name(), post.agency(), post.unit().name(), codes(post.crimes()),
                codes(post.routes()), codes(post.legs()), String.join(" ", post.languages()), post.hours().text(), post.zone().getId(),
                post.telephone(), post.confirmed().at().toString(),
                post.unconfirmedSince() == null ? "" : post.unconfirmedSince().toString(), String.valueOf(found.onDuty()));
    }

    private static String codes(List<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).collect(Collectors.joining(" "));
    }
}
