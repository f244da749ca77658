package org.cordon.kernel.shared.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnknownFieldsTest {

    private static final List<String> KNOWN = List.of("happenedAt", "zone", "country", "place", "text", "handling");

    @ParameterizedTest
    @CsvSource({"Handling, handling", "handlng, handling", "happenedat, happenedAt", "happened_at, happenedAt", "plase, place"})
    void namesTheFieldThatWasProbablyMeant(String written, String meant) {
        assertThat(reasons(written)).containsExactly(Reason.of(written, "is not a field of this: did you mean {key}?", meant));
    }

    @Test
    void namesAllFieldsWhereNoneIsNear() {
        assertThat(reasons("cordon")).containsExactly(
                Reason.of("cordon", "is not a field of this: its fields are {keys}",
                        List.of("happenedAt", "zone", "country", "place", "text", "handling")));
    }

    @Test
    void letsPassWhatIsKnownAndWhatIsNoObject() {
        assertThat(UnknownFields.in(JsonNodeFactory.instance.objectNode().put("zone", "x"), KNOWN)).isEmpty();
        assertThat(UnknownFields.in(JsonNodeFactory.instance.textNode("zone"), KNOWN)).isEmpty();
    }

    @Test
    void shortensWhatIsTooLongToBeShown() {
        assertThat(reasons("x".repeat(500))).extracting(Reason::field).containsExactly("x".repeat(40) + "...");
    }

    @Test
    void anObjectOfAKindHasTheFieldsOfTheKindAlone() {
        assertThatThrownBy(
                () -> JsonText.read(new ByteArrayInputStream("{\"resaon\":\"why\"}".getBytes(StandardCharsets.UTF_8)), Departure.class))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reasons())
                        .containsExactly(Reason.of("resaon", "is not a field of this: did you mean {key}?", "reason")));
    }

    record Departure(String reason) {
    }

    private static List<Reason> reasons(String field) {
        return UnknownFields.in(JsonNodeFactory.instance.objectNode().put(field, "x"), KNOWN);
    }
}
