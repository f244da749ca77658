package org.cordon.hub.smugglinggroup;

import static org.cordon.kernel.shared.Said.said;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.cordon.hub.smugglinggroup.GroupQueries.Wanted;
import org.cordon.kernel.shared.Formulas;
import org.cordon.kernel.shared.Page;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.springframework.stereotype.Component;

/** Writes the register for spreadsheets, one fact a line, with the groups and facts that the caller sees. */
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

    /**
     * Returns the first page of groups for the file, and where the next page begins.
     *
     * @param after the reference of the last group that the reader has, or null
     * @param limit the number of groups that the reader asks for; null if the reader asks for all groups
     * @throws Refusal invalid, if the limit is not a number from 1 to the size of a page
     */
    public Page<GroupQueries.View> first(Wanted wanted, String after, Integer limit) {
        if (limit != null && (limit < 1 || limit > PAGE)) {
            var reason = said("must be a whole number from 1 to {largest}", PAGE);
            throw Refusal.invalid(said("The search cannot be read: {field} {reason}.", "limit", reason),
                    List.of(new Reason("limit", reason)));
        }
        return queries.all(wanted, after, limit == null ? PAGE : limit);
    }

    /**
     * Writes groups, one fact a line; lists in a cell are divided by spaces. At most one page of groups is in memory at a time.
     *
     * @param first the page that {@link #first} returned
     * @param whole whether the pages after the first one are written as well
     */
    public void write(Wanted wanted, Page<GroupQueries.View> first, boolean whole, Writer out) throws IOException {
        out.append(BYTE_ORDER_MARK);
        var csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord(COLUMNS);
        var written = new HashSet<String>();
        for (var page = first; page != null; page = whole && page.next() != null ? queries.all(wanted, page.next(), PAGE) : null) {
            for (var group : page.items()) {
                // A surviving group can be found twice: at its own place and at the place of a merged group. It is written once.
                if (written.add(group.reference())) {
                    for (var fact : group.facts()) {
                        csv.printRecord(line(group, fact));
                    }
                }
            }
        }
        csv.flush();
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
