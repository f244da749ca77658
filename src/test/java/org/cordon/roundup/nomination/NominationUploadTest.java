package org.cordon.roundup.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.nomination.file.DateOrder;
import org.cordon.roundup.nomination.file.NoticeReader;
import org.cordon.roundup.nomination.intake.CorrectionService;
import org.cordon.roundup.nomination.intake.NominationService;
import org.cordon.roundup.nomination.intake.Upload;
import org.cordon.roundup.nomination.intake.WithdrawalService;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Notices;
import org.cordon.support.Play;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CordonTest
class NominationUploadTest {

    @Autowired
    private Play play;
    @Autowired
    private As as;
    @Autowired
    private NominationService nominations;
    @Autowired
    private CorrectionService corrections;
    @Autowired
    private WithdrawalService withdrawals;
    @Autowired
    private NominationQueries queries;

    @Test
    void keepsTheGoodRowsAndSaysWhyTheOthersAreRefused() {
        play.open("TERRA", "FR");
        var upload = play.upload("TERRA", "FR", Notices.complete("2016/1", "DURAND", "FR"), Notices.complete("nonsense", "PETIT", "FR"),
                Notices.complete("2016/3", "MOREL", "IT"));
        assertThat(upload.accepted()).isEqualTo(1);
        assertThat(upload.refused()).isEqualTo(2);
        assertThat(upload.rows()).extracting(Upload.Row::status)
                .containsExactly(Upload.Status.ACCEPTED, Upload.Status.REFUSED, Upload.Status.REFUSED);
        assertThat(upload.rows().get(1).reasons()).extracting(Refusal.Reason::field).containsExactly("entity_id");
        assertThat(upload.rows().get(2).reasons()).extracting(Refusal.Reason::field).containsExactly("arrest_warrants");
        assertThat(TestDatabase.asOwner().queryForObject("select count(*) from nomination", Integer.class)).isEqualTo(1);
        assertThat(TestDatabase.asOwner().queryForObject("select count(*) from ledger_event where type = 'NOMINATED'", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void refusesTheSameNoticeTwice() {
        play.open("TERRA", "FR");
        var first = play.nominate("TERRA", "FR", Notices.complete("2016/1", "DURAND", "FR")).get(0);
        var again = play.upload("TERRA", "FR", Notices.complete("2016/1", "DURAND", "FR"), Notices.complete("2016/2", "PETIT", "FR"),
                Notices.complete("2016/2", "PETIT", "FR"));
        assertThat(again.accepted()).isEqualTo(1);
        assertThat(again.rows().get(0).reasons().get(0).reason()).contains(first);
        assertThat(again.rows().get(2).reasons().get(0).reason()).contains("row 2");
    }

    @Test
    void refusesWhatIsOverTheQuotaAndNothingElse() {
        play.launch("TERRA", 2, "FR");
        play.accept("TERRA", "FR");
        var upload = play.upload("TERRA", "FR", Notices.complete("bad", "PETIT", "FR"), Notices.complete("2016/1", "DURAND", "FR"),
                Notices.complete("2016/2", "MOREL", "FR"), Notices.complete("2016/3", "BLANC", "FR"));
        assertThat(upload.accepted()).isEqualTo(2);
        assertThat(upload.rows().get(3).reasons().get(0).reason()).contains("its limit of 2 nominations");
    }

    @Test
    void handsBackTheRefusedRowsButNotThoseNominatedAlready() {
        play.open("TERRA", "FR");
        play.nominate("TERRA", "FR", Notices.complete("2016/1", "DURAND", "FR"));
        var file = Notices.file(Notices.complete("2016/1", "DURAND", "FR"), Notices.complete("bad", "PETIT", "FR"));
        var corrections = as.country("FR",
                () -> nominations.corrections("TERRA", NoticeReader.read(file, "application/json"), Locale.ENGLISH));
        assertThat(new String(corrections.content(), StandardCharsets.UTF_8)).contains("PETIT").doesNotContain("DURAND");
    }

    @Test
    void askingForTheRefusedRowsNominatesNobody() {
        play.launch("TERRA", 1, "FR");
        play.accept("TERRA", "FR");
        var file = Notices.file(Notices.complete("2016/1", "DURAND", "FR"), Notices.complete("2016/2", "PETIT", "FR"));
        var first = as.country("FR", () -> nominations.upload("TERRA", file, "application/json")).rows().get(0).reference();
        as.country("FR", () -> withdrawals.withdraw(first, "The warrant was lifted."));

        var corrections = as.country("FR",
                () -> nominations.corrections("TERRA", NoticeReader.read(file, "application/json"), Locale.ENGLISH));
        assertThat(new String(corrections.content(), StandardCharsets.UTF_8)).contains("DURAND", "Nothing speaks against this row now",
                "PETIT", "its limit of 1 nominations");
        assertThat(TestDatabase.asOwner().queryForObject("select count(*) from nomination", Integer.class)).isEqualTo(1);
    }

    @Test
    void checksAFileWithoutNominatingAnybody() {
        play.open("TERRA", "FR");
        var file = Notices.file(Notices.complete("2016/1", "DURAND", "FR"),
                Notices.complete("2016/2", "PETIT", "FR").put("date_of_birth", "3/4/1971"));
        var check = as.country("FR", () -> nominations.check("TERRA", NoticeReader.ask(file, "application/json", null)));

        assertThat(check.accepted()).isEqualTo(1);
        assertThat(check.rows().get(0).reference()).isNull();
        assertThat(check.questions().dateOrder().dates()).isEqualTo(1);
        assertThat(
                as.country("FR", () -> nominations.check("TERRA", NoticeReader.ask(file, "application/json", DateOrder.DMY))).questions())
                .isNull();
        assertThat(TestDatabase.asOwner().queryForObject("select count(*) from nomination", Integer.class)).isZero();
    }

    @Test
    void takesNobodyFromACountryThatIsBeyondItsQuotaAlready() {
        play.launch("TERRA", 1, "FR");
        play.accept("TERRA", "FR");
        play.nominate("TERRA", "FR", Notices.complete("2016/1", "DURAND", "FR"));
        TestDatabase.asOwner()
                .update("insert into nomination (reference, operation, country, entity_id, name, notice, status, nominated_at)"
                + " select 'TERRA-T2222', operation, country, '2016/9', name, notice, status, nominated_at from nomination");

        assertThat(play.upload("TERRA", "FR", Notices.complete("2016/2", "MOREL", "FR")).rows().get(0).reasons())
                .extracting(Refusal.Reason::code)
                .containsExactly("QUOTA_USED");
    }

    @Test
    void doesNotExistForACountryThatWasNotInvited() {
        play.open("TERRA", "FR");
        assertThatThrownBy(() -> play.upload("TERRA", "IT", Notices.complete("2016/1", "ROSSI", "IT")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void isClosedToACountryThatHasNotAccepted() {
        play.launch("TERRA", "FR");
        assertThatThrownBy(() -> play.upload("TERRA", "FR", Notices.complete("2016/1", "DURAND", "FR")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    }

    @Test
    void isClosedAfterTheDeadline() {
        play.open("TERRA", "FR");
        play.passDays(21);
        assertThatThrownBy(() -> play.upload("TERRA", "FR", Notices.complete("2016/1", "DURAND", "FR")))
                .isInstanceOf(Refusal.class).hasMessageContaining("closed");
    }

    @Test
    void staysOpenUntilItsDeadlineOnceTheListIsFrozen() {
        play.open("TERRA", "FR");
        var first = play.admit("TERRA", "FR", Notices.complete("2016/1", "DURAND", "FR")).get(0);
        play.freeze("TERRA");
        assertThatThrownBy(() -> play.upload("TERRA", "FR", Notices.complete("2016/2", "PETIT", "FR")))
                .isInstanceOf(Refusal.class).hasMessageContaining("confirm them first");
        play.confirm("TERRA", "FR", List.of(Map.of("reference", first, "answer", "CONFIRM")));
        var late = play.nominate("TERRA", "FR", Notices.complete("2016/2", "PETIT", "FR"));
        play.passDays(0);
        play.accept("TERRA", "FR", late);
        play.passDays(21);
        assertThatThrownBy(() -> play.upload("TERRA", "FR", Notices.complete("2016/3", "GRAND", "FR")))
                .isInstanceOf(Refusal.class).hasMessageContaining("closed at");
    }

    @Test
    void marksByTheDecisionTableAndKeepsWhatIsMissing() {
        play.open("TERRA", "FR");
        var notice = Notices.flagged("2016/1", "DURAND", "FR");
        notice.remove("forename");
        var row = play.upload("TERRA", "FR", notice).rows().get(0);
        assertThat(row.marks()).extracting(ScreeningMark::mark).contains("ARTICLE_2", "IDENTITY_INCOMPLETE");
        assertThat(row.missing()).extracting(Refusal.Reason::field).containsExactly("forename");
    }

    @Test
    void fillsInWhatWasMissingAndMarksAnew() {
        play.open("TERRA", "FR");
        var notice = Notices.complete("2016/1", "DURAND", "FR");
        notice.remove("forename");
        var reference = play.nominate("TERRA", "FR", notice).get(0);
        as.country("FR", () -> corrections.correct(reference, JsonNodeFactory.instance.objectNode().put("forename", "Luc"), null));
        var view = as.country("FR", () -> queries.one(reference));
        assertThat(view.missing()).isEmpty();
        assertThat(view.marks()).isEmpty();
        assertThat(view.person().forename()).isEqualTo("Luc");
        assertThat(view.person().notice().path("cordon").path("offence").textValue()).isEqualTo("MURDER");
    }

    @Test
    void refusesACorrectionThatWouldBeRefusedInAFile() {
        play.open("TERRA", "FR");
        var reference = play.nominate("TERRA", "FR", Notices.complete("2016/1", "DURAND", "FR")).get(0);
        for (var fields : List.of(JsonNodeFactory.instance.objectNode().put("sex_id", "Q"),
                JsonNodeFactory.instance.objectNode().put("entity_id", "2016/2"), JsonNodeFactory.instance.objectNode().putNull("name"))) {
            assertThatThrownBy(() -> as.country("FR", () -> corrections.correct(reference, fields, null)))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reasons()).isNotEmpty());
        }
    }

    @Test
    void letsNobodyElseCorrectANomination() {
        play.open("TERRA", "FR", "IT");
        var reference = play.nominate("TERRA", "FR", Notices.complete("2016/1", "DURAND", "FR")).get(0);
        assertThatThrownBy(() -> as.country("IT", () -> corrections.correct(reference, JsonNodeFactory.instance.objectNode(), null)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void canNoLongerBeCorrectedOnceDecided() {
        play.open("TERRA", "FR");
        var reference = play.admit("TERRA", "FR", Notices.complete("2016/1", "DURAND", "FR")).get(0);
        assertThatThrownBy(() -> as.country("FR", () -> corrections.correct(reference, JsonNodeFactory.instance.objectNode(), null)))
                .isInstanceOf(Refusal.class).hasMessageContaining("can no longer be changed");
    }
}
