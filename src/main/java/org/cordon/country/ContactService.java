package org.cordon.country;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cordon.access.CurrentCaller;
import org.cordon.shared.Refusal;
import org.cordon.shared.Refusal.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over the duty contacts of an installation from a CSV file with the columns {@code code} and {@code contact}; other columns
 * are passed over, countries that the file does not name stay as they are, and an empty contact removes one.
 */
@Service
@Transactional
public class ContactService {

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");

    private static final int MAX_BYTES = 100_000;

    private final Countries countries;
    private final CurrentCaller currentCaller;

    ContactService(Countries countries, CurrentCaller currentCaller) {
        this.countries = countries;
        this.currentCaller = currentCaller;
    }

    /**
     * All of the file or nothing.
     *
     * @return how many countries the file names
     * @throws Refusal when the caller is no administrator, or a row is wrong
     */
    public int replace(InputStream csv) throws IOException {
        if (!currentCaller.get().isAdministrator()) {
            throw Refusal.forbidden("Only an administrator may change the country directory.");
        }
        var content = csv.readNBytes(MAX_BYTES + 1);
        if (content.length > MAX_BYTES) {
            throw Refusal.tooLarge("The file is larger than 100 kB.");
        }
        var text = new String(content, StandardCharsets.UTF_8);
        var contacts = read(text.startsWith("\uFEFF") ? text.substring(1) : text);
        contacts.forEach(countries::setContact);
        return contacts.size();
    }

    private Map<String, String> read(String csv) {
        var header = csv.lines().findFirst().orElse("");
        var format = CSVFormat.RFC4180.builder().setDelimiter(header.indexOf(';') >= 0 ? ';' : ',')
                .setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true).setTrim(true).get();
        try (var parser = CSVParser.parse(csv, format)) {
            if (!parser.getHeaderNames().containsAll(List.of("code", "contact"))) {
                throw Refusal.invalid("The file needs a header with the columns code and contact.");
            }
            return contacts(parser.getRecords());
        } catch (IllegalArgumentException | UncheckedIOException malformed) {
            throw Refusal.invalid("The file is no CSV with a header of different columns.");
        } catch (IOException malformed) {
            throw Refusal.invalid("The file is no well-formed CSV.");
        }
    }

    private Map<String, String> contacts(List<CSVRecord> rows) {
        var contacts = new LinkedHashMap<String, String>();
        var reasons = new ArrayList<Reason>();
        for (var row : rows) {
            var place = "row " + row.getRecordNumber();
            if (!row.isConsistent()) {
                reasons.add(new Reason(place, "The row has another number of cells than the header."));
            } else if (countries.find(row.get("code")).isEmpty()) {
                reasons.add(new Reason(place, "This is not the code of a member country."));
            } else if (!row.get("contact").isEmpty() && !ADDRESS.matcher(row.get("contact")).matches()) {
                reasons.add(new Reason(place, "This is not an e-mail address."));
            } else {
                contacts.put(row.get("code"), row.get("contact").isEmpty() ? null : row.get("contact"));
            }
        }
        if (!reasons.isEmpty()) {
            throw Refusal.invalid("Nothing was changed: %d of the rows are wrong.".formatted(reasons.size()), reasons);
        }
        return contacts;
    }
}
