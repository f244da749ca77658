package org.cordon.roundup.screening;

import java.util.List;
import java.util.Objects;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.handling.Handlings;
import org.cordon.roundup.nomination.Nomination;
import org.cordon.roundup.nomination.NominationGroups;
import org.cordon.roundup.nomination.Nominations;
import org.springframework.stereotype.Component;

/**
 * The nominations of one person: a group under the reference of one of them, in which no owner withholds the person from another, since
 * each owner of a person sees him.
 */
@Component
final class JoinedNominations {

    private final Nominations nominations;
    private final NominationGroups groups;
    private final Handlings handlings;

    JoinedNominations(Nominations nominations, NominationGroups groups, Handlings handlings) {
        this.nominations = nominations;
        this.groups = groups;
        this.handlings = handlings;
    }

    /** Nobody else admits one of the same persons until the transaction ends. */
    void lock(List<Nomination> some) {
        groups.lock(some.stream().map(Nomination::reference).toList());
    }

    /** All that are joined with a nomination, itself among them. */
    List<Nomination> group(Nomination nomination) {
        return nominations.group(root(nomination));
    }

    static boolean areOne(Nomination one, Nomination other) {
        return root(one).equals(root(other));
    }

    private static String root(Nomination nomination) {
        return nomination.screening().joinTo() == null ? nomination.reference() : nomination.screening().joinTo();
    }

    /** The target of a group, or null if none of it is admitted. */
    static String target(List<Nomination> group) {
        return group.stream().map(Nomination::target).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** @throws Refusal conflict, if an owner of one group withholds the person from one of the other, who would learn so of him */
    void requireCompatible(List<Nomination> some, List<Nomination> others) {
        for (var one : some) {
            others.stream().filter(other -> withholds(one, other)).findFirst().ifPresent(other -> {
                throw Refusal
                        .conflict("{reference} and {other} cannot be joined: {country} withholds {reference} from {otherCountry}, which "
                        + "would learn of it. Ask {country} first.", one.reference(), other.reference(), one.country(), other.country());
            });
        }
    }

    /** Whether the owner of one withholds it from the owner of the other. */
    private boolean withholds(Nomination one, Nomination other) {
        return handlings.find(one.reference()).filter(kept -> kept.handling().restriction().excludes(Roles.bureau(other.country())))
                .isPresent()
                && !one.country().equals(other.country());
    }

    /** Puts the members of one group into that of another nomination. */
    void join(List<Nomination> members, Nomination other) {
        members.forEach(member -> groups.join(member.reference(), root(other)));
    }

    /** Keeps why a nomination was joined, until it is admitted. */
    void because(Nomination nomination, String reason) {
        groups.joinedBecause(nomination.reference(), reason);
    }

    /** Why a nomination was joined before it was admitted, or null. */
    String reason(Nomination nomination) {
        return groups.joinReason(nomination.reference());
    }

    /**
     * The target of the group that a nomination belongs to, or null if none of it is admitted. An owner may have withheld the person from
     * another since they were joined: then they are a group no longer, and each has a target of his own.
     */
    String targetOfGroup(Nomination nomination) {
        var group = group(nomination);
        var target = target(group);
        var owners = group.stream().filter(other -> target != null && target.equals(other.target())).toList();
        if (owners.stream().noneMatch(other -> withholds(other, nomination) || withholds(nomination, other))) {
            return target;
        }
        groups.regroup(owners, target);
        groups.join(nomination.reference(), null);
        return null;
    }

    /** The nominations behind one target: the one whose reference it bears, then the others in the order in which they came. */
    List<Nomination> behind(String target) {
        return nominations.of(target);
    }

    /** Moves every nomination of one target to another. */
    void retarget(String from, String to) {
        groups.retarget(from, to);
    }

    /** Makes these the nominations of one target, in a group of their own under its reference. */
    void regroup(List<Nomination> members, String target) {
        groups.regroup(members, target);
    }
}
