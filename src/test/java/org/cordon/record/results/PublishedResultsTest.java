package org.cordon.record.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.record.ledger.LedgerFixture.anOperation;
import static org.cordon.record.ledger.LedgerFixture.day;

import org.cordon.record.ledger.LedgerDatabase;
import org.cordon.record.ledger.LedgerFixture;
import org.cordon.record.results.Figures.Difference;
import org.cordon.roundup.lead.LeadFeature.LeadFact;
import org.cordon.roundup.operation.OperationFeature.OperationFact;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Items that a supplier withholds from any party are in no published figure, and in each of the complete figures. */
@CordonTest
class PublishedResultsTest {

    @Autowired
    private ResultsService results;
    @Autowired
    private As as;
    private LedgerFixture operation;

    @BeforeEach
    void anOperationWithAnArrestAndALocation() {
        operation = anOperation(LedgerDatabase.jdbc()).invited("FR", "COMPLETED")
                .target("A", "FR").wantedBy("A", "FR").target("B", "IT").wantedBy("B", "IT").target("C", "FR").wantedBy("C", "FR")
                .list(5, "A", "B", "C").fact(OperationFact.PHASE_OPENED, 9)
                .arrested("B", "ES", "A1", 10).fact(LeadFact.LOCATED, "C", "EG", "L1", 11);
    }

    @Test
    void withoutARestrictionBothCountsAreTheSame() {
        freeze();

        assertThat(as.country("FR", () -> results.shown(operation.operation(), null, null)))
                .isEqualTo(as.coordinator(() -> results.snapshot(operation.operation(),
                        new AskedResults(null, null, operation.operation() + "-R1", Count.COMPLETE))).figures());
        assertThat(as.coordinator(() -> results.leftOut(results.results(operation.operation(), day(20), day(20))))).isEmpty();
    }

    @Test
    void aTargetThatIsWithheldFromAnybodyIsInNoPublishedFigure() {
        operation.restricted("TB", "ncb-IT", "NOT_FOR", "ncb-PL");
        freeze();

        var published = as.country("FR", () -> results.shown(operation.operation(), null, null));
        var complete = as
                .coordinator(
                        () -> results.snapshot(operation.operation(), new AskedResults(null, null, operation.operation() + "-R1", null)))
                .figures();

        assertThat(published.totals().targets()).isEqualTo(2);
        assertThat(published.totals().arrested()).isZero();
        assertThat(published.totals().arrestCountries()).isZero();
        assertThat(published.totals().wantingCountries()).isEqualTo(1);
        assertThat(published.byCountry()).noneMatch(country -> country.country().equals("IT") || country.country().equals("ES"));
        assertThat(published.byRegion()).filteredOn(region -> region.region().equals("Europe")).singleElement().satisfies(europe -> {
            assertThat(europe.wanted()).isEqualTo(2);
            assertThat(europe.arrestsIn()).isZero();
        });
        assertThat(complete.totals().targets()).isEqualTo(3);
        assertThat(complete.totals().arrested()).isEqualTo(1);
    }

    @Test
    void figuresAreCountedOnceWhereNothingIsWithheld() throws Exception {
        var complete = as.coordinator(() -> results.results(operation.operation(), day(20), day(20)));

        assertThat(Statements.of(() -> as.coordinator(() -> results.leftOut(complete))).statements()).isNotEmpty()
                .noneMatch(statement -> statement.contains("operation_figures"));

        operation.restricted("TB", "ncb-IT", "NOT_FOR", "ncb-PL");

        assertThat(Statements.of(() -> as.coordinator(() -> results.leftOut(complete))).statements())
                .anyMatch(statement -> statement.contains("operation_figures"));
    }

    /** A code restricts the use of an item, and withholds it from nobody. */
    @Test
    void whatBearsACodeAloneIsPublished() {
        operation.restricted("TB", "ncb-IT", null).restricted("L1", "ncb-FR", null);
        freeze();

        assertThat(as.country("FR", () -> results.shown(operation.operation(), null, null))).satisfies(published -> {
            assertThat(published.totals().targets()).isEqualTo(3);
            assertThat(published.totals().located()).isEqualTo(1);
        });
    }

    /** The stricter of two joined nominations applies, whichever of them it is. */
    @ParameterizedTest
    @ValueSource(strings = {"TA", "TB"})
    void oneRestrictedNominationWithholdsTheTargetOfSeveral(String nomination) {
        operation.restricted(nomination, "ncb-IT", "ONLY_FOR", "ncb-ES");
        LedgerDatabase.jdbc().sql("update nomination set target = ? where reference = ?")
                .params(operation.reference("A"), operation.reference("B")).update();
        freeze();

        assertThat(as.country("FR", () -> results.shown(operation.operation(), null, null)).totals().targets()).isEqualTo(1);
    }

    @Test
    void aLocationThatIsWithheldFromAnybodyLeavesItsTargetAtLarge() {
        operation.restricted("L1", "ncb-FR", "NOT_FOR", "ncb-PL");
        freeze();

        var published = as.country("FR", () -> results.shown(operation.operation(), null, null));

        assertThat(published.totals().targets()).isEqualTo(3);
        assertThat(published.totals().located()).isZero();
        assertThat(published.totals().atLarge()).isEqualTo(2);
        assertThat(published.totals().newInformation()).isZero();
        assertThat(as.coordinator(() -> results.leftOut(results.results(operation.operation(), day(20), day(20)))))
                .contains(new Difference("located", 1, 0), new Difference("atLarge", 1, 2), new Difference("locatedIn.EG", 1, 0));
    }

    @Test
    void aCountryReadsThePublishedRowAlone() {
        operation.restricted("TB", "ncb-IT", "NOT_FOR", "ncb-PL");
        freeze();

        assertThat(as.country("FR", () -> results.frozen(operation.operation()))).singleElement()
                .satisfies(frozen -> assertThat(frozen.count()).isEqualTo(Count.PUBLISHED));
        assertThat(as.coordinator(() -> results.frozen(operation.operation()))).singleElement()
                .satisfies(frozen -> assertThat(frozen.count()).isEqualTo(Count.COMPLETE));
    }

    private void freeze() {
        as.coordinator(() -> results.freeze(operation.operation(), day(20), true));
    }
}
