package org.cordon.kernel.country;

import static org.cordon.kernel.shared.Said.said;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordon.kernel.country.CountryRows.Row;
import org.cordon.kernel.country.DirectoryService.ImportedRow;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.kernel.shared.Said;

/** Compares the rows of a file with the present directory, and finds the changes and the errors in the rows. */
final class CountryImport {

    private final Map<String, CountryEntry> directory;
    private final String by;
    private final Instant at;
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<ImportedRow> changed = new ArrayList<>();
    private final List<Reason> reasons = new ArrayList<>();

    /** @param by the author of the changes @param at the time of the changes */
    CountryImport(Map<String, CountryEntry> directory, String by, Instant at) {
        this.directory = directory;
        this.by = by;
        this.at = at;
    }

    /** @throws Refusal with each reason and its row and field, if anything is wrong */
    List<ImportedRow> of(List<Row> rows) {
        rows.forEach(this::read);
        if (!reasons.isEmpty()) {
            var what = reasons.size() == 1 ? said("Nothing was changed: 1 thing is wrong in the file.")
                    : said("Nothing was changed: {number} things are wrong in the file.", reasons.size());
            throw Refusal.invalid(what, reasons);
        }
        return changed;
    }

    private void read(Row row) {
        if (row.cells() == null) {
            refuse(row, "",
                    said("The row has another number of cells than the header; a separator inside a text needs quotation marks around the "
                    + "text."));
            return;
        }
        var code = row.cell(CountryRows.CODE);
        var entry = directory.get(code);
        var earlier = seen.putIfAbsent(code, row.number());
        if (entry == null) {
            refuse(row, CountryRows.CODE, code.isEmpty() ? said("cannot be empty") : said("is not the code of a member country"));
        } else if (earlier != null) {
            refuse(row, CountryRows.CODE, said("is already in row {row}", earlier));
        } else {
            edit(row, entry);
        }
    }

    private void edit(Row row, CountryEntry entry) {
        var edit = new CountryEdit(entry);
        Arrays.stream(CountryField.values()).filter(field -> row.cells().containsKey(field.key()))
                .forEach(field -> edit.set(field, row.cell(field.key())));
        edit.reasons().forEach(reason -> refuse(row, reason.field(), reason.said()));
        var changes = edit.changes(by, at);
        var version = row.cell(CountryRows.VERSION);
        if (!version.isEmpty() && !version.matches("\\d{1,9}")) {
            refuse(row, CountryRows.VERSION, said("has to be the number that was exported, or empty"));
        } else if (!changes.isEmpty() && !version.isEmpty() && !entry.isAsSeen(Integer.valueOf(version))) {
            refuse(row, CountryRows.VERSION, said("is an old one: {change}, after this file was exported", entry.changedSince()));
        } else if (!changes.isEmpty()) {
            changed.add(new ImportedRow(row.number(), entry.code(), changes));
        }
    }

    /** Adds a reason, whose field names the row, the code and the column, so that a person finds the place. */
    private void refuse(Row row, String field, Said reason) {
        var code = row.cells() == null ? "" : row.cell(CountryRows.CODE);
        reasons.add(
                new Reason("row " + row.number() + (code.isEmpty() ? "" : " (" + (code.length() <= 10 ? code : code.substring(0, 10)) + ")")
                + (field.isEmpty() ? "" : ", " + field), reason));
    }
}
