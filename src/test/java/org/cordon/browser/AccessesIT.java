package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator.FilterOptions;
import java.util.List;
import org.cordon.support.Notices;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.HttpClientErrorException.NotFound;

/** An officer looks up who has looked at the items that his bureau supplied. */
@BrowserTest
final class AccessesIT {

    private static final String OPERATION = "VIGIL-2031";

    @Test
    void theSupplierSeesWhoReadAndWhoWasRefused(People people) {
        people.elsewhere().launch(OPERATION, "NL", "DK");
        people.elsewhere().nominate(OPERATION, "NL", List.of(Notices.complete("2031/901", "VERBEEK", "NL", "DK")));
        var reference = people.elsewhere().read("coordinator", "/api/operations/" + OPERATION + "/nominations").path("items").get(0)
                .path("reference").asText();
        assertThatThrownBy(() -> people.elsewhere().read("ncb-dk", "/api/nominations/" + reference)).isInstanceOf(NotFound.class);

        var officer = people.signedIn("ncb-nl").open("/operations/" + OPERATION + "/accesses");
        var section = officer.page().locator("#accesses");
        assertThat(section).containsText("Access log");
        section.locator("summary").click();
        var rows = section.locator("tbody tr");
        var refused = rows.filter(new FilterOptions().setHasText("Denmark"));
        assertThat(refused).hasCount(1);
        assertThat(refused).containsText("Was refused");
        assertThat(refused).containsText(reference);
        assertThat(rows.filter(new FilterOptions().setHasText("Coordination")).first()).containsText("Read");
        assertThat(section).not().containsText("ncb-dk");
        officer.picture("who-has-looked");
        people.elsewhere().cancel(OPERATION);
    }
}
