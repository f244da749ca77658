package org.cordon.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.kernel.shared.Refusal;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Mail to a bureau without a contact is given up, and tried again once an administrator has given the contact. */
@CordonTest
class FailedWorkTest {

    private final UUID message = UUID.randomUUID();

    @Autowired
    private FailedWork work;
    @Autowired
    private ManagementService management;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;

    @BeforeEach
    void aMessageIsGivenUp() {
        TestDatabase.asOwner().update("update country set contact = null where code = 'IT'");
        TestDatabase.asOwner().update(
                "insert into message (id, kind, operation, reference, recipient, language, status, queued_at, taken_over) values (?, 'PHASE_OPENED', 'TERRA', 'TERRA', 'ncb-IT', 'en', 'QUEUED', now(), true)",
                message);
        runtime.createProcessInstanceByKey("message-delivery").businessKey(message.toString()).setVariable("messageId", message.toString())
                .execute();
        while (management.createJobQuery().withRetriesLeft().count() > 0) {
            management.createJobQuery().withRetriesLeft().list()
                    .forEach(job -> catchThrowable(() -> SystemWork.run(() -> management.executeJob(job.getId()))));
        }
    }

    @Test
    void isTriedAgainAndLeaves() {
        assertThat(administrator(work::number)).isEqualTo(1);
        assertThat(status()).isEqualTo("FAILED");
        TestDatabase.asOwner().update("update country set contact = 'ncb-it@bureau.example' where code = 'IT'");

        assertThat(administrator(work::tryAgain)).isEqualTo(1);
        assertThat(status()).isEqualTo("QUEUED");
        assertThat(runtime.createIncidentQuery().count()).isZero();
        jobs.run();

        assertThat(status()).isEqualTo("SENT");
        assertThat(administrator(work::number)).isZero();
        assertThat(administrator(work::tryAgain)).isZero();
    }

    @Test
    void standsAsAnIncidentAgainIfItFailsAgain() {
        administrator(work::tryAgain);
        management.createJobQuery().withRetriesLeft().list()
                .forEach(job -> catchThrowable(() -> SystemWork.run(() -> management.executeJob(job.getId()))));

        assertThat(administrator(work::number)).isEqualTo(1);
        assertThat(status()).isEqualTo("FAILED");
    }

    @Test
    void thereIsNothingForAnybodyElse() {
        for (var other : new String[][] {{"coordinator", "coordinator"}, {"manager", "manager"}, {"ncb-fr", "ncb-FR"},
                {"compliance", "compliance"}}) {
            assertThatThrownBy(() -> as.person(other[0], other[1], work::number)).isInstanceOf(Refusal.class)
                    .hasMessageContaining("nothing here");
            assertThatThrownBy(() -> as.person(other[0], other[1], work::tryAgain)).isInstanceOf(Refusal.class)
                    .hasMessageContaining("nothing here");
        }
    }

    private <T> T administrator(Supplier<T> act) {
        return as.person("admin", "camunda-admin", act);
    }

    private String status() {
        return TestDatabase.asOwner().queryForObject("select status from message where id = ?", String.class, message);
    }
}
