package org.cordon.country;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cordon.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everyone may ask about the member countries. Lists are in the order of the English names. */
@Service
@Transactional(readOnly = true)
public class CountryDirectory {

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

    /** The member countries among these codes; others are left out. */
    public List<Country> byCodes(Collection<String> codes) {
        return byName(countries.byCodes(codes));
    }

    /** Countries whose code, name or bureau contains the text, whatever its case; all of them for an empty text. */
    public List<Country> search(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return all().stream()
                .filter(country -> (country.code() + "\n" + country.name() + "\n" + country.bureau())
                        .toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    public List<String> regions() {
        return countries.all().stream().map(Country::region).distinct().sorted().toList();
    }

    /** @throws Refusal when no member country has this code */
    public Country require(String code) {
        return find(code).orElseThrow(() -> Refusal.invalid(code + " is not the code of a member country."));
    }

    /**
     * The address of the bureau's duty officer.
     *
     * @throws Refusal when no member country has this code, or its contact has not been entered
     */
    public String requireContact(String code) {
        var country = require(code);
        return country.contact().orElseThrow(() -> Refusal.conflict(
                "%s (%s) has no duty contact in the country directory; an administrator can enter it."
                        .formatted(country.bureauName(), code)));
    }

    /** Brings the directory to the state of the reference data that this release carries. */
    @Transactional
    public void load(Collection<Country> referenceData) {
        referenceData.forEach(countries::save);
    }

    private static List<Country> byName(List<Country> unsorted) {
        return unsorted.stream().sorted(Comparator.comparing(Country::name, Collator.getInstance(Locale.ENGLISH))).toList();
    }
}
