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
 * The nominations of one person: a group under the reference of one of these nominations. Each country of a group sees the person, so no
 * country of the group may withhold the person from another.
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

    /** Keeps other transactions from admitting nominations of the same groups until the present transaction ends. */
    void lock(List<Nomination> some) {
        groups.lock(some.stream().map(Nomination::reference).toList());
    }

    /** Returns this nomination and all nominations joined with it. */
    List<Nomination> group(Nomination nomination) {
        return nominations.group(root(nomination));
    }

    static boolean areOne(Nomination one, Nomination other) {
        return root(one).equals(root(other));
    }

    private static String root(Nomination nomination) {
        return nomination.screening().joinTo() == null ? nomination.reference() : nomination.screening().joinTo();
    }

    /** Returns the target of a group, or null if no member is admitted. */
    static String target(List<Nomination> group) {
        return group.stream().map(Nomination::target).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /**
     * @throws Refusal conflict, if a country in one group withholds the person from a country in the other; the join would tell that other
     * country of the person
     */
    void requireCompatible(List<Nomination> some, List<Nomination> others) {
        for (var one : some) {
            others.stream().filter(other -> withholds(one, other)).findFirst().ifPresent(other -> {
                throw Refusal
                        .conflict("{reference} and {other} cannot be joined: {country} withholds {reference} from {otherCountry}, which "
                        + "would learn of it. Ask {country} first.", one.reference(), other.reference(), one.country(), other.country());
            });
        }
    }

    /** Whether the country of the first nomination withholds that nomination from the country of the other. */
    private boolean withholds(Nomination one, Nomination other) {
        return handlings.find(one.reference()).filter(kept -> kept.handling().restriction().excludes(Roles.bureau(other.country())))
                .isPresent()
                && !one.country().equals(other.country());
    }

    /** Moves the members of one group into the group of another nomination. */
    void join(List<Nomination> members, Nomination other) {
        members.forEach(member -> groups.join(member.reference(), root(other)));
    }

    /** Stores the reason for joining a nomination that is not admitted yet. */
    void because(Nomination nomination, String reason) {
        groups.joinedBecause(nomination.reference(), reason);
    }

    /** Returns the reason for which a nomination was joined before it was admitted, or null. */
    String reason(Nomination nomination) {
        return groups.joinReason(nomination.reference());
    }

    /**
     * Returns the target of a nomination's group, or null if no member is admitted. If since the join the nomination's country and a
     * country of the target withhold the person from one another, the nomination leaves the group. The result is null then too, so that the
     * nomination gets a target of its own.
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

    /**
     * Returns the nominations behind one target: first the one whose reference the target bears, then the others in the order in which they
     * came.
     */
    List<Nomination> behind(String target) {
        return nominations.of(target);
    }

    void retarget(String from, String to) {
        groups.retarget(from, to);
    }

    /** Puts these nominations of one target into a group of their own under the target's reference. */
    void regroup(List<Nomination> members, String target) {
        groups.regroup(members, target);
    }
}
