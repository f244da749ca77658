package org.cordon.roundup.nomination.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.roundup.nomination.file.NoticeFixture.aCompleteNotice;
import static org.cordon.roundup.nomination.file.NoticeFixture.aNotice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.cordon.roundup.nomination.file.NoticeReader;
import org.junit.jupiter.api.Test;

final class ScreeningFactsTest {

    @Test
    void theFactsOfACompleteNotice() {
        assertThat(facts(aCompleteNotice())).isEqualTo(
                new ScreeningFacts("PROSECUTION", 120, null, "PEOPLE_SMUGGLING", true, true, true, false, false, false));
    }

    @Test
    void whatAPublicNoticeDoesNotSayStaysOpen() {
        assertThat(facts(aNotice(notice -> notice.remove("cordon")))).isEqualTo(
                new ScreeningFacts(null, null, null, null, true, false, null, false, false, false));
    }

    @Test
    void aGapInTheIdentityIsAFact() {
        assertThat(facts(aNotice(notice -> notice.remove("forename"))).identityMinimumMet()).isFalse();
    }

    @Test
    void aDoubtTheCountryVoicesItselfIsAFact() {
        var facts = facts(aNotice(notice -> notice.withObjectProperty("cordon")
                .put("articleTwoConcern", true).put("articleThreeConcern", "yes").put("refugeeStatus", 1)));

        assertThat(facts.articleTwoConcern()).isTrue();
        assertThat(facts.articleThreeConcern()).isTrue();
        assertThat(facts.refugeeStatus()).isTrue();
    }

    @Test
    void everyInputOfTheDecisionIsThereAndNoneIsAboutThePerson() {
        var variables = facts(aCompleteNotice()).asVariables();

        assertThat(variables).containsOnlyKeys("wantedFor", "maximumPenaltyMonths", "sentenceMonths", "offence", "identityMinimumMet",
                "judicialMinimumMet", "extraditionAssurance", "articleTwoConcern", "articleThreeConcern", "refugeeStatus");
        assertThat(facts(aNotice(ObjectNode::removeAll)).asVariables()).hasSameSizeAs(variables);
    }

    @Test
    void theExcludedFamiliesAreThoseThatNoNoticeIsPublishedFor() {
        assertThat(OffenceCode.values()).filteredOn(OffenceCode::isExcluded).extracting(Enum::name).containsExactly(
                "PRIVATE_DISPUTE", "FAMILY_MATTER", "UNFUNDED_CHEQUE", "ADMINISTRATIVE", "MILITARY", "POLITICAL", "RELIGIOUS");
    }

    private static ScreeningFacts facts(ObjectNode notice) {
        return ScreeningFacts.of(NoticeReader.read(notice).notice());
    }
}
