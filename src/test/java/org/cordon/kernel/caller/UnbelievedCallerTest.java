package org.cordon.kernel.caller;

import static org.assertj.core.api.Assertions.assertThat;

import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A node whose signatures the database rejects, for example because its machine's clock has jumped by an hour. */
@CordonTest
class UnbelievedCallerTest {

    /** Swaps both halves of the key. A second call restores them. */
    private static final String CHANGE_KEYS = "update caller_key set inner_pad = outer_pad, outer_pad = inner_pad";

    @Autowired
    private Http http;
    private boolean changed;

    @BeforeEach
    void changeKeys() {
        TestDatabase.asOwner().update(CHANGE_KEYS);
        changed = true;
    }

    @AfterEach
    void changeBack() {
        if (changed) {
            TestDatabase.asOwner().update(CHANGE_KEYS);
            changed = false;
        }
    }

    /** The answer is "try again later", neither "not found" nor "wrong password". */
    @ParameterizedTest
    @ValueSource(strings = {"/api/operations", "/api/operations/NONE-2027", "/engine-rest/task", "/api/me"})
    void asksWhoeverComesToComeAgain(String path) {
        var answer = http.get("coordinator", path);

        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.response().headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void isNotWell() {
        var answer = http.get(null, "/actuator/health");

        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
    }

    @Test
    void worksOnOnceItIsBelieved() {
        http.get("coordinator", "/api/operations");
        changeBack();

        assertThat(http.get("coordinator", "/api/operations").status()).isEqualTo(200);
    }
}
