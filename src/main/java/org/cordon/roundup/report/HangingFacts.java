package org.cordon.roundup.report;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.record.ledger.Corrections;
import org.cordon.record.ledger.Fact;
import org.cordon.record.ledger.StandingFact;
import org.springframework.stereotype.Component;

/**
 * What was said about a report since: an assessment, an identity, a release. It hangs on the report: it falls with it, moves with it where
 * its time or country was taken from it, and is never overtaken by it.
 */
@Component
public class HangingFacts {

    private final Corrections corrections;

    HangingFacts(Corrections corrections) {
        this.corrections = corrections;
    }

    /** The facts that are the report itself. */
    public List<StandingFact> reports(String subject, Set<FactType> reports) {
        return corrections.standing(subject).stream().filter(standing -> reports.contains(standing.fact().type())).toList();
    }

    /**
     * What would have happened before the report, if that happened at another time.
     *
     * @param reports the types that are the report itself
     * @param was     when it was reported to have happened; what has the very same time took it from there
     */
    public Optional<FactType> overtaken(String subject, Set<FactType> reports, ZonedDateTime was, ZonedDateTime becomes) {
        return hanging(subject, reports).filter(fact -> !isOf(fact, was) && fact.happenedAt().isBefore(becomes)).map(Fact::type)
                .findFirst();
    }

    /** Lets what took its time or its country from the report follow it, and what would come to lie before it. */
    public void follow(String subject, Set<FactType> reports, Report was, Report becomes) {
        corrections.standing(subject).stream().filter(standing -> !reports.contains(standing.fact().type())).forEach(standing -> {
            var fact = standing.fact();
            var moves = isOf(fact, was.happenedAt()) || fact.happenedAt().isBefore(becomes.happenedAt());
            var at = moves ? becomes.happenedAt() : fact.happenedAt();
            var country = was.country().equals(fact.country()) ? becomes.country() : fact.country();
            if (!at.equals(fact.happenedAt()) || !country.equals(fact.country())) {
                corrections.correct(standing,
                        new Fact(fact.operation(), fact.type(), fact.target(), country, fact.subject(), at, fact.detail()));
            }
        });
    }

    /** Lets all that was said about a report fall with it. */
    public void withdraw(String subject) {
        corrections.standing(subject).forEach(corrections::withdraw);
    }

    private Stream<Fact> hanging(String subject, Set<FactType> reports) {
        return corrections.standing(subject).stream().map(StandingFact::fact).filter(fact -> !reports.contains(fact.type()));
    }

    private static boolean isOf(Fact fact, ZonedDateTime time) {
        return fact.happenedAt().toInstant().equals(time.toInstant());
    }
}
