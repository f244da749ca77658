package org.cordon.kernel.shared.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class ProcessVariableTest {

    private static final ProcessVariable<Boolean> ANSWER = ProcessVariable.answer("identityIsConfirmed");

    @Test
    void anAnswerForTheNextGatewayIsNotKept() {
        assertThat(written(false)).isInstanceOfSatisfying(TypedValue.class, value -> {
            assertThat(value.getValue()).isEqualTo(true);
            assertThat(value.isTransient()).isTrue();
        });
    }

    /** The gateway of an earlier model reads the answer in another transaction. */
    @Test
    void anInstanceOfAnEarlierModelKeepsIt() {
        assertThat(written(true)).isEqualTo(true);
    }

    @Test
    void whatIsNoAnswerIsKept() {
        assertThat(ProcessVariable.bool("invitationAccepted").is(true).value()).isEqualTo(true);
    }

    private static Object written(boolean savePointBehindTheTask) {
        var element = mock(UserTask.class);
        when(element.isCamundaAsyncAfter()).thenReturn(savePointBehindTheTask);
        var task = mock(DelegateTask.class);
        when(task.getBpmnModelElementInstance()).thenReturn(element);
        ANSWER.on(task).set(true);
        var value = ArgumentCaptor.forClass(Object.class);
        verify(task).setVariable(eq("identityIsConfirmed"), value.capture());
        return value.getValue();
    }
}
