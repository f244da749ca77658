package org.cordon.record.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.record.ledger.LedgerFixture.anOperation;
import static org.cordon.record.ledger.LedgerFixture.day;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import org.cordon.record.ledger.LedgerDatabase;
import org.cordon.record.ledger.LedgerFixture;
import org.cordon.record.results.Results.Counts;
import org.cordon.record.results.Results.OfCountry;
import org.cordon.roundup.arrest.ArrestFeature.ArrestFact;
import org.cordon.roundup.lead.LeadFeature.LeadFact;
import org.cordon.roundup.operation.OperationFeature.OperationFact;
import org.cordon.roundup.participation.ParticipationFeature.ParticipationFact;
import org.cordon.roundup.pursuit.PursuitFeature.PursuitFact;
import org.cordon.roundup.screening.ScreeningFeature.ScreeningFact;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The counting rules of every published figure, each as one test, on a real PostgreSQL. */
@CordonTest
class ResultsQueryTest {

    private JdbcClient jdbc;
    private ResultsQuery query;
    private LedgerFixture operation;

    @BeforeEach
    void anOperationWithTwoTargetsOnItsList() {
        jdbc = LedgerDatabase.jdbc();
        query = new ResultsQuery(jdbc, JsonMapper.builder().addModule(new JavaTimeModule()).build());
        operation = anOperation(jdbc)
                .country(ParticipationFact.INVITATION_ACCEPTED, "FR", 1)
                .country(ParticipationFact.INVITATION_ACCEPTED, "IT", 1)
                .target("A", "FR")
                .target("B", "FR", "IT")
                .list(5, "A", "B")
                .fact(OperationFact.PHASE_OPENED, 9)
                .fact(OperationFact.PHASE_ENDED, 13);
    }

    @Test
    void knowsNoFiguresOfAnUnknownOperation() {
        assertThat(query.results("NOWHERE-2026", day(30), day(30))).isEmpty();
    }

    @Test
    void aListedTargetOfWhomNothingIsKnownIsAtLarge() {
        var results = asOf(30);

        assertThat(results.totals().targets()).isEqualTo(2);
        assertThat(results.totals().atLarge()).isEqualTo(2);
        assertThat(results.totals().newInformation()).isZero();
        assertThat(results.theme()).isEqualTo("PEOPLE_SMUGGLING");
    }

    @Test
    void beforeTheFirstListThereAreNoTargets() {
        operation.arrested("A", "IT", "A1", 3);

        var results = asOf(4);

        assertThat(results.listVersion()).isZero();
        assertThat(results.totals().targets()).isZero();
        assertThat(results.totals().arrested()).isZero();
        assertThat(results.totals().wantingCountries()).isZero();
        assertThat(results.totals().participatingCountries()).isEqualTo(2);
    }

    @Test
    void countsOverTheLastListOfTheTime() {
        operation.target("C", "DE").list(20, "A", "B", "C");

        assertThat(asOf(19).listVersion()).isEqualTo(1);
        assertThat(asOf(19).totals().targets()).isEqualTo(2);
        assertThat(asOf(20).listVersion()).isEqualTo(2);
        assertThat(asOf(20).totals().targets()).isEqualTo(3);
        assertThat(asOf(20).totals().wantingCountries()).isEqualTo(3);
    }

    @Test
    void anArrestOfAPersonWhoIsNotListedDoesNotCount() {
        operation.target("C", "DE").arrested("C", "ES", "A1", 10);

        assertThat(asOf(30).totals().arrested()).isZero();
        assertThat(asOf(30).totals().arrestCountries()).isZero();
        assertThat(asOf(30).totals().wantingCountries()).isEqualTo(2);
    }

    @Test
    void anArrestCountsOnceIdentityIsConfirmed() {
        operation.fact(ArrestFact.ARREST_REPORTED, "A", "IT", "A1", 10).fact(ArrestFact.IDENTITY_CONFIRMED, "A", "FR", "A1", 12);

        assertThat(asOf(11).totals().arrested()).isZero();
        assertThat(asOf(12).totals().arrested()).isEqualTo(1);
        assertThat(asOf(12).totals().atLarge()).isEqualTo(1);
    }

    @Test
    void anArrestOfTheWrongPersonNeverCounts() {
        operation.fact(ArrestFact.ARREST_REPORTED, "A", "IT", "A1", 10).fact(ArrestFact.IDENTITY_DENIED, "A", "FR", "A1", 12);

        assertThat(asOf(30).totals().arrested()).isZero();
        assertThat(asOf(30).totals().atLarge()).isEqualTo(2);
    }

    @Test
    void aDenialAfterTheConfirmationEndsTheArrestFromItsOwnTimeOn() {
        operation.arrested("A", "IT", "A1", 10).fact(ArrestFact.IDENTITY_DENIED, "A", "FR", "A1", 15);

        assertThat(asOf(14).totals().arrested()).isEqualTo(1);
        assertThat(asOf(15).totals().arrested()).isZero();
    }

    @Test
    void aReleaseCountsFromItsOwnTimeOn() {
        operation.arrested("A", "IT", "A1", 10).fact(ArrestFact.RELEASED, "A", "IT", "A1", 20);

        assertThat(asOf(19).totals().arrested()).isEqualTo(1);
        assertThat(asOf(20).totals().arrested()).isZero();
        assertThat(asOf(20).totals().arrestCountries()).isZero();
        assertThat(asOf(20).totals().atLarge()).isEqualTo(2);
    }

    @Test
    void anEscapeCountsFromItsOwnTimeOn() {
        operation.arrested("A", "IT", "A1", 10).fact(ArrestFact.ESCAPED, "A", "IT", "A1", 20);

        assertThat(asOf(19).totals().arrested()).isEqualTo(1);
        assertThat(asOf(20).totals().arrested()).isZero();
    }

    @Test
    void aReleaseBeforeIdentityIsConfirmedIsStillARelease() {
        operation.fact(ArrestFact.ARREST_REPORTED, "A", "IT", "A1", 10)
                .fact(ArrestFact.RELEASED, "A", "IT", "A1", 11)
                .fact(ArrestFact.IDENTITY_CONFIRMED, "A", "FR", "A1", 12);

        assertThat(asOf(30).totals().arrested()).isZero();
    }

    @Test
    void aRefusedExtraditionAloneDoesNotEndCustody() {
        operation.arrested("A", "IT", "A1", 10).fact(ArrestFact.EXTRADITION_REFUSED, "A", "IT", "A1", 20);

        assertThat(asOf(30).totals().arrested()).isEqualTo(1);
    }

    @Test
    void whoWasSurrenderedStaysArrested() {
        operation.arrested("A", "IT", "A1", 10).fact(ArrestFact.SURRENDERED, "A", "IT", "A1", 20).fact(ArrestFact.RELEASED, "A", "FR", "A1",
                25);

        assertThat(asOf(30).totals().arrested()).isEqualTo(1);
    }

    @Test
    void whoWasReturnedByAnotherWayStaysArrested() {
        operation.arrested("A", "IT", "A1", 10).fact(ArrestFact.RETURNED_OTHERWISE, "A", "IT", "A1", 20);

        assertThat(asOf(30).totals().arrested()).isEqualTo(1);
    }

    @Test
    void aSecondArrestAfterAReleaseCountsWhereAndWhenItHappened() {
        operation.arrested("A", "IT", "A1", 3).fact(ArrestFact.RELEASED, "A", "IT", "A1", 6).arrested("A", "ES", "A2", 10);

        var results = asOf(30);

        assertThat(results.totals().arrested()).isEqualTo(1);
        assertThat(results.byPhase().before()).isEqualTo(new Counts(0, 0));
        assertThat(results.byPhase().during()).isEqualTo(new Counts(1, 0));
        assertThat(country(results, "ES").arrestsIn()).isEqualTo(1);
        assertThat(country(results, "IT").arrestsIn()).isZero();
    }

    @Test
    void twoArrestsOfOnePersonAreOneArrestedTarget() {
        operation.arrested("A", "IT", "A1", 10).arrested("A", "ES", "A2", 15);

        assertThat(asOf(30).totals().arrested()).isEqualTo(1);
        assertThat(asOf(30).totals().arrestCountries()).isEqualTo(1);
    }

    @Test
    void aReportThatJoinedAnArrestAddsNothing() {
        operation.arrested("A", "IT", "A1", 10).fact(ArrestFact.ARREST_REPORT_JOINED, "A", "ES", "A1", 10);

        assertThat(asOf(30).totals().arrested()).isEqualTo(1);
        assertThat(asOf(30).totals().arrestCountries()).isEqualTo(1);
        assertThat(country(asOf(30), "IT").arrestsIn()).isEqualTo(1);
    }

    @Test
    void aPositiveLocationCountsUntilItLapses() {
        operation.fact(LeadFact.LOCATED, "A", "ES", "L1", 10).fact(LeadFact.LOCATION_LAPSED, "A", "ES", "L1", 20);

        assertThat(asOf(19).totals().located()).isEqualTo(1);
        assertThat(country(asOf(19), "ES").locatedIn()).isEqualTo(1);
        assertThat(asOf(20).totals().located()).isZero();
        assertThat(asOf(20).totals().newInformation()).isEqualTo(1);
    }

    @Test
    void anotherLocationStandsWhenOneLapses() {
        operation.fact(LeadFact.LOCATED, "A", "ES", "L1", 10).fact(LeadFact.LOCATED, "A", "IT", "L2", 12)
                .fact(LeadFact.LOCATION_LAPSED, "A", "IT", "L2", 20);

        assertThat(country(asOf(19), "IT").locatedIn()).isEqualTo(1);
        assertThat(asOf(20).totals().located()).isEqualTo(1);
        assertThat(country(asOf(20), "ES").locatedIn()).isEqualTo(1);
        assertThat(country(asOf(20), "IT").locatedIn()).isZero();
    }

    @Test
    void whoIsHeldForAnotherMatterIsLocated() {
        operation.fact(PursuitFact.HELD_ELSEWHERE, "A", "ES", null, 10);

        assertThat(asOf(30).totals().located()).isEqualTo(1);
    }

    @Test
    void whoIsArrestedIsNotLocatedAsWell() {
        operation.fact(LeadFact.LOCATED, "A", "IT", "L1", 9).arrested("A", "IT", "A1", 10);

        assertThat(asOf(30).totals().arrested()).isEqualTo(1);
        assertThat(asOf(30).totals().located()).isZero();
    }

    @Test
    void aReleasedPersonFallsBackToALocationThatStands() {
        operation.fact(LeadFact.LOCATED, "A", "IT", "L1", 9).arrested("A", "IT", "A1", 10).fact(ArrestFact.RELEASED, "A", "IT", "A1", 20);

        assertThat(asOf(30).totals().located()).isEqualTo(1);
    }

    @Test
    void aTargetIsWithdrawnOnceNoCountryWantsHim() {
        operation.fact(PursuitFact.WITHDRAWN, "B", "FR", null, 10).fact(PursuitFact.WITHDRAWN, "B", "IT", null, 15);

        assertThat(asOf(14).totals().withdrawn()).isZero();
        assertThat(asOf(15).totals().withdrawn()).isEqualTo(1);
    }

    @Test
    void aWithdrawalWithoutACountryIsOneOfTheTarget() {
        operation.fact(PursuitFact.WITHDRAWN, "B", null, null, 10);

        assertThat(asOf(10).totals().withdrawn()).isEqualTo(1);
    }

    @Test
    void anArrestWeighsMoreThanDeathAndDeathMoreThanWithdrawal() {
        operation.arrested("A", "IT", "A1", 10).fact(PursuitFact.DECEASED, "A", "IT", null, 20)
                .fact(PursuitFact.DECEASED, "B", "IT", null, 20).fact(PursuitFact.WITHDRAWN, "B", null, null, 21);

        assertThat(asOf(30).totals().arrested()).isEqualTo(1);
        assertThat(asOf(30).totals().deceased()).isEqualTo(1);
        assertThat(asOf(30).totals().withdrawn()).isZero();
    }

    @Test
    void newInformationIsOnTargetsAndNotOnMessages() {
        operation.fact(LeadFact.LEAD_RECEIVED, "A", "IT", "L1", 10).fact(LeadFact.POSSIBLE_LOCATION, "A", "IT", "L2", 11);

        assertThat(asOf(9).totals().newInformation()).isZero();
        assertThat(asOf(30).totals().newInformation()).isEqualTo(1);
    }

    @Test
    void theLastAnswerOfACountryDecidesWhetherItTakesPart() {
        operation.country(ParticipationFact.INVITATION_DECLINED, "IT", 3).country(ParticipationFact.INVITATION_ACCEPTED, "IT", 4)
                .country(ParticipationFact.SUSPENDED, "FR", 8)
                .country(ParticipationFact.NO_ANSWER, "DE", 3);

        assertThat(asOf(2).totals().participatingCountries()).isEqualTo(2);
        assertThat(asOf(3).totals().participatingCountries()).isEqualTo(1);
        assertThat(asOf(4).totals().participatingCountries()).isEqualTo(2);
        assertThat(asOf(8).totals().participatingCountries()).isEqualTo(1);
    }

    @Test
    void arrestsAreCountedApartBeforeDuringAndAfterThePhase() {
        operation.target("C", "FR").list(6, "A", "B", "C")
                .arrested("A", "IT", "A1", 7).arrested("B", "IT", "A2", 13).arrested("C", "ES", "A3", 14);

        var byPhase = asOf(30).byPhase();

        assertThat(byPhase.before().arrested()).isEqualTo(1);
        assertThat(byPhase.during().arrested()).as("the end of the phase belongs to it").isEqualTo(1);
        assertThat(byPhase.after().arrested()).isEqualTo(1);
    }

    @Test
    void theArrestNotItsConfirmationIsHeldAgainstThePhase() {
        operation.fact(ArrestFact.ARREST_REPORTED, "A", "IT", "A1", 10).fact(ArrestFact.IDENTITY_CONFIRMED, "A", "FR", "A1", 20);

        assertThat(asOf(30).byPhase().during().arrested()).isEqualTo(1);
    }

    @Test
    void eachCountryHasItsPart() {
        operation.arrested("A", "ES", "A1", 10).fact(LeadFact.LOCATED, "B", "IT", "L1", 10);

        assertThat(asOf(30).byCountry()).containsExactly(
                new OfCountry("ES", false, 0, 1, 0, 0, 0),
                new OfCountry("FR", true, 2, 0, 0, 1, 1),
                new OfCountry("IT", true, 1, 0, 1, 0, 1));
    }

    @Test
    void aVoidedEventCountsForNoTime() {
        var arrest = operation.fact(ArrestFact.ARREST_REPORTED, "A", "IT", "A1", day(10), day(10));
        operation.fact(ArrestFact.IDENTITY_CONFIRMED, "A", "FR", "A1", 10).voided(arrest, day(20));

        assertThat(asOf(12).totals().arrested()).isZero();
        assertThat(asOf(30).totals().arrested()).isZero();
    }

    @Test
    void aVoidIsUnknownBeforeItsRecord() {
        var arrest = operation.fact(ArrestFact.ARREST_REPORTED, "A", "IT", "A1", day(10), day(10));
        operation.fact(ArrestFact.IDENTITY_CONFIRMED, "A", "FR", "A1", 10).voided(arrest, day(20));

        assertThat(results(day(12), day(19)).totals().arrested()).isEqualTo(1);
        assertThat(results(day(12), day(20)).totals().arrested()).isZero();
    }

    @Test
    void aVoidedReleaseLeavesTheArrest() {
        operation.arrested("A", "IT", "A1", 10);
        var release = operation.fact(ArrestFact.RELEASED, "A", "IT", "A1", day(15), day(15));
        operation.voided(release, day(16));

        assertThat(asOf(30).totals().arrested()).isEqualTo(1);
    }

    @Test
    void whatWasNotRecordedYetIsNotKnown() {
        operation.fact(ArrestFact.ARREST_REPORTED, "A", "IT", "A1", day(10), day(25));
        operation.fact(ArrestFact.IDENTITY_CONFIRMED, "A", "FR", "A1", day(10), day(26));

        assertThat(results(day(12), day(25)).totals().arrested()).isZero();
        assertThat(results(day(12), day(26)).totals().arrested()).isEqualTo(1);
        assertThat(results(day(9), day(30)).totals().arrested()).isZero();
    }

    @Test
    void anEventOfANominationThatWasJoinedIsOneOfTheTarget() {
        operation.target("J", "DE").fact(ScreeningFact.JOINED, "A", "DE", "TJ", 5);
        operation.arrested("J", "ES", "A1", 10);

        assertThat(asOf(30).totals().targets()).isEqualTo(2);
        assertThat(asOf(30).totals().arrested()).isEqualTo(1);
        assertThat(asOf(30).totals().wantingCountries()).isEqualTo(3);
        assertThat(country(asOf(30), "DE").arrestedOfItsTargets()).isEqualTo(1);
    }

    @Test
    void aJoinChangesNoFigureOfAListThatKnowsBoth() {
        operation.target("J").fact(ScreeningFact.NOMINATION_ACCEPTED, "J", "DE", "TJ", 1).list(3, "A", "B", "J");
        operation.fact(LeadFact.LOCATED, "A", "ES", "L1", 4).fact(LeadFact.LOCATED, "J", "ES", "L2", 4);
        operation.fact(ScreeningFact.JOINED, "A", "DE", "TJ", 10).fact(ScreeningFact.NOMINATION_ACCEPTED, "A", "DE", "TJ", 10);
        operation.list(20, "A", "B");

        assertThat(asOf(15).totals().targets()).isEqualTo(3);
        assertThat(asOf(15).totals().located()).isEqualTo(2);
        assertThat(country(asOf(15), "DE").locatedOfItsTargets()).isEqualTo(1);
        assertThat(asOf(20).totals().targets()).isEqualTo(2);
        assertThat(asOf(20).totals().located()).isEqualTo(1);
        assertThat(country(asOf(20), "DE").wanted()).isEqualTo(1);
    }

    @Test
    void whoIsSplitAgainIsWantedByHisOwnCountryAlone() {
        operation.target("J").fact(ScreeningFact.NOMINATION_ACCEPTED, "J", "DE", "TJ", 1);
        operation.fact(ScreeningFact.JOINED, "A", "DE", "TJ", 1).fact(ScreeningFact.NOMINATION_ACCEPTED, "A", "DE", "TJ", 1);
        operation.fact(ScreeningFact.SPLIT, "J", "DE", "TJ", 10).fact(ScreeningFact.NOMINATION_ACCEPTED, "J", "DE", "TJ", 10).list(11,
                "A", "B", "J");
        operation.arrested("A", "ES", "A1", 12);

        assertThat(asOf(9).totals().targets()).isEqualTo(2);
        assertThat(asOf(12).totals().targets()).isEqualTo(3);
        assertThat(country(asOf(12), "DE").arrestedOfItsTargets()).isZero();
        assertThat(country(asOf(12), "DE").wanted()).isEqualTo(1);
    }

    @Test
    void aCountryThatWantsAPersonAgainUndoesItsWithdrawalFromThenOn() {
        operation.fact(PursuitFact.WITHDRAWN, "A", "FR", null, 10).fact(PursuitFact.SOUGHT_AGAIN, "A", "FR", null, 20);

        assertThat(asOf(19).totals().withdrawn()).isEqualTo(1);
        assertThat(asOf(20).totals().withdrawn()).isZero();
        assertThat(asOf(20).totals().atLarge()).isEqualTo(2);
    }

    private Results asOf(int dayOfMay) {
        return results(day(dayOfMay), day(365));
    }

    private Results results(Instant asOf, Instant knownAt) {
        return query.results(operation.operation(), asOf, knownAt).orElseThrow();
    }

    private static OfCountry country(Results results, String code) {
        return results.byCountry().stream().filter(country -> country.country().equals(code)).findFirst()
                .orElse(new OfCountry(code, false, 0, 0, 0, 0, 0));
    }
}
