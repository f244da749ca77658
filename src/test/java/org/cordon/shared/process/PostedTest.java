package org.cordon.shared.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.cordon.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostedTest {

    private final VariableScope scope = mock(VariableScope.class);

    record Row(String reference) {
    }

    @Test
    void readsRowsAndLeavesNothingBehind() {
        given(scope.getVariable("rows")).willReturn("[{\"reference\":\"A\"}]");
        assertThat(Posted.rows(scope, "rows", Row.class)).containsExactly(new Row("A"));
        verify(scope).removeVariable("rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[null]", "[1]", "[{\"other\":1}]", "[[]]", "{}", "null", "["})
    void refusesWhatAreNoRows(String posted) {
        given(scope.getVariable("rows")).willReturn(posted);
        assertThatThrownBy(() -> Posted.rows(scope, "rows", Row.class)).isInstanceOf(Refusal.class);
    }
}
