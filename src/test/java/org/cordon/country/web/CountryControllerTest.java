package org.cordon.country.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordon.access.Caller;
import org.cordon.access.CurrentCaller;
import org.cordon.country.ContactService;
import org.cordon.country.Country;
import org.cordon.country.CountryDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

final class CountryControllerTest {

    private final CountryDirectory directory = mock(CountryDirectory.class);
    private final ContactService contacts = mock(ContactService.class);
    private final CurrentCaller currentCaller = mock(CurrentCaller.class);
    private final MockMvc http = MockMvcBuilders.standaloneSetup(new CountryController(directory, contacts, currentCaller)).build();

    @BeforeEach
    void twoCountries() {
        when(directory.search(any())).thenReturn(List.of(
                new Country("FR", "Paris", "Europe", "fr", ZoneId.of("Europe/Paris"), Optional.of("duty.fr@ncb-paris.example")),
                new Country("PE", "Lima", "Americas", "es", ZoneId.of("America/Lima"), Optional.empty())));
    }

    @Test
    void anOfficerSeesThatThereIsAContactAndNotWhich() throws Exception {
        signedInAs("ncb-IT");

        http.perform(get("/api/countries")).andExpect(status().isOk()).andExpect(content().json("""
                {"items": [
                  {"code": "FR", "name": "France", "bureau": "NCB Paris", "region": "Europe", "language": "fr", "zone": "Europe/Paris",
                   "hasContact": true},
                  {"code": "PE", "name": "Peru", "bureau": "NCB Lima", "region": "Americas", "language": "es", "zone": "America/Lima",
                   "hasContact": false}], "next": null}""", JsonCompareMode.STRICT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator", "camunda-admin"})
    void coordinatorAndAdministratorSeeTheAddress(String group) throws Exception {
        signedInAs(group);

        http.perform(get("/api/countries")).andExpect(jsonPath("$.items[0].contact").value("duty.fr@ncb-paris.example"));
    }

    @Test
    void theListCanBeLimitedToARegion() throws Exception {
        signedInAs("manager");

        http.perform(get("/api/countries").param("region", "Americas"))
                .andExpect(jsonPath("$.items.length()").value(1)).andExpect(jsonPath("$.items[0].code").value("PE"));
    }

    @Test
    void contactsAreReplacedByACsvFile() throws Exception {
        when(contacts.replace(any())).thenReturn(2);

        http.perform(put("/api/countries/contacts").contentType("text/csv").content("code,contact\n"))
                .andExpect(status().isOk()).andExpect(jsonPath("$.countries").value(2));
        http.perform(put("/api/countries/contacts").contentType("application/json").content("{}"))
                .andExpect(status().isUnsupportedMediaType());
    }

    private void signedInAs(String group) {
        when(currentCaller.get()).thenReturn(new Caller("somebody", Set.of(group)));
    }
}
