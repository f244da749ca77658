package org.cordon.country.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.cordon.access.CurrentCaller;
import org.cordon.country.ContactService;
import org.cordon.country.Country;
import org.cordon.country.CountryDirectory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The directory, for every signed-in user; the addresses of its duty officers, for those who deal with them. */
@RestController
@RequestMapping("/api/countries")
final class CountryController {

    private final CountryDirectory directory;
    private final ContactService contacts;
    private final CurrentCaller currentCaller;

    CountryController(CountryDirectory directory, ContactService contacts, CurrentCaller currentCaller) {
        this.directory = directory;
        this.contacts = contacts;
        this.currentCaller = currentCaller;
    }

    @GetMapping
    CountryPage countries(@RequestParam(defaultValue = "") String search, @RequestParam(required = false) String region) {
        var caller = currentCaller.get();
        var withContacts = caller.isCoordinator() || caller.isAdministrator();
        return new CountryPage(directory.search(search).stream()
                .filter(country -> region == null || country.region().equals(region))
                .map(country -> CountryItem.of(country, withContacts))
                .toList(), null);
    }

    @PutMapping(path = "/contacts", consumes = "text/csv")
    ContactsReplaced replaceContacts(InputStream csv) throws IOException {
        return new ContactsReplaced(contacts.replace(csv));
    }

    /** The directory fits one page, so {@code next} is always null. */
    record CountryPage(List<CountryItem> items, String next) {
    }

    record CountryItem(String code, String name, String bureau, String region, String language, String zone, boolean hasContact,
                       @JsonInclude(JsonInclude.Include.NON_NULL) String contact) {

        static CountryItem of(Country country, boolean withContact) {
            return new CountryItem(country.code(), country.name(), country.bureauName(), country.region(), country.language(),
                    country.zone().getId(), country.contact().isPresent(), withContact ? country.contact().orElse(null) : null);
        }
    }

    record ContactsReplaced(int countries) {
    }
}
