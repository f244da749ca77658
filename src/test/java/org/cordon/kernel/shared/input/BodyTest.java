package org.cordon.kernel.shared.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.cordon.kernel.shared.Refusal;
import org.junit.jupiter.api.Test;

class BodyTest {

    private record Words(String text) {
    }

    @Test
    void nothingIsReadForWhoeverDoesNotPass() {
        var untouched = new InputStream() {

            @Override
            public int read() {
                throw new AssertionError("was read");
            }
        };
        var hidden = Refusal.notFound("There is no person {id} that you may see.", "1");

        assertThatThrownBy(() -> new Body<>(untouched, Words.class).after(() -> {
            throw hidden;
        })).isSameAs(hidden);
        assertThatThrownBy(() -> new Body<>(untouched, Words.class).objectAfter(() -> {
            throw hidden;
        })).isSameAs(hidden);
    }

    @Test
    void isARecordOrTheJsonItself() {
        assertThat(body("{\"text\": \"Seen\"}", Words.class).after(BodyTest::pass)).isEqualTo(new Words("Seen"));
        assertThat(body("[1]", JsonNode.class).after(BodyTest::pass).path(0).intValue()).isOne();
    }

    @Test
    void nothingIsARecordWithEmptyComponents() {
        assertThat(body("", Words.class).after(BodyTest::pass)).isEqualTo(new Words(null));
        assertThat(body("null", Words.class).after(BodyTest::pass)).isEqualTo(new Words(null));
        assertThat(body("", JsonNode.class).after(BodyTest::pass).isMissingNode()).isTrue();
    }

    @Test
    void anObjectIsNeitherNothingNorAnythingElse() {
        for (var other : new String[] {"", "null", "[]", "1"}) {
            assertThatThrownBy(() -> body(other, Words.class).objectAfter(BodyTest::pass))
                    .hasMessage("The body has to be one JSON object.");
        }
    }

    private static <T> Body<T> body(String sent, Class<T> kind) {
        return new Body<>(new ByteArrayInputStream(sent.getBytes(StandardCharsets.UTF_8)), kind);
    }

    private static void pass() {
    }
}
