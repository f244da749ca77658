package org.cordon.roundup.arrest.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.arrest.Arrest;
import org.cordon.roundup.arrest.ArrestService;
import org.cordon.roundup.arrest.ReportedArrest;
import org.cordon.roundup.arrest.VisibleArrests;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.ListedTargets;
import org.cordon.support.Reports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CordonTest
class ArrestIdentityServiceTest {

    private static final String OPERATION = "LARK-2027";

    @Autowired
    private ArrestService arrests;
    @Autowired
    private VisibleArrests visibleArrests;
    @Autowired
    private ArrestIdentityService identities;
    @Autowired
    private ListedTargets listed;
    @Autowired
    private As as;

    private String target;

    @BeforeEach
    void aTargetOfFranceBelievedToBeInItalyAndSpain() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-05-11T12:00:00Z")));
        listed.operation(OPERATION);
        target = listed.target(OPERATION, "2222", "2016/12345", "MORVAN", "Yann", List.of("FR"), List.of("IT", "ES"));
    }

    @Test
    void countsAsArrestedOnceAWantingCountryConfirmsTheIdentity() {
        var arrest = confirmed();

        assertThat(listed.state(target)).isEqualTo("ARRESTED");
        assertThat(listed.ledger(OPERATION)).containsExactly("ARREST_REPORTED IT", "IDENTITY_CONFIRMED IT");
        assertThat(visible("FR", arrest).identityMethod()).isEqualTo(IdentityMethod.FINGERPRINT);
    }

    @Test
    void theOthersWhoWantThePersonAreToldThatItIsHe() {
        var wanted = listed.target(OPERATION, "33333", "2016/54321", "MORVAN", "Yann", List.of("FR", "PT"), List.of("IT"));
        var arrest = as.country("IT", () -> arrests.report(wanted, Reports.arrest("IT"))).reference();
        as.country("FR", () -> identities.confirm(arrest, true, "FINGERPRINT", null));
        SystemWork.run(() -> identities.announce(arrest));

        assertThat(listed.messages(arrest)).containsExactly("IDENTITY_CONFIRMED coordinator", "IDENTITY_CONFIRMED ncb-IT",
                "IDENTITY_CONFIRMED ncb-PT");
    }

    @Test
    void aWrongPersonGoesFreeAndTheTargetIsAtLargeAgain() {
        var arrest = report("IT").reference();
        as.country("FR", () -> identities.confirm(arrest, false, null, "another man"));

        assertThat(listed.state(target)).isEqualTo("AT_LARGE");
        assertThat(listed.ledger(OPERATION)).containsExactly("ARREST_REPORTED IT", "IDENTITY_DENIED IT");
        assertThat(report("ES").first()).isTrue();
    }

    @Test
    void confirmingNeedsAMethodAndDenyingWords() {
        var arrest = report("IT").reference();

        assertRefused(() -> as.country("FR", () -> identities.confirm(arrest, null, null, null)), "identityConfirmed");
        assertRefused(() -> as.country("FR", () -> identities.confirm(arrest, true, null, null)), "method");
        assertRefused(() -> as.country("FR", () -> identities.confirm(arrest, true, "GUESS", null)), "method");
        assertRefused(() -> as.country("FR", () -> identities.confirm(arrest, false, "DNA", " ")), "text");
        assertThat(listed.state(target)).isEqualTo("IDENTITY_PENDING");
    }

    @Test
    void onlyAWantingCountryConfirmsTheIdentity() {
        var arrest = report("IT").reference();

        assertKind(() -> as.country("IT", () -> identities.confirm(arrest, true, "DNA", null)), Refusal.Kind.FORBIDDEN);
        assertKind(() -> as.coordinator(() -> identities.confirm(arrest, true, "DNA", null)), Refusal.Kind.FORBIDDEN);
        assertKind(() -> as.country("ES", () -> identities.confirm(arrest, true, "DNA", null)), Refusal.Kind.NOT_FOUND);
    }

    @Test
    void theIdentityIsSettledOnce() {
        var arrest = confirmed();

        assertKind(() -> as.country("FR", () -> identities.confirm(arrest, false, null, "no")), Refusal.Kind.CONFLICT);
    }

    @Test
    void withoutAnAnswerTheTargetFallsBackAndTheArrestCanBeReportedAnew() {
        var arrest = report("IT").reference();
        SystemWork.run(() -> identities.recordUnanswered(arrest));

        assertThat(listed.state(target)).isEqualTo("AT_LARGE");
        assertThat(listed.ledger(OPERATION)).endsWith("IDENTITY_UNANSWERED IT");
        assertThat(listed.messages(arrest)).containsExactly("IDENTITY_UNANSWERED coordinator", "IDENTITY_UNANSWERED ncb-FR",
                "IDENTITY_UNANSWERED ncb-IT");
    }

    private String confirmed() {
        var arrest = report("IT").reference();
        as.country("FR", () -> identities.confirm(arrest, true, "FINGERPRINT", null));
        return arrest;
    }

    private ReportedArrest report(String country) {
        return as.country(country, () -> arrests.report(target, Reports.arrest(country)));
    }

    private Arrest visible(String country, String arrest) {
        return as.country(country, () -> visibleArrests.require(arrest));
    }

    private static void assertKind(ThrowingCallable act, Refusal.Kind kind) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }

    private static void assertRefused(ThrowingCallable act, String... fields) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.reasons()).extracting(Refusal.Reason::field).containsExactly(fields));
    }
}
