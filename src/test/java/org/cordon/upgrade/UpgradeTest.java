package org.cordon.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.kernel.database.EarlierInstallation;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.platform.audit.seal.VerifyAudit;
import org.cordon.platform.mailbox.Mailbox;
import org.cordon.support.Desk;
import org.cordon.support.EarlierRelease;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** Work that an installation of an earlier release had begun goes on when this release starts over its database. */
@EarlierRelease
class UpgradeTest {

    /** The tables that a start writes: its own scripts, the present models, their job definitions and the present rights. */
    private static final List<String> WRITTEN_AT_STARTS = List.of("cordon.flyway_schema_history", "engine.act_re_deployment",
            "engine.act_re_procdef", "engine.act_re_decision_def", "engine.act_re_camformdef", "engine.act_ru_jobdef",
            "engine.act_ge_bytearray", "engine.act_ru_authorization", "engine.act_ge_property", "cordon.nomination_word",
            "cordon.group_fact_word");

    /** A day after the last date of any operation. */
    private static final int LAST_DAY = 512;

    private static boolean kept;

    private final JdbcTemplate owner = TestDatabase.asOwner();

    @Autowired
    private Http http;
    @Autowired
    private Desk desk;
    @Autowired
    private Jobs jobs;
    @Autowired
    private Mailbox mailbox;
    @Autowired
    private Environment environment;

    @BeforeEach
    void asItWasLeft() {
        if (kept) {
            TestDatabase.restore();
        } else {
            TestDatabase.keep();
            kept = true;
        }
        EarlierInstallation.setClock();
    }

    @Test
    void losesNoRow() {
        var now = new TreeMap<>(EarlierInstallation.count(owner));
        var before = new TreeMap<>(EarlierInstallation.rows());
        now.keySet().removeAll(WRITTEN_AT_STARTS);
        before.keySet().removeAll(WRITTEN_AT_STARTS);

        assertThat(now).containsAllEntriesOf(before);
        assertThat(owner.queryForList("select reference from cordon.nomination except select nomination from cordon.nomination_word"))
                .isEmpty();
    }

    @Test
    void isTheAuditThatWasSealed() {
        var logins = TestDatabase.settings().stream().map("--"::concat);
        var key = "--cordon.audit.key-file=" + environment.getProperty("cordon.audit.key-file");

        assertThat(VerifyAudit.run(Stream.concat(logins, Stream.of(key)).toArray(String[]::new)))
                .isZero();
    }

    @Test
    void hasTheIndexesThatAreAddedToTheEngine() {
        assertThat(owner.queryForList("select indexname from pg_indexes where schemaname = 'engine' and indexname like 'cordon_idx_%'",
                String.class)).containsExactlyInAnyOrder("cordon_idx_job_duedate", "cordon_idx_task_parent");
    }

    @Test
    void everyTaskIsSeenByThoseToWhomItIsOfferedAndByNobodyElse() {
        var offered = owner.queryForList("select group_id_, string_agg(task_id_, ',') from engine.act_ru_identitylink group by 1")
                .stream().collect(Collectors.toMap(row -> (String) row.get("group_id_"),
                        row -> new TreeSet<>(List.of(((String) row.get("string_agg")).split(",")))));
        assertThat(offered).hasSize(5);

        offered.forEach((group, tasks) -> assertThat(seenBy(Everybody.account(group))).as(group).isEqualTo(tasks));
        assertThat(seenBy("ncb-jp")).isEmpty();
    }

    /** The messages found no mail server, and each has a process that tries again. */
    @Test
    void whatWaitsToLeaveLeavesOnce() {
        assertThat(messages("QUEUED")).hasSize(10);
        var before = mailbox.size();

        jobs.runAt(EarlierInstallation.STOPPED.plus(Duration.ofHours(1)));

        assertThat(messages("QUEUED")).isEmpty();
        assertThat(mailbox.size()).isEqualTo(before + 10);
        assertThat(owner.queryForObject("select count(*) from engine.act_ru_execution where proc_def_id_ like 'message-delivery:%'",
                Integer.class)).isZero();
    }

    @Test
    void everyTaskIsAnsweredAndEveryOperationClosed() {
        owner.queryForList("select reference from target where state = 'SUSPENDED'", String.class).forEach(target -> assertThat(
                http.post("compliance", "/api/targets/" + target + "/suspension/lifting", "{\"text\":\"It was refused.\"}").status())
                .isEqualTo(200));
        jobs.runAt(EarlierInstallation.STOPPED.plus(Duration.ofHours(1)));

        assertThat(new Everybody(owner, desk).answers()).hasSize(15);
        // The check whether a lead was acknowledged runs when the time for it is over.
        jobs.runAt(EarlierInstallation.STOPPED.plus(Duration.ofDays(2)));
        assertNothingGoesOnBut("target-pursuit");
    }

    @Test
    void whatNobodyAnswersIsEndedByItsTimers() {
        for (var days = 1; days <= LAST_DAY; days *= 2) {
            jobs.runAt(EarlierInstallation.STOPPED.plus(Duration.ofDays(days)));
        }

        assertThat(new Everybody(owner, desk).isDone()).isTrue();
        // Two instances rest until compliance lifts a suspension.
        assertNothingGoesOnBut("lead-handling", "person-report", "target-pursuit");
    }

    /** Persons who were not surrendered are still sought. */
    private void assertNothingGoesOnBut(String... processes) {
        assertThat(owner.queryForList("select distinct phase from operation", String.class)).containsExactly("CLOSED");
        assertThat(owner.queryForList("select distinct split_part(proc_def_id_, ':', 1) from engine.act_ru_execution", String.class))
                .containsExactlyInAnyOrder(processes);
        assertThat(owner.queryForObject("select count(*) from engine.act_ru_incident", Integer.class)).isZero();
        assertThat(messages("QUEUED")).isEmpty();
    }

    private TreeSet<String> seenBy(String account) {
        var seen = new TreeSet<String>();
        http.get(account, "/engine-rest/task").json().forEach(task -> seen.add(task.path("id").textValue()));
        return seen;
    }

    private List<String> messages(String status) {
        return owner.queryForList("select id::text from message where status = ?", String.class, status);
    }
}
