package org.cordon.roundup.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cordon.kernel.shared.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaunchReaderTest {

    private static final Instant NOW = Instant.parse("2027-01-10T08:00:00Z");
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void readsAWholeOrder() {
        var reader = new LaunchReader(order(), NOW);
        var launch = reader.read();

        assertThat(reader.reasons()).isEmpty();
        assertThat(launch.code()).isEqualTo("TERRA-2027");
        assertThat(launch.invitedCountries()).containsExactly("FR", "IT");
        assertThat(launch.operationEnd()).isEqualTo(Instant.parse("2027-05-14T16:00:00Z"));
    }

    @Test
    void screeningIsDueHalfwayBetweenNominationAndConfirmation() {
        var operation = Operation.launched(new LaunchReader(order(), NOW).read(), "coordinator", NOW);

        assertThat(operation.screeningDeadline()).isEqualTo(Instant.parse("2027-03-24T12:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "code                 | \"terra\"",
            "code                 | \"TERRA-27\"",
            "code                 | null",
            "title                | \"  \"",
            "title                | \"a\\u0000b\"",
            "title                | \"a\\uFFFFb\"",
            "title                | \"a\\u202Eb\"",
            "title                | \"a\\u2067b\"",
            "theme                | \"Environmental crime\"",
            "host                 | 7",
            "invitedCountries     | []",
            "invitedCountries     | \"FR\"",
            "invitedCountries     | [1]",
            "languages            | []",
            "languages            | [\"de\"]",
            "quota                | 0",
            "quota                | 1001",
            "quota                | \"25\"",
            "quota                | 2.5",
            "invitationDeadline   | \"2027-01-09T08:00:00Z\"",
            "invitationDeadline   | \"2027-02-01\"",
            "invitationDeadline   | \"2027-02-01T08:00:00\"",
            "nominationDeadline   | \"2027-01-20T08:00:00Z\"",
            "confirmationDeadline | \"2027-03-16T12:00:00Z\"",
            "operationStart       | \"2027-03-20T12:00:00Z\"",
            "operationEnd         | \"2027-05-09T06:00:00Z\"",
            "operationEnd         | \"2047-05-09T06:00:00Z\"",
            "reminderEvery        | \"weekly\"",
            "reminderEvery        | \"P0D\"",
            "reminderEvery        | \"-P2D\"",
            "reminderEvery        | \"P2Y\"",
    })
    void namesTheFieldThatIsWrong(String field, String value) throws Exception {
        var order = order();
        order.set(field, json.readTree(value));

        assertThat(reasons(order)).extracting(Reason::field).containsOnly(field);
    }

    @Test
    void takesPastDatesOnlyForAnOperationThatIsEnteredAfterwards() {
        var reader = new LaunchReader(past(), NOW);
        var launch = reader.read();
        assertThat(reader.reasons()).isEmpty();
        assertThat(launch.enteredAfterwards()).isTrue();

        assertThat(reasons(past().put("enteredAfterwards", false))).extracting(Reason::field)
                .contains("invitationDeadline", "operationEnd");
        assertThat(reasons(past().put("operationEnd", "2027-01-10T08:05:01Z"))).extracting(Reason::field).containsExactly("operationEnd");
        assertThat(new LaunchReader(past().put("operationEnd", "2027-01-10T08:05:00Z"), NOW).read().operationEnd())
                .as("a clock that is a little ahead").isEqualTo(NOW);
        assertThat(reasons(past().put("invitationDeadline", "1949-12-31T00:00:00Z"))).extracting(Reason::field)
                .containsExactly("invitationDeadline");
        assertThat(reasons(past().put("enteredAfterwards", "yes"))).extracting(Reason::field).contains("enteredAfterwards");
    }

    /** The code lets a form say the flaw in the language of the reader. */
    @Test
    void saysByACodeWhatIsWrongWithADate() {
        assertThat(reasons(order().put("operationEnd", "2027-05-09T06:00:00Z"))).singleElement()
                .extracting(Reason::code, Reason::values).containsExactly("NOT_LATER", Map.of("field", "operationStart"));
        assertThat(reasons(past().put("invitationDeadline", "1949-12-31T00:00:00Z"))).extracting(Reason::code).containsExactly("LONG_AGO");
        assertThat(reasons(order().put("quota", 1001))).extracting(Reason::code).containsExactly("NOT_FROM_ONE_TO");
    }

    private ObjectNode past() {
        return order().put("enteredAfterwards", true).put("invitationDeadline", "2016-01-15T12:00:00Z")
                .put("nominationDeadline", "2016-02-15T12:00:00Z").put("confirmationDeadline", "2016-04-15T12:00:00Z")
                .put("operationStart", "2016-05-09T06:00:00Z").put("operationEnd", "2016-05-13T16:00:00Z");
    }

    @Test
    void refusesAThemeThatNoFormOffersAndAFieldThatNothingReads() throws IOException {
        assertThat(reasons(order().put("theme", "JAYWALKING"))).singleElement().satisfies(reason -> {
            assertThat(reason.field()).isEqualTo("theme");
            assertThat(reason.reason()).startsWith("must be one of PEOPLE_SMUGGLING, HUMAN_TRAFFICKING");
        });
        assertThat(reasons(order().put("invitedcountries", "FR"))).containsExactly(
                Reason.of("invitedcountries", "is not a field of this: did you mean {key}?", "invitedCountries"));
        assertThat(Files.readString(Path.of("bpmn/roundup/forms/launch-operation.html")).replaceAll("\\s+", " "))
                .contains("$scope.themes = Cordon.codes.CRIME_THEMES;");
    }

    @Test
    void givesEveryReasonAtOnce() {
        assertThat(reasons(json.createObjectNode())).extracting(Reason::field).contains("code", "title", "theme", "host",
                "invitedCountries", "languages", "quota", "invitationDeadline", "operationEnd", "reminderEvery");
    }

    private static List<Reason> reasons(ObjectNode order) {
        var reader = new LaunchReader(order, NOW);
        reader.read();
        return reader.reasons();
    }

    private ObjectNode order() {
        try {
            return (ObjectNode) json.readTree("""
                    {"code": "TERRA-2027", "title": "Terra", "theme": "ENVIRONMENTAL_CRIME", "host": "Lyon",
                     "invitedCountries": ["FR", "IT", "FR"], "languages": ["en", "fr"], "quota": 25,
                     "invitationDeadline": "2027-02-01T12:00:00Z", "nominationDeadline": "2027-03-17T12:00:00Z",
                     "confirmationDeadline": "2027-03-31T12:00:00Z", "operationStart": "2027-05-09T08:00:00+02:00",
                     "operationEnd": "2027-05-14T18:00:00+02:00", "reminderEvery": "P2D"}""");
        } catch (com.fasterxml.jackson.core.JsonProcessingException invalid) {
            throw new IllegalStateException(invalid);
        }
    }
}
