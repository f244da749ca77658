package org.cordon.roundup.participation.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.Phase;
import org.cordon.roundup.operation.dates.DateMove;
import org.cordon.roundup.operation.dates.OperationDate;
import org.cordon.roundup.participation.Participation;
import org.cordon.roundup.participation.Participation.Stage;
import org.cordon.roundup.participation.Participation.Status;
import org.junit.jupiter.api.Test;

/** Objections to moving the dates of all countries. They are made against the dates as they will be, in one sentence for each field. */
class DateMoveCheckTest {

    private static final Instant NOW = Instant.parse("2027-01-10T08:00:00Z");
    private static final Operation BEFORE = operation(5, 10);

    @Test
    void twoDatesThatMoveTogetherDoNotStandInEachOthersWay() {
        var move = new DateMove(Map.of(OperationDate.INVITATION_DEADLINE, day(2), OperationDate.NOMINATION_DEADLINE, day(4)), null);

        assertThat(against(move, operation(2, 4), invited("FR", 5), invited("IT", 5))).isEmpty();
    }

    @Test
    void countriesThatKeepALaterDateAreNamedInOneSentence() {
        var move = new DateMove(Map.of(OperationDate.NOMINATION_DEADLINE, day(4)), null);

        assertThat(against(move, operation(5, 4), invited("FR", 5), invited("IT", 6), invited("ES", 5))).singleElement()
                .satisfies(reason -> assertThat(reason.field()).isEqualTo("nominationDeadline"))
                .satisfies(reason -> assertThat(reason.reason()).contains("ES, FR, IT").contains(day(6).toString()))
                .extracting(Reason::code).isEqualTo("TOO_EARLY_FOR_SEVERAL");
    }

    @Test
    void oneCountryWithADateOfItsOwnIsNamedAlone() {
        var move = new DateMove(Map.of(OperationDate.INVITATION_DEADLINE, day(2), OperationDate.NOMINATION_DEADLINE, day(4)), null);

        assertThat(against(move, operation(2, 4), invited("FR", 5), invited("IT", 6))).singleElement()
                .satisfies(reason -> assertThat(reason.code()).isEqualTo("TOO_EARLY_FOR")).extracting(Reason::reason).asString()
                .contains("IT, which answers until");
    }

    private static List<Reason> against(DateMove move, Operation after, Participation... countries) {
        return new DateMoveCheck(BEFORE, List.of(countries), Map.of(), NOW).forAll(move, after);
    }

    private static Participation invited(String country, int until) {
        return new Participation("TERRA-" + country, "TERRA", country, Status.INVITED, Stage.ANSWER, null, null, NOW, null, day(until),
                null, null, 0, null, 0);
    }

    private static Operation operation(int answers, int nominations) {
        var days = List.of(answers, nominations, 15, 20, 30, 35, 49, 125);
        var dates = Stream.of(OperationDate.values()).collect(Collectors.toMap(date -> date, date -> day(days.get(date.ordinal()))));
        var phases = new Operation.Phases(Phase.PREPARATION, null, null, null, null);
        return new Operation("TERRA", "Terra", "ENVIRONMENTAL_CRIME", "Lyon", phases, List.of("FR", "IT", "ES"), List.of("en"), 25,
                dates, "P2D", false, true, 0, "coordinator", NOW, 0);
    }

    private static Instant day(int day) {
        return NOW.plus(Duration.ofDays(day));
    }
}
