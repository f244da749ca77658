package org.cordon.country.web;

import java.util.List;
import org.cordon.country.Country;
import org.cordon.country.CountryDirectory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The directory, for every signed-in user. */
@RestController
@RequestMapping("/api/countries")
final class CountryController {

    private final CountryDirectory directory;

    CountryController(CountryDirectory directory) {
        this.directory = directory;
    }

    @GetMapping
    CountryPage countries(@RequestParam(defaultValue = "") String search, @RequestParam(required = false) String region) {
        return new CountryPage(directory.search(search).stream()
                .filter(country -> region == null || country.region().equals(region))
                .map(CountryItem::of)
                .toList(), null);
    }

    /** The directory fits one page, so {@code next} is always null. */
    record CountryPage(List<CountryItem> items, String next) {
    }

    record CountryItem(String code, String name, String bureau, String region, String language, String zone, boolean hasContact) {

        static CountryItem of(Country country) {
            return new CountryItem(country.code(), country.name(), country.bureauName(), country.region(), country.language(),
                    country.zone().getId(), country.contact().isPresent());
        }
    }
}
