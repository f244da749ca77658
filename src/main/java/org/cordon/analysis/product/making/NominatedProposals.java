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
 * Finds the proposed person among the nominations of the country that took the proposal up. The suppliers of the cited contributions
 * thereby get a return. A product gives only a name. Of several nominations that may be that person, the most alike is chosen, and among
 * equals the latest. The choice stays until that nomination is withdrawn, or a nomination follows that is at least as alike.
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

    /** Searches the nominations that countries made while the product was held back. */
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

    /** Returns how alike the previously found nomination is; 0 if none was found, or that nomination no longer stands. */
    private double before(TakenUp proposal, Identity proposed) {
        return Optional.ofNullable(proposal.nomination()).flatMap(nominations::find).filter(Nomination::stands)
                .map(found -> IdentityMatcher.compare(proposed, found.identity()).score()).orElse(0.0);
    }

    /** A nomination whose name is taken apart once, to be compared with many proposals. */
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
