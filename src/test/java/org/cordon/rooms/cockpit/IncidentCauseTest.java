package org.cordon.rooms.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.cordon.support.ModelFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;

/** The text of a failure leads to its cause. Every step of a model that can fail has a name in the texts of Cockpit. */
class IncidentCauseTest {

    private static final Path WORDS = Path.of("src/main/resources/static/texts/cockpit/en.json");
    private static final Pattern STEP = Pattern.compile("<bpmn:(?:sendTask|serviceTask|businessRuleTask) id=\"([^\"]+)\"");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "NO_CONTACT | Message 1 was not delivered: NCB Rome has no contact in the country directory",
            "NO_ADDRESS | Message 1 was not delivered: No address is known for the group compliance",
            "MAIL_UNREACHABLE | Message 1 was not delivered: Couldn't connect to host, port: 127.0.0.1, 2525; timeout 5000",
            "MAIL_UNREACHABLE | Message 1 was not delivered: Read timed out",
            "MAIL_REFUSED | Message 1 was not delivered: 550 5.1.1 no such mailbox",
            "MAIL_FAILED | Message 1 was not delivered: it was a bad day",
            "COLLISION | ENGINE-03005 Execution of 'UPDATE' failed. Entity was updated by another transaction concurrently.",
            "DATABASE | HikariPool-1 - Connection is not available, request timed out after 30000ms",
            "DEFECT | Index 3 out of bounds for length 3"})
    void theWordsTellTheCause(IncidentCause cause, String message) {
        assertThat(IncidentCause.of(message)).isEqualTo(cause);
    }

    @ParameterizedTest
    @NullSource
    void aFailureWithoutWordsIsADefect(String message) {
        assertThat(IncidentCause.of(message)).isEqualTo(IncidentCause.DEFECT);
        assertThat(IncidentCause.said(message)).isNull();
    }

    @Test
    void whatTheServerSaidIsWhatStandsBehind() {
        assertThat(IncidentCause.said("Message 1 was not delivered: 550 no such mailbox")).isEqualTo("550 no such mailbox");
        assertThat(IncidentCause.said("Something else")).isEqualTo("Something else");
    }

    @Test
    void everyCauseAndEveryStepHasItsWords() throws IOException {
        var words = new ObjectMapper().readTree(WORDS.toFile());
        var keys = new ArrayList<String>();
        for (var cause : IncidentCause.values()) {
            keys.add("cause." + cause);
        }
        for (var model : models()) {
            STEP.matcher(Files.readString(model)).results().forEach(step -> keys.add("step." + step.group(1)));
        }
        assertThat(keys).hasSizeGreaterThan(50).allMatch(words::has);
    }

    private static List<Path> models() {
        return ModelFiles.models();
    }
}
