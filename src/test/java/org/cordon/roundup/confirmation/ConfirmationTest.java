package org.cordon.roundup.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.list.FreezePreview;
import org.cordon.roundup.list.FreezePreviews;
import org.cordon.roundup.list.TargetListService;
import org.cordon.roundup.operation.Warning;
import org.cordon.roundup.person.TargetQueries;
import org.cordon.roundup.person.TargetView;
import org.cordon.roundup.pursuit.TargetState;
import org.cordon.roundup.pursuit.TargetWithdrawalService;
import org.cordon.roundup.pursuit.VisibleTargets;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.cordon.support.Notices;
import org.cordon.support.Play;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** People confirm the target list: FR wants two persons, one of them believed to be in IT and in DE, which stays away. */
@CordonTest
class ConfirmationTest {

    @Autowired
    private Play play;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;
    @Autowired
    private TargetListService list;
    @Autowired
    private FreezePreviews previews;
    @Autowired
    private TargetQueries targets;
    @Autowired
    private VisibleTargets visible;
    @Autowired
    private TargetWithdrawalService withdrawals;
    @Autowired
    private ConfirmationService confirmations;
    @Autowired
    private AnsweringService answers;

    private String abroad;
    private String nowhere;

    @BeforeEach
    void twoTargets() {
        play.open("TERRA", "FR", "IT");
        var references = play.admit("TERRA", "FR", Notices.complete("2016/1", "MARKERNAME", "FR", "IT", "DE"),
                Notices.complete("2016/2", "PETIT", "FR"));
        abroad = references.get(0);
        nowhere = references.get(1);
        play.finishNominating("TERRA", "IT");
    }

    @Test
    void saysBeforehandWhatFreezingWillDo() {
        var preview = as.coordinator(() -> previews.of("TERRA"));
        assertThat(preview.targets()).isEqualTo(2);
        assertThat(preview.told()).extracting(FreezePreview.Told::country).containsExactly("FR", "IT");
        assertThat(preview.warnings()).singleElement()
                .isEqualTo(new Warning("HOST_ABSENT", 1, "DE",
                        "Germany does not take part, and 1 target is believed to be there: nobody will be asked."));
        assertThatThrownBy(() -> as.country("FR", () -> previews.of("TERRA"))).isInstanceOf(Refusal.class);
    }

    @Test
    void keepsTheListOpenUntilTheCoordinatorSaysFrozen() {
        play.complete("coordinator", "userTask_freezeList", "TERRA", Map.of("frozen", false));
        assertThat(count("target_list")).isZero();
        assertThatThrownBy(() -> play.complete("coordinator", "userTask_freezeList", "TERRA", Map.of()))
                .hasStackTraceContaining("Say whether the list is frozen");
        play.freeze("TERRA");
        assertThat(count("target_list_entry")).isEqualTo(2);
        assertThat(count("ledger_event where type = 'LIST_FROZEN'")).isEqualTo(1);
    }

    @Test
    void freezesByItselfWhenTheOperationStarts() {
        jobs.run("TERRA", "boundaryEvent_freezeDeadline");
        jobs.run();
        assertThat(count("target_list_entry")).isEqualTo(2);
        play.task("userTask_confirmTargets", "TERRA-IT");
    }

    @Test
    void asksEachCountryWhatItWantsAndWhatIsBelievedToBeThere() {
        play.freeze("TERRA");
        assertThat(TestDatabase.asOwner().queryForList("select country || ' ' || role || ' ' || target from confirmation", String.class))
                .containsExactlyInAnyOrder("FR WANTING " + abroad, "FR WANTING " + nowhere, "IT HOST " + abroad);
        assertThat(mail("LIST_DISTRIBUTED", "ncb-IT")).isEqualTo(1);
        assertThat(mail("HOST_NOT_TAKING_PART", "coordinator")).isEqualTo(1);
    }

    @Test
    void showsAHostItsTargetsOnlyOnceTheListIsDistributed() {
        assertThat(as.country("IT", () -> targets.in("TERRA", null, null, null, 10))).isEmpty();
        assertThatThrownBy(() -> as.country("IT", () -> visible.requireVisible(abroad))).isInstanceOf(Refusal.class);
        as.coordinator(() -> list.freeze("TERRA"));
        assertThatThrownBy(() -> as.country("IT", () -> visible.requireVisible(abroad))).as("frozen, not distributed")
                .isInstanceOf(Refusal.class);
        play.freeze("TERRA");
        assertThat(as.country("IT", () -> targets.in("TERRA", null, null, null, 10))).extracting(TargetView::reference)
                .containsExactly(abroad);
        assertThat(as.country("IT", () -> targets.file(abroad)).person().name()).isEqualTo("MARKERNAME");
        assertThatThrownBy(() -> as.country("IT", () -> visible.requireVisible(nowhere))).isInstanceOf(Refusal.class);
    }

    @Test
    void isAtLargeOnceNobodyIsAskedAnyLonger() {
        play.freeze("TERRA");
        play.confirm("TERRA", "FR", List.of(answer(abroad, "CONFIRM"), answer(nowhere, "CONFIRM")));
        assertThat(state(nowhere)).isEqualTo(TargetState.AT_LARGE);
        assertThat(state(abroad)).isEqualTo(TargetState.AWAITING_CONFIRMATION);
        play.confirm("TERRA", "IT", List.of(confirmedBy(abroad)));
        assertThat(state(abroad)).isEqualTo(TargetState.AT_LARGE);
        assertThat(count("ledger_event where type = 'CONFIRMED'")).isEqualTo(3);
    }

    @Test
    void leavesAQuestionOpenAndTellsTheWantingCountry() {
        play.freeze("TERRA");
        play.confirm("TERRA", "IT", List.of(Map.of("reference", abroad, "answer", "ASK", "text", "Which warrant?")));
        assertThat(mail("CONFIRMATION_ASKED", "ncb-FR")).isEqualTo(1);
        assertThat(state(abroad)).isEqualTo(TargetState.AWAITING_CONFIRMATION);
        play.confirm("TERRA", "IT", List.of());
        assertThat(mail("CONFIRMATION_ASKED", "ncb-FR")).as("a question is told once").isEqualTo(1);
        play.confirm("TERRA", "IT", List.of(Map.of("reference", abroad, "answer", "DECLINE", "text", "A national.")));
        assertThat(mail("CONFIRMATION_DECLINED", "ncb-FR")).isEqualTo(1);
    }

    @Test
    void withdrawsATargetThatNobodyWantsAnyLonger() {
        play.freeze("TERRA");
        play.confirm("TERRA", "FR",
                List.of(Map.of("reference", abroad, "answer", "DECLINE", "text", "The warrant fell."), answer(nowhere, "CONFIRM")));
        assertThat(state(abroad)).isEqualTo(TargetState.WITHDRAWN);
        assertThat(mail("TARGET_WITHDRAWN", "ncb-IT")).isEqualTo(1);
        assertThat(count("ledger_event where type = 'WITHDRAWN' and country = 'FR'")).isEqualTo(1);
    }

    @Test
    void refusesAnswersThatAreNotOnesOwnOrNotWhole() {
        play.freeze("TERRA");
        assertThatThrownBy(() -> play.confirm("TERRA", "IT", List.of(answer(nowhere, "CONFIRM"), answer(abroad, "ASK"))))
                .hasStackTraceContaining(nowhere + " is not one of the targets").hasStackTraceContaining(abroad + " needs a text");
        assertThatThrownBy(() -> play.confirm("TERRA", "IT", List.of(confirmedBy(abroad), confirmedBy(abroad))))
                .hasStackTraceContaining("answered twice");
        assertThatThrownBy(() -> play.confirm("TERRA", "IT", List.of(answer(abroad, "CONFIRM"))))
                .hasStackTraceContaining(abroad + " needs the name of the investigator");
        assertThat(count("confirmation where answer is not null")).isZero();
    }

    @Test
    void leavesOutWhoWasWithdrawnMeanwhileAndTakesTheRest() {
        play.freeze("TERRA");
        as.country("FR", () -> withdrawals.withdrawOwn(abroad, "The warrant fell."));
        assertThat(as.country("FR", () -> answers.confirm("TERRA", "FR", List.of(confirming(abroad), confirming(nowhere)))))
                .containsExactly(abroad);
        assertThat(state(abroad)).isEqualTo(TargetState.WITHDRAWN);
        assertThat(count("confirmation where answer = 'CONFIRM' and target = '" + nowhere + "'")).isEqualTo(1);
        assertThat(count("confirmation where answer is not null")).isEqualTo(1);
    }

    private static ConfirmationDecision confirming(String reference) {
        return new ConfirmationDecision(reference, ConfirmationDecision.Given.CONFIRM, null, null, null, null);
    }

    @Test
    void remindsACountryAndRecordsWhatItDoesNotAnswer() {
        play.freeze("TERRA");
        jobs.run("TERRA-IT", "boundaryEvent_confirmationReminder");
        jobs.run();
        assertThat(mail("CONFIRMATION_REMINDER", "ncb-IT")).isEqualTo(1);
        jobs.run("TERRA-IT", "boundaryEvent_confirmationDeadline");
        jobs.run();
        assertThat(count("confirmation where country = 'IT' and answer = 'NOT_ANSWERED'")).isEqualTo(1);
        assertThat(count("ledger_event where type = 'NOT_CONFIRMED' and country = 'IT'")).isEqualTo(1);
    }

    /** A reminder asks for nothing new. An operation that is entered afterwards has no date that it could name. */
    @Test
    void aReminderLeavesEverythingElseAsItIs() {
        play.freeze("TERRA");
        TestDatabase.asOwner().update("delete from confirmation where target = ? and role = 'HOST'", nowhere);
        TestDatabase.asOwner().update("delete from confirmation where target = ? and country = 'FR'", nowhere);
        TestDatabase.asOwner().update("update participation set stage = 'UNDERWAY' where reference = 'TERRA-FR'");
        SystemWork.run(() -> confirmations.remind("TERRA", "FR"));
        assertThat(count("confirmation where country = 'FR'")).isEqualTo(1);
        assertThat(count("participation where reference = 'TERRA-FR' and stage = 'UNDERWAY'")).isEqualTo(1);

        TestDatabase.asOwner().update(
                "update operation set entered_afterwards = true, launched_at = operation_end + interval '1 day' where reference = 'TERRA'");
        SystemWork.run(() -> confirmations.remind("TERRA", "IT"));
        assertThat(count(
                "message where kind = 'CONFIRMATION_REMINDER' and recipient = 'ncb-IT' and jsonb_exists(parameters, 'deadline') is false"))
                .isEqualTo(1);
    }

    @Test
    void letsAWantingCountryAloneWithdraw() {
        play.freeze("TERRA");
        assertThatThrownBy(() -> as.country("IT", () -> withdrawals.withdrawOwn(abroad, "Why not."))).isInstanceOf(Refusal.class)
                .hasMessageContaining("does not seek");
        assertThatThrownBy(() -> as.country("FR", () -> withdrawals.withdrawOwn(abroad, " "))).isInstanceOf(Refusal.class);
        as.country("FR", () -> withdrawals.withdrawOwn(abroad, "The warrant fell."));
        assertThat(state(abroad)).isEqualTo(TargetState.WITHDRAWN);
    }

    @Test
    void keepsPersonsOutOfTheEngineTheLedgerAndTheMail() {
        play.freeze("TERRA");
        play.confirm("TERRA", "IT", List.of(Map.of("reference", abroad, "answer", "ASK", "text", "MARKERTEXT")));
        var owner = TestDatabase.asOwner();
        var tables = owner.queryForList("select schemaname || '.' || tablename from pg_tables where schemaname = 'engine'"
                + " or schemaname = 'cordon' and tablename in ('ledger_event', 'message')", String.class);
        assertThat(tables).hasSizeGreaterThan(30);
        for (var table : tables) {
            assertThat(holding(owner, table)).as(table).isZero();
        }
    }

    /** Searches bytes as text, too, because the engine keeps JSON in them. */
    private static int holding(JdbcTemplate owner, String table) {
        var columns = owner.queryForList("select column_name from information_schema.columns where table_schema || '.' || table_name = ?"
                + " and data_type = 'bytea'", String.class, table);
        var bytes = columns.stream().flatMap(column -> Stream.of("MARKERNAME", "MARKERTEXT")
                .map(marker -> " or position('" + marker + "'::bytea in " + column + ") > 0")).reduce("", String::concat);
        return owner.queryForObject(
                "select count(*) from " + table + " t where t::text like '%MARKERNAME%' or t::text like '%MARKERTEXT%'" + bytes,
                Integer.class);
    }

    private static Map<String, String> confirmedBy(String reference) {
        return Map.of("reference", reference, "answer", "CONFIRM", "investigator", "An Officer");
    }

    private static Map<String, String> answer(String reference, String answer) {
        return Map.of("reference", reference, "answer", answer);
    }

    private TargetState state(String reference) {
        return as.coordinator(() -> visible.find(reference)).orElseThrow().state();
    }

    private static int count(String from) {
        return TestDatabase.asOwner().queryForObject("select count(*) from " + from, Integer.class);
    }

    private static int mail(String kind, String group) {
        return TestDatabase.asOwner().queryForObject("select count(*) from message where kind = ? and recipient = ?", Integer.class, kind,
                group);
    }
}
