package org.cordon.group.figure;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.cordon.group.GroupQueries;
import org.cordon.group.GroupQueries.Wanted;
import org.cordon.shared.Formulas;
import org.springframework.stereotype.Component;

/** The register as its reader sees it, a fact a line, for spreadsheets. */
@Component
public class GroupsFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int PAGE = 500;
    private static final List<String> COLUMNS = List.of("group", "state", "name", "steward", "fact", "kind", "text", "leg", "role",
            "countries", "about", "validFrom", "validUntil", "supplier", "suppliedAt", "endedAt", "endReason", "handlingCode",
            "sourceEvaluation", "informationEvaluation");

    private final GroupQueries queries;

    GroupsFile(GroupQueries queries) {
        this.queries = queries;
    }

    /** All that answer to what is wanted, by their references; lists in a cell are divided by spaces. */
    public String csv(Wanted wanted) {
        var text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(COLUMNS);
            var written = new HashSet<String>();
            String after = null;
            do {
                var page = queries.all(wanted, after, PAGE);
                for (var group : page.items()) {
                    // One that is merged into another is found where both are.
                    if (written.add(group.reference())) {
                        for (var fact : group.facts()) {
                            csv.printRecord(line(group, fact));
                        }
                    }
                }
                after = page.next();
            } while (after != null);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return text.toString();
    }

    private static List<String> line(GroupQueries.View group, GroupQueries.Fact fact) {
        var said = fact.content();
        return cells(group.reference(), group.state(), group.name(), group.steward(), fact.reference(), said.kind(), said.text(),
                said.leg(), said.role(), String.join(" ", said.countries()), said.about(), said.validFrom(), said.validUntil(),
                fact.supplier(), fact.suppliedAt(), fact.endedAt(), fact.endReason(), fact.handlingCode(), fact.sourceEvaluation(),
                fact.informationEvaluation());
    }

    private static List<String> cells(Object... values) {
        return Arrays.stream(values).map(value -> Formulas.defused(Objects.toString(value, ""))).toList();
    }
}
