package org.cordon.rooms.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.cordon.support.RoundUp.OPERATION;

import java.util.function.Supplier;
import org.cordon.rooms.inbox.Inbox.Item;
import org.cordon.roundup.arrest.ArrestService;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.cordon.support.RoundUp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The inbox says what each task is about, and nothing that its reader may not see. All persons are invented. */
@CordonTest
class InboxTest {

    @Autowired
    private RoundUp roundUp;
    @Autowired
    private As as;
    @Autowired
    private InboxService inbox;
    @Autowired
    private ArrestService arrests;
    @Autowired
    private Jobs jobs;

    @Test
    void namesWhomATaskIsAboutAndHowManyWait() {
        roundUp.withFrozenList().confirmed("IT", "CONFIRM");
        var arrest = arrested();

        var france = of("FR");

        assertThat(france.tasks()).extracting(Item::task).containsExactly("userTask_confirmIdentity", "userTask_confirmTargets");
        assertThat(france.tasks().get(0)).returns(arrest, Item::reference).returns(OPERATION, Item::operation).returns(true, Item::urgent)
                .satisfies(item -> assertThat(item.person().name()).isNotBlank());
        assertThat(france.tasks().get(1).number()).as("targets to confirm").isPositive();
        assertThat(france.open()).isEqualTo(2);
        assertThat(of("IT").tasks()).as("another country's tasks").isEmpty();
        assertThat(of("IT").awaited()).as("what Italy has reported").extracting(Item::task, Item::reference)
                .containsExactly(tuple("userTask_confirmIdentity", arrest));
        assertThat(of("ES").awaited()).as("what another country has reported").isEmpty();
    }

    @Test
    void tellsWhatHappensByItselfFromWhatWaits() {
        roundUp.withFrozenList().confirmed("FR", "CONFIRM").confirmed("IT", "CONFIRM").opened();

        var coordinator = as.coordinator((Supplier<Inbox>) inbox::inbox);

        assertThat(coordinator.tasks()).filteredOn(item -> item.task().equals("userTask_endPhase")).extracting(Item::early)
                .containsExactly(true);
    }

    @Test
    void saysThatItHasChangedOnlyWhenItHas() {
        roundUp.launched("FR", "IT");
        var before = as.country("FR", (Supplier<String>) inbox::state);
        assertThat(as.country("FR", (Supplier<String>) inbox::state)).isEqualTo(before).isEqualTo(of("FR").state());

        roundUp.accepted("FR");
        jobs.run();

        assertThat(as.country("FR", (Supplier<String>) inbox::state)).isNotEqualTo(before);
    }

    @Test
    void theGeneralSecretariatAwaitsTheCountries() {
        roundUp.launched("FR", "IT").accepted("FR");

        assertThat(as.coordinator((Supplier<Inbox>) inbox::inbox).awaited()).extracting(Item::task, item -> String.join(",", item.of()))
                .contains(tuple("userTask_answerInvitation", "IT"),
                        tuple("userTask_nominate", "FR"));
        assertThat(of("FR").awaited()).as("what countries owe is not told to a country").isEmpty();
    }

    private Inbox of(String country) {
        return as.country(country, (Supplier<Inbox>) inbox::inbox);
    }

    private String arrested() {
        var target = roundUp.targetsOf("FR").get(0);
        var arrest = as.country("IT", () -> arrests.report(target, roundUp.arrest("IT", "Europe/Rome"))).reference();
        jobs.run();
        return arrest;
    }
}
