package org.cordon.rooms.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordon.support.RoundUp.OPERATION;

import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.arrest.ArrestService;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.cordon.support.RoundUp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Says what references are about to those who see it, and nothing to anybody else. All persons are invented. */
@CordonTest
class SubjectServiceTest {

    @Autowired
    private RoundUp roundUp;
    @Autowired
    private As as;
    @Autowired
    private SubjectService subjects;
    @Autowired
    private ArrestService arrests;
    @Autowired
    private Jobs jobs;

    @Test
    void namesThePersonToWhoeverSeesThePerson() {
        roundUp.withFrozenList().confirmed("IT", "CONFIRM");
        var target = roundUp.targetsOf("FR").get(0);
        var arrest = as.country("IT", () -> arrests.report(target, roundUp.arrest("IT", "Europe/Rome"))).reference();
        jobs.run();
        var asked = List.of(target, arrest, OPERATION, OPERATION + "-TZZZZZ", "X-ZZZZZZZZZZ");

        for (var reader : List.of("FR", "IT")) {
            assertThat(as.country(reader, of(asked))).as(reader).extracting(Subject::reference).containsExactlyInAnyOrder(target, arrest);
            assertThat(as.country(reader, of(asked))).as(reader).allSatisfy(one -> assertThat(one.person().name()).isNotBlank());
        }
        assertThat(as.coordinator(of(asked))).extracting(Subject::reference).containsExactlyInAnyOrder(target, arrest);
        assertThat(as.country("PL", of(asked))).as("a country that takes no part").isEmpty();
        assertThat(as.person("manager", "manager", of(asked))).as("the management reads no names").isEmpty();
    }

    @Test
    void refusesMoreThanAPageHolds() {
        assertThatThrownBy(() -> as.country("FR", of(Collections.nCopies(SubjectService.MOST + 1, OPERATION)))).isInstanceOf(Refusal.class);
    }

    private Supplier<List<Subject>> of(List<String> references) {
        return () -> subjects.of(references);
    }
}
