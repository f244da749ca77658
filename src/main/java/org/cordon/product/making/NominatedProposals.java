package org.cordon.product.making;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cordon.identity.Identity;
import org.cordon.identity.IdentityMatcher;
import org.cordon.nomination.Nomination;
import org.cordon.nomination.NominationFollower;
import org.cordon.product.Proposal;
import org.cordon.product.Proposals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds whom a product has proposed among those whom the country nominates that took it up, so that whoever contributed what it cites is
 * told what became of it. A product gives a name alone; of several that may be his the most alike is.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NominatedProposals implements NominationFollower {

    private final Proposals proposals;

    NominatedProposals(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public void nominated(List<Nomination> nominations) {
        proposals.takenUp(nominations.get(0).operation()).forEach(proposal -> mostAlike(proposal, nominations)
                .ifPresent(nomination -> proposals.nominated(proposal, nomination.reference())));
    }

    private static Optional<Nomination> mostAlike(Proposal proposal, List<Nomination> nominations) {
        record Alike(Nomination nomination, double score) {
        }
        var proposed = Identity.of(proposal.name(), Optional.empty());
        return nominations.stream().map(one -> Optional.of(IdentityMatcher.compare(proposed, one.identity()))
                .filter(found -> found.mayBe()).map(found -> new Alike(one, found.score()))).flatMap(Optional::stream)
                .max(Comparator.comparingDouble(Alike::score)).map(Alike::nomination);
    }
}
