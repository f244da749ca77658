package org.cordon.kernel.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.cordon.kernel.shared.Refusal.Kind;
import org.junit.jupiter.api.Test;

class RefusalTest {

    @Test
    void isFoundInsideWhatWrapsIt() {
        var refusal = Refusal.conflict("Not now.");
        assertThat(Refusal.in(new IllegalStateException(new RuntimeException(refusal)))).hasValue(refusal);
        assertThat(Refusal.in(new IllegalStateException())).isEmpty();
    }

    @Test
    void isWhatTheDatabaseMeansByATextThatItCannotKeep() {
        for (var state : new String[] {"22021", "22P05"}) {
            assertThat(Refusal.in(new RuntimeException(new SQLException("text", state)))).hasValueSatisfying(refusal ->
                    assertThat(refusal.kind()).isEqualTo(Kind.INVALID));
        }
        assertThat(Refusal.in(new SQLException("connection", "08006"))).isEmpty();
    }
}
