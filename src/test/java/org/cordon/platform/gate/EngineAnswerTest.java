package org.cordon.platform.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

/** A refusal of the engine reaches the sender as a sentence. */
class EngineAnswerTest {

    /**
     * Two parts of the engine's interface can answer a value of a wrong type, and either of them may do so after a start. One names the
     * class that has no such value, and the other sends an empty message.
     */
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Cannot deserialize value of type `java.lang.String` from Object value"})
    void aValueOfAnotherTypeIsRefusedInWords(String message) throws IOException {
        assertThat(messageOf(400, "{\"type\":\"InvalidRequestException\",\"message\":\"" + message + "\",\"code\":null}"))
                .isEqualTo("A value of this question is none that is understood here.");
    }

    @Test
    void whatTheEngineSaysInWordsIsKept() throws IOException {
        assertThat(messageOf(400, "{\"type\":\"InvalidRequestException\",\"message\":\"No such comparator\",\"code\":null}"))
                .isEqualTo("No such comparator");
    }

    private static String messageOf(int status, String engine) throws IOException {
        var response = new MockHttpServletResponse();
        var answer = new EngineAnswer(response);
        answer.setStatus(status);
        answer.getOutputStream().print(engine);
        answer.send(500);
        assertThat(response.getStatus()).isEqualTo(status);
        return new ObjectMapper().readTree(response.getContentAsString()).path("message").asText();
    }
}
