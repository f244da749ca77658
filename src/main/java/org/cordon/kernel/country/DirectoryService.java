package org.cordon.kernel.country;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.input.UnknownFields;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets administrators change the directory. Each change is recorded with its author and its time. */
@Service
@Transactional
public class DirectoryService {

    private static final int MAX_BYTES = 500_000;

    private final Countries countries;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    DirectoryService(Countries countries, CurrentCaller currentCaller, Clock clock) {
        this.countries = countries;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /**
     * The changes that a file makes, or would make.
     *
     * @param rows  how many rows the file has
     * @param state the state of the directory that the file was compared with
     */
    public record Imported(int rows, List<ImportedRow> changed, int state) {
    }

    /** A row that changes something. */
    public record ImportedRow(int row, String code, List<CountryChange> changes) {
    }

    /** @throws Refusal unless the caller is an administrator */
    public void requireAdministrator() {
        if (!currentCaller.get().isAdministrator()) {
            throw Refusal.forbidden("Only an administrator may change the country directory.");
        }
    }

    /**
     * Changes the given fields, all or none.
     *
     * @param fields values by the key of their field; a null or blank value empties the field
     * @param seen   the version that the caller has seen, or null if the request does not say
     * @throws Refusal if the caller is no administrator, no member country has the code, the country was changed since, or a field is wrong
     */
    public CountryEntry change(String code, Map<String, String> fields, Integer seen) {
        requireAdministrator();
        var entry = countries.lock(code).orElseThrow(() -> Refusal.notFound("No member country has the code {code}.", code));
        if (!entry.isAsSeen(seen)) {
            throw Refusal.outdated("{change}, after you looked at it; look at it again.", entry.changedSince());
        }
        var edit = new CountryEdit(entry);
        fields.forEach((key, text) -> CountryField.of(key).ifPresentOrElse(field -> edit.set(field, text),
                () -> edit.reasons().add(UnknownFields.reason(key, Stream.of(CountryField.values()).map(CountryField::key).toList()))));
        if (!edit.reasons().isEmpty()) {
            throw Refusal.invalid("Nothing was changed: some of it is not valid.", edit.reasons());
        }
        make(code, edit.changes(currentCaller.get().user(), clock.instant()));
        return countries.lock(code).orElseThrow();
    }

    /**
     * Takes over a file, all of it or nothing. Columns and countries that are not in the file stay as they are.
     *
     * @param seen   the state of the whole directory that the caller has seen, or null if the request does not say
     * @param dryRun whether to return the changes without making them
     * @throws Refusal if the caller is no administrator, somebody changed the directory since, or a row is wrong
     */
    public Imported take(InputStream csv, Integer seen, boolean dryRun) throws IOException {
        requireAdministrator();
        var content = csv.readNBytes(MAX_BYTES + 1);
        if (content.length > MAX_BYTES) {
            throw Refusal.tooLarge("The file is larger than 500 kB.");
        }
        var rows = CountryRows.read(content);
        var entries = countries.lockAll();
        if (seen != null && seen != state(entries)) {
            throw Refusal.outdated("Somebody changed the directory after you looked at what this file would change; look at it again.");
        }
        var changed = new CountryImport(entries.stream().collect(Collectors.toMap(CountryEntry::code, Function.identity())),
                currentCaller.get().user(), clock.instant()).of(rows);
        if (!dryRun) {
            changed.forEach(row -> make(row.code(), row.changes()));
        }
        return new Imported(rows.size(), changed, state(entries));
    }

    private void make(String code, List<CountryChange> changes) {
        if (!changes.isEmpty()) {
            countries.change(code, changes);
        }
    }

    /** Returns a number that grows with every change of any country. */
    private static int state(List<CountryEntry> entries) {
        return entries.stream().mapToInt(CountryEntry::version).sum();
    }
}
