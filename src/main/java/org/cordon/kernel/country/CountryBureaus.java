package org.cordon.kernel.country;

import java.util.List;
import java.util.Optional;
import org.cordon.kernel.caller.Bureaus;
import org.springframework.stereotype.Component;

/**
 * Lists the countries that have a bureau, and finds a country's language. The list comes from the reference data, because the list is
 * needed before the tables are filled.
 */
@Component
final class CountryBureaus implements Bureaus {

    private final CountryDirectory directory;

    CountryBureaus(CountryDirectory directory) {
        this.directory = directory;
    }

    @Override
    public List<String> countries() {
        return CountryFile.read(false).stream().map(Country::code).toList();
    }

    @Override
    public Optional<String> languageOf(String country) {
        return directory.find(country).map(Country::language);
    }
}
