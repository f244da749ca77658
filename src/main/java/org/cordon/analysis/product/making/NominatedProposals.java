package org.cordon.analysis.product.making;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.cordon.analysis.product.Proposals;
import org.cordon.analysis.product.Proposals.TakenUp;
import org.cordon.kernel.identity.Identity;
import org.cordon.kernel.identity.IdentityMatcher;
import org.cordon.kernel.identity.Likeness;
import org.cordon.roundup.nomination.Nomination;
import org.cordon.roundup.nomination.NominationFollower;
import org.cordon.roundup.nomination.Nominations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds whom a product has proposed among those whom the country nominates that took it up, so that whoever contributed what it cites is
 * told what became of it. A product gives a name alone: of several that may be his the most alike is, of those that are as alike the last
 * one. Who was found stays for as long as he is nominated and nobody as alike is.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NominatedProposals implements NominationFollower {

    private final Proposals proposals;
    private final Nominations nominations;

    NominatedProposals(Proposals proposals, Nominations nominations) {
        this.proposals = proposals;
        this.nominations = nominations;
    }

    @Override
    public void nominated(List<Nomination> nominated) {
        var takenUp = proposals.takenUp(nominated.get(0).operation());
        if (!takenUp.isEmpty()) {
            var named = nominated.stream().map(Named::of).toList();
            takenUp.forEach(proposal -> find(proposal, named));
        }
    }

    /** Finds those whom countries have nominated while nobody could read the product. */
    void catchUp(String product) {
        proposals.takenUpOf(product).forEach(proposal -> find(proposal, nominations.in(proposal.operation()).stream()
                .filter(Nomination::stands).filter(isOf(proposal)).sorted(Comparator.comparing(Nomination::nominatedAt))
                .map(Named::of).toList()));
    }

    private static Predicate<Nomination> isOf(TakenUp proposal) {
        return one -> one.country().equals(proposal.country()) && !one.nominatedAt().isBefore(proposal.decidedAt());
    }

    private void find(TakenUp proposal, List<Named> named) {
        var proposed = Identity.of(proposal.name(), Optional.empty());
        named.stream().map(one -> new Alike(one.reference(), IdentityMatcher.compare(proposed, one.identity())))
                .filter(one -> one.likeness().mayBe())
                .reduce((one, later) -> later.score() < one.score() ? one : later)
                .filter(most -> most.score() >= before(proposal, proposed))
                .ifPresent(most -> proposals.nominated(proposal, most.reference()));
    }

    /** How alike he is who was found before; nought if nobody was, or he is not nominated any more. */
    private double before(TakenUp proposal, Identity proposed) {
        return Optional.ofNullable(proposal.nomination()).flatMap(nominations::find).filter(Nomination::stands)
                .map(found -> IdentityMatcher.compare(proposed, found.identity()).score()).orElse(0.0);
    }

    /** A nomination, its name taken apart once to be compared with many. */
    private record Named(String reference, Identity identity) {

        static Named of(Nomination nomination) {
            return new Named(nomination.reference(), nomination.identity());
        }
    }

    private record Alike(String reference, Likeness likeness) {

        double score() {
            return likeness.score();
        }
    }
}
