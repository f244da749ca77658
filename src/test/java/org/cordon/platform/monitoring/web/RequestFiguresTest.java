package org.cordon.platform.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cordon.access.RouteMatrix;
import org.cordon.hub.contact.ContactDeclarationService;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.Play;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The figures for machines, which the management also reads, reveal no route that is closed to the management. */
@CordonTest
class RequestFiguresTest {

    private static final Pattern URI = Pattern.compile("uri=\"([^\"]*)\"");

    @Autowired
    private Http http;
    @Autowired
    private Play play;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;
    @Autowired
    private ContactDeclarationService declarations;

    /**
     * A family of figures with items is shown only if the management reads one of the items; a family without items only if the management
     * reads it.
     */
    @Test
    void tellsNoRouteThatIsNothingForTheManagement() throws IOException {
        var rows = RouteMatrix.read();
        assertThat(RequestFigures.SHOWN).allSatisfy(family -> {
            var routes = rows.stream().filter(row -> RequestFigures.family(row.path()).equals(family)).toList();
            var items = routes.stream().filter(row -> row.path().contains("{")).toList();
            assertThat((items.isEmpty() ? routes : items).stream().anyMatch(row -> row.expected().get("manager") / 100 == 2))
                    .as(family + " is told to the management").isTrue();
        });
    }

    @Test
    void blindContactsAndClosedSessionsAddNoSeries() {
        play.open("TERRA", "FR", "NZ");
        declare("NZ");
        jobs.run();
        http.get("ncb-nz", "/api/questions");
        http.get("ncb-nz", "/api/questions/F-NONE");
        http.post("ncb-nz", "/api/questions", "{}");
        http.get("ncb-fr", "/questions");
        figures();
        var before = series();
        var counted = counted();

        declare("FR");
        jobs.run();
        var asked = TestDatabase.asOwner().queryForObject("select reference from contact_asking where country = 'NZ'", String.class);
        assertThat(http.get("ncb-nz", "/api/contact-askings/" + asked).status()).isEqualTo(200);
        http.get("ncb-nz", "/api/contact-askings");
        http.get("ncb-fr", "/api/contacts");
        http.get("ncb-fr", "/api/contact-quota");
        http.get("ncb-fr", "/contacts");
        http.get("ncb-fr", "/api/sessions");
        http.get("ncb-fr", "/api/sessions/C-NONE");
        http.post("ncb-fr", "/api/sessions", "{}");
        http.get("ncb-fr", "/api/session-figures");

        assertThat(series()).isEqualTo(before);
        assertThat(counted()).isEqualTo(counted);
    }

    @Test
    void tellsWhatOthersWaitFor() {
        http.get("ncb-fr", "/api/operations");

        assertThat(uris()).contains("/api/operations").allMatch(uri -> !uri.contains("contact") && !uri.contains("session"));
    }

    private void declare(String country) {
        as.country(country, () -> declarations.declare(JsonNodeFactory.instance.objectNode().put("kind", "TELEPHONE")
                .put("telephone", "+64 4 000 0000").put("reason", "INVESTIGATION").put("text", "A number of the network.")));
    }

    /** Returns the labels of each figure, without its value. Figures that requests to other routes share are left out. */
    private Set<String> series() {
        return figures().lines().filter(line -> !line.startsWith("#") && !line.startsWith("jvm_") && !line.startsWith("logback_"))
                .filter(line -> !line.contains("uri=\"other\"") && !line.contains("uri=\"UNKNOWN\""))
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns Cordon's own figures, byte by byte, except ages. */
    private String counted() {
        return figures().lines().filter(line -> line.startsWith("cordon_") && !line.contains("age_seconds"))
                .collect(Collectors.joining("\n"));
    }

    private Set<String> uris() {
        return URI.matcher(figures()).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private String figures() {
        return http.send(http.request("/actuator/prometheus").header("Authorization", Http.basic("manager", "cordon")).build()).body();
    }
}
