package org.cordon.country;

import java.util.List;
import org.cordon.access.Bureaus;
import org.springframework.stereotype.Component;

/** Tells who has a bureau: the countries of the reference data, known before the tables are filled. */
@Component
final class CountryBureaus implements Bureaus {

    @Override
    public List<String> countries() {
        return CountryFile.read(false).stream().map(Country::code).toList();
    }
}
