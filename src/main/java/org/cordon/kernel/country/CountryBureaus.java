package org.cordon.kernel.country;

import java.util.List;
import java.util.Optional;
import org.cordon.kernel.caller.Bureaus;
import org.springframework.stereotype.Component;

/**
 * Tells who has a bureau: the countries of the reference data, known before the tables are filled; and what language the directory says.
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
