package org.cordon.platform.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.caller.CurrentCaller;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Two officers have a task open. One completes it while the other's page is asking about it. */
class TaskGoneMeanwhileTest {

    private static final String TASK = "5a7e1f0e-0000-4000-8000-000000000001";

    private final EngineTasks tasks = mock(EngineTasks.class);
    private final CurrentCaller currentCaller = mock(CurrentCaller.class);

    @Test
    void isNotThere() throws ServletException, IOException {
        var answer = ask(Optional.empty());

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsString()).contains("There is nothing here").doesNotContain("is null");
    }

    @Test
    void aTaskThatIsStillThereFailsInWords() throws ServletException, IOException {
        var answer = ask(Optional.of(task()));

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentAsString()).contains("Cordon failed.").doesNotContain("is null");
    }

    private MockHttpServletResponse ask(Optional<Task> afterwards) throws ServletException, IOException {
        var found = Optional.of(task());
        when(currentCaller.find()).thenReturn(Optional.of(new Caller("ncb-fr", Set.of("ncb-FR"))));
        when(tasks.visible(any(), eq(TASK))).thenReturn(found, afterwards);
        var request = new MockHttpServletRequest("GET", "/engine-rest/task/" + TASK + "/identity-links");
        var response = new MockHttpServletResponse();
        new EngineGate(currentCaller, tasks, null, null, null).doFilter(request, response, (asked, given) -> {
            ((HttpServletResponse) given).setStatus(500);
            given.getWriter().write("task is null");
        });
        return response;
    }

    private static Task task() {
        var task = mock(Task.class);
        when(task.getId()).thenReturn(TASK);
        return task;
    }
}
