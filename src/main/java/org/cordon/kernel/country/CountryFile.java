package org.cordon.kernel.country;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** The reference data of the directory, {@code countries.csv}: the members of the organisation as publicly known. */
final class CountryFile {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder()
            .setDelimiter(';').setHeader().setSkipHeaderRecord(true).get();

    private CountryFile() {
    }

    /** @param withDemoContacts whether each bureau gets an invented address, in a domain that can never receive mail */
    static List<Country> read(boolean withDemoContacts) {
        try (var reader = new InputStreamReader(new ClassPathResource("countries.csv").getInputStream(), StandardCharsets.UTF_8);
                var rows = FORMAT.parse(reader)) {
            return rows.stream().map(row -> country(row, withDemoContacts)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns invented duty hours by country; every third bureau is on duty around the clock. */
    static Map<String, String> demoDutyHours() {
        return read(false).stream().collect(Collectors.toMap(Country::code, country -> switch (country.code().hashCode() % 3) {
            case 0 -> "24/7";
            case 1 -> (country.language().equals("ar") ? "Su-Th" : "Mo-Fr") + " 08:00-18:00";
            default -> "Mo-Fr 07:30-22:00; Sa 09:00-14:00";
        }));
    }

    private static Country country(CSVRecord row, boolean withDemoContacts) {
        var code = row.get("code");
        var bureau = row.get("bureau");
        return new Country(code, bureau, row.get("region"), row.get("language"), ZoneId.of(row.get("zone")),
                withDemoContacts ? Optional.of(demoContact(code, bureau)) : Optional.empty());
    }

    private static String demoContact(String code, String bureau) {
        var city = Normalizer.normalize(bureau, Normalizer.Form.NFD).toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z -]", "").replace(' ', '-');
        return "duty.%s@ncb-%s.example".formatted(code.toLowerCase(Locale.ROOT), city);
    }
}
