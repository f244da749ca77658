package org.cordon.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.cordon.roundup.report.Urgency;
import org.cordon.support.ModelFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The decisions about leads, rule by rule. */
class LeadDecisionsTest {

    private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @CsvSource({"FLASH,1", "URGENT,8", "NORMAL,24", "ROUTINE,72"})
    void theLimitFollowsTheUrgency(String urgency, int hours) {
        Integer limit = decide("lead-acknowledgement-limit", Map.of("urgency", urgency)).getSingleEntry();
        assertThat(limit).isEqualTo(hours);
    }

    @ParameterizedTest
    @EnumSource
    void noUrgencyIsWithoutALimit(Urgency urgency) {
        assertThat(decide("lead-acknowledgement-limit", Map.of("urgency", urgency.name()))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "PLACE,FLASH,true", "PLACE,URGENT,true", "PLACE,NORMAL,true", "PLACE,ROUTINE,true",
        "HOST,FLASH,true", "HOST,URGENT,true", "HOST,NORMAL,false", "HOST,ROUTINE,false",
        "DESTINATION,FLASH,true", "DESTINATION,NORMAL,false", "TRANSIT,URGENT,true", "TRANSIT,ROUTINE,false"})
    void whomALeadConcernsIsGivenItAndAcknowledgesItWhereItIsUrgent(String role, String urgency, boolean acknowledges) {
        assertThat(decide("lead-routing", Map.of("role", role, "urgency", urgency)).getSingleResult().getEntryMap())
                .isEqualTo(Map.of("given", true, "acknowledges", acknowledges, "feedback", true));
    }

    private static DmnDecisionTableResult decide(String key, Map<String, Object> facts) {
        try (var table = Files.newInputStream(ModelFiles.named(key + ".dmn"))) {
            return ENGINE.evaluateDecisionTable(ENGINE.parseDecision(key, table), facts);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
