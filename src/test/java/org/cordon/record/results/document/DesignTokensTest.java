package org.cordon.record.results.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import org.junit.jupiter.api.Test;

class DesignTokensTest {

    @Test
    void giveStylesTheirValuesByDay() {
        assertThat(DesignTokens.inStylesOf("<style>p { color: var(--ink); background: var(--surface) }</style><p>var(--ink)</p>"))
                .isEqualTo("<style>p { color: #131c26; background: #fff }</style><p>var(--ink)</p>");
        assertThat(DesignTokens.inStylesOf("<style>p { box-shadow: var(--raised) }</style>")).contains("0 8px 28px rgb(15 39 64 / 8%) }");
    }

    @Test
    void areColoursOfDrawings() {
        assertThat(DesignTokens.colour("chart-border")).isEqualTo(Color.WHITE);
        assertThat(DesignTokens.hex("on-act")).isEqualTo("#ffffff");
    }

    @Test
    void refuseANameThatTheSheetDoesNotHave() {
        assertThatThrownBy(() -> DesignTokens.inStylesOf("<style>p { color: var(--pink) }</style>"))
                .hasMessage("No design token --pink in /static/pages/shell/tokens.css");
    }
}
