package org.cordon.kernel.country;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cordon.kernel.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The member countries, for everyone to query. Lists are in the order of the English names. */
@Service
@Transactional(readOnly = true)
public class CountryDirectory {

    private static final Collator ENGLISH = Collator.getInstance(Locale.ENGLISH);

    private final Countries countries;

    CountryDirectory(Countries countries) {
        this.countries = countries;
    }

    public List<Country> all() {
        return byName(countries.all());
    }

    public Optional<Country> find(String code) {
        return countries.find(code);
    }

    /** Returns the member countries with these codes; leaves out other codes. */
    public List<Country> byCodes(Collection<String> codes) {
        return byName(countries.byCodes(codes));
    }

    /** Returns the entries whose code, name or bureau contains the text, whatever its case; all of them for an empty text. */
    public List<CountryEntry> search(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return entries().stream()
                .filter(entry -> (entry.code() + "\n" + entry.country().name() + "\n" + entry.country().bureau())
                        .toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    public List<String> regions() {
        return countries.all().stream().map(Country::region).distinct().sorted().toList();
    }

    /** @throws Refusal if no member country has this code */
    public Country require(String code) {
        return find(code).orElseThrow(() -> Refusal.invalid("{code} is not the code of a member country.", code));
    }

    /**
     * Returns the address of the bureau's duty officer.
     *
     * @throws Refusal if no member country has this code, or its contact has not been entered
     */
    public String requireContact(String code) {
        var country = require(code);
        return country.contact().orElseThrow(() -> Refusal.conflict("{bureau} ({country}) has no duty contact in the country directory; an "
                + "administrator can enter it.", country.bureauName(), code));
    }

    /** Returns the member countries among these that have no contact address, in the order of their names. */
    public List<Country> withoutContact(Collection<String> codes) {
        return byCodes(codes).stream().filter(country -> country.contact().isEmpty()).toList();
    }

    private List<CountryEntry> entries() {
        return countries.entries().stream().sorted(Comparator.comparing(entry -> entry.country().name(), ENGLISH)).toList();
    }

    /** Returns the whole directory as a file, with addresses and duty hours or without. */
    public String csv(boolean contacts) {
        return CountryRows.write(entries(), contacts);
    }

    /** Returns the administrators' changes of a country, the latest first. */
    public List<CountryChange> changes(String code) {
        return countries.changes(code);
    }

    /**
     * Updates the directory to the reference data of this release, but keeps values that the installation has changed.
     *
     * @param dutyHours the demo's duty hours, by code
     */
    @Transactional
    public void load(Collection<Country> referenceData, Map<String, String> dutyHours) {
        referenceData.forEach(country -> countries.save(country, dutyHours.get(country.code())));
    }

    private static List<Country> byName(List<Country> unsorted) {
        return unsorted.stream().sorted(Comparator.comparing(Country::name, ENGLISH)).toList();
    }
}
