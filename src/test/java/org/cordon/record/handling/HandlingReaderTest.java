package org.cordon.record.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.junit.jupiter.api.Test;

/** A new handling replaces the earlier one. A field that is left out may neither lift nor add a restriction. */
class HandlingReaderTest {

    private static final Handling PRESENT = new Handling(HandlingCode.H2, SourceEvaluation.A, 2,
            new Restriction(Restriction.Kind.NOT_FOR, List.of("ncb-IT"), List.of("ncb-ES"), Map.of()));

    @Test
    void oneThatSaysNothingIsRefusedAndToldWhatIsMissing() {
        assertThatThrownBy(() -> reasons("{}", Handling.NONE)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.reasons())
                        .extracting(Reason::field)
                        .containsExactly("handlingCode", "sourceEvaluation", "informationEvaluation", "notFor", "onlyFor", "releasedTo",
                                "releasedUntil"));
    }

    @Test
    void whatHoldsAndIsLeftOutIsNamed() {
        assertThat(reasons("{\"handlingCode\":\"H2\"}", PRESENT)).containsExactly(
                Reason.of("sourceEvaluation", "is left out and is {value} now: say what it is to be, null for nothing", "A"),
                Reason.of("informationEvaluation", "is left out and is {value} now: say what it is to be, null for nothing", "2"),
                Reason.of("notFor", "is left out and is {value} now: say what it is to be, [] for nobody", "[IT]"),
                Reason.of("releasedTo", "is left out and is {value} now: say what it is to be, [] for nobody", "[ES]"));
        assertThat(reasons("{\"notFor\":[]}", PRESENT)).extracting(Reason::field).contains("handlingCode");
    }

    @Test
    void oneRestrictionTakesThePlaceOfTheOtherAndNothingIsLiftedOnlyIfItIsSaid() {
        assertThat(reasons(
                "{\"handlingCode\":null,\"sourceEvaluation\":null,\"informationEvaluation\":null,\"onlyFor\":[\"FR\"],\"releasedTo\":[]}",
                PRESENT)).isEmpty();
    }

    @Test
    void whatDoesNotHoldMayBeLeftOut() {
        assertThat(reasons("{\"notFor\":[\"IT\"]}", Handling.NONE)).isEmpty();
    }

    private static List<Reason> reasons(String posted, Handling present) {
        var reasons = new ArrayList<Reason>();
        try {
            HandlingReader.readWhole(new ObjectMapper().readTree(posted), present, (field, why) -> reasons.add(new Reason(field, why)));
        } catch (JsonProcessingException noJson) {
            throw new IllegalArgumentException(noJson);
        }
        return reasons;
    }
}
