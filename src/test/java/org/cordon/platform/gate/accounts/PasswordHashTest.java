package org.cordon.platform.gate.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    private final PasswordHash hash = new PasswordHash(4);

    @Test
    void knowsThePasswordAgain() {
        assertThat(hash.check("a long enough password", hash.encrypt("a long enough password"))).isTrue();
        assertThat(hash.check("another", hash.encrypt("a long enough password"))).isFalse();
    }

    @Test
    void tellsLongPasswordsApartBehindTheSeventySecondByte() {
        var start = "x".repeat(72);
        assertThat(hash.check(start + "b", hash.encrypt(start + "a"))).isFalse();
    }

    @Test
    void takesTheCostThatItIsGiven() {
        assertThat(new PasswordHash(6).encrypt("x")).startsWith("$2a$06$");
    }
}
