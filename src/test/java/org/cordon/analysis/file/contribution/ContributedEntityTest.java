package org.cordon.analysis.file.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContributedEntityTest {

    @Test
    void whatHasNoNameIsCalledByWhatIsToldOfIt() {
        assertThat(called(Schema.PASSPORT, Map.of("number", List.of("X1"), "country", List.of("FR")))).isEqualTo("X1");
        assertThat(called(Schema.PASSPORT, Map.of("type", List.of("diplomatic"), "country", List.of("FR"), "holder", List.of("p1"))))
                .isEqualTo("Passport · FR · diplomatic");
        assertThat(called(Schema.TRIP, Map.of("startDate", List.of("2027-05-10"), "vehicle", List.of("v1"))))
                .isEqualTo("Trip · 2027-05-10");
    }

    @Test
    void nothingIsCalledAsItsSuppliersFileCallsItUnlessNothingElseIsTold() {
        assertThat(called(Schema.PASSPORT, Map.of("holder", List.of("p1")))).isEqualTo("Passport · t1");
        assertThat(called(Schema.VESSEL, Map.of("country", List.of("PA")))).as("what is known again by its name").isEqualTo("Vessel · t1");
    }

    private static String called(Schema schema, Map<String, List<String>> properties) {
        return new ContributedEntity("t1", schema, null, false, properties).caption();
    }
}
