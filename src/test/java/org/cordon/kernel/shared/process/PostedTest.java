package org.cordon.kernel.shared.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.cordon.kernel.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostedTest {

    private final VariableScope scope = mock(VariableScope.class);

    private enum Verdict { ACCEPT, RETURN }

    private record Row(String reference, Verdict decision, Integer version) {
    }

    @Test
    void readsRowsAndLeavesNothingBehind() {
        given(scope.getVariable("rows")).willReturn("[{\"reference\":\"A\"}]");
        assertThat(Posted.rows(scope, "rows", Row.class)).containsExactly(new Row("A", null, null));
        verify(scope).removeVariable("rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[null]", "[1]", "[{\"other\":1}]", "[[]]", "{}", "null", "["})
    void refusesWhatAreNoRows(String posted) {
        given(scope.getVariable("rows")).willReturn(posted);
        assertThatThrownBy(() -> Posted.rows(scope, "rows", Row.class)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{'verison':1}|rows[1].verison|did you mean version?",
            "{'sex':1}|rows[1].sex|its fields are decision, reference, version",
            "{'decision':'MAYBE'}|rows[1].decision|must be one of ACCEPT, RETURN",
            "{'version':'first'}|rows[1].version|has another form than it should",
            "{'reference':{}}|rows[1].reference|has another form than it should"})
    void namesTheKeyThatCannotBeRead(String row, String field, String why) {
        given(scope.getVariable("rows")).willReturn("[{\"reference\":\"A\"}," + row.replace('\'', '"') + "]");
        assertThatThrownBy(() -> Posted.rows(scope, "rows", Row.class)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal).hasMessageContaining(field).hasMessageContaining(why);
            assertThat(refusal.reasons()).extracting(Refusal.Reason::field).containsExactly(field);
        });
    }
}
