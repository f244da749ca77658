package org.cordon.screening;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cordon.caller.CurrentCaller;
import org.cordon.caller.Roles;
import org.cordon.confirmation.Confirmations;
import org.cordon.handling.Handlings;
import org.cordon.ledger.Fact;
import org.cordon.ledger.FactType;
import org.cordon.ledger.Ledger;
import org.cordon.list.ListChange;
import org.cordon.list.ListDecisions;
import org.cordon.list.ListVersions.Decision;
import org.cordon.nomination.Nomination;
import org.cordon.nomination.NominationGroups;
import org.cordon.nomination.Nominations;
import org.cordon.operation.ActTimes;
import org.cordon.operation.Operations;
import org.cordon.operation.Phase;
import org.cordon.pursuit.TargetService;
import org.cordon.pursuit.Targets;
import org.cordon.shared.Refusal;
import org.cordon.shared.Refusal.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one target of the nominations of one person by several countries. Joined nominations form a group under the reference of one of
 * them; the first that is admitted makes the target, the others become wanting countries of it and keep their references as its aliases.
 */
@Service
@Transactional
public class JoinService {

    private final Nominations nominations;
    private final NominationGroups groups;
    private final Handlings handlings;
    private final Targets targets;
    private final TargetService targetService;
    private final Confirmations confirmations;
    private final ListDecisions decisions;
    private final Operations operations;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final ActTimes times;

    JoinService(Nominations nominations, NominationGroups groups, Handlings handlings, Targets targets, TargetService targetService, Confirmations confirmations,
            ListDecisions decisions, Operations operations, Ledger ledger, CurrentCaller caller, ActTimes times) {
        this.nominations = nominations;
        this.groups = groups;
        this.handlings = handlings;
        this.targets = targets;
        this.targetService = targetService;
        this.confirmations = confirmations;
        this.decisions = decisions;
        this.operations = operations;
        this.ledger = ledger;
        this.caller = caller;
        this.times = times;
    }

    /**
     * The coordinator says that two nominations are the same person. Once the list is frozen, he says why, and the next version of it tells
     * those concerned.
     *
     * @param reference the nomination that is joined; if both are targets, this one ends
     * @param with the nomination that it is joined to
     * @param reason why, or null while there is no list
     */
    public void join(String reference, String with, String reason) {
        caller.get().requireCoordinator();
        if (with == null || with.isBlank()) {
            throw Refusal.invalid("Say with which nomination it is joined.", List.of(Reason.of("with", "is missing")));
        }
        var isFrozen = operations.lock(nomination(reference).operation()).listVersion() > 0;
        joinBecause(reference, with, isFrozen ? decisions.requireReason(reason) : reason);
    }

    /** The same, said while accepting the nomination that is joined. */
    void joinBecause(String reference, String with, String reason) {
        var operation = nomination(reference).operation();
        if (operations.lock(operation).phase().compareTo(Phase.FOLLOW_UP) > 0) {
            throw Refusal.conflict("{operation} is over; its nominations are no longer joined.", operation);
        }
        var joined = nomination(reference);
        var other = nomination(with);
        if (!other.operation().equals(operation)) {
            throw unknown(with);
        }
        if (root(joined).equals(root(other))) {
            throw Refusal.conflict("{reference} and {with} are joined already, or are the same.", reference, with);
        }
        requireCompatible(group(joined), group(other));
        requireCompatible(group(other), group(joined));
        var from = target(group(joined));
        var to = target(group(other));
        var members = group(joined);
        if (from != null && to != null) {
            merge(from, to, reason);
        } else {
            groups.joinedBecause(joined.reference(), reason);
        }
        members.forEach(member -> groups.join(member.reference(), root(other)));
    }

    /** Each owner of a person sees the person: one from whom another withholds him would learn so of that other. */
    private void requireCompatible(List<Nomination> some, List<Nomination> others) {
        for (var one : some) {
            others.stream().filter(other -> withholds(one, other)).findFirst().ifPresent(other -> {
                throw Refusal
                        .conflict("{reference} and {other} cannot be joined: {country} withholds {reference} from {otherCountry}, which "
                        + "would learn of it. Ask {country} first.", one.reference(), other.reference(), one.country(), other.country());
            });
        }
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

    private void merge(String from, String to, String reason) {
        var wanting = targets.wanting(from);
        targetService.joined(from, to);
        for (var nomination : nominations.of(from)) {
            if (wanting.contains(nomination.country())) {
                targets.addWanting(to, nomination.country(), nomination.reference());
            }
            recordJoined(nomination, to, reason);
        }
        targets.addHosts(to, targets.hosts(from));
        groups.retarget(from, to);
        confirmations.carry(from, to);
    }

    void recordJoined(Nomination nomination, String target, String reason) {
        var operation = operations.find(nomination.operation()).orElseThrow();
        var at = times.of(operation, operation.listVersion() == 0 ? operation.screeningDeadline() : operation.planned());
        ledger.record(
                new Fact(nomination.operation(), FactType.JOINED, target, nomination.country(), nomination.reference(), at, Map.of()));
        ledger.record(new Fact(nomination.operation(), FactType.NOMINATION_ACCEPTED, target, nomination.country(),
                nomination.reference(), at, Map.of("joined", true)));
        decisions.record(operation, new Decision(ListChange.Kind.JOINED, nomination.reference(), target, reason));
    }

    /** Whether the owner of one withholds it from the owner of the other. */
    private boolean withholds(Nomination one, Nomination other) {
        return handlings.find(one.reference()).filter(kept -> kept.handling().restriction().excludes(Roles.bureau(other.country())))
                .isPresent()
                && !one.country().equals(other.country());
    }

    private List<Nomination> group(Nomination nomination) {
        return nominations.group(root(nomination));
    }

    private static String root(Nomination nomination) {
        return nomination.joinTo() == null ? nomination.reference() : nomination.joinTo();
    }

    private static String target(List<Nomination> group) {
        return group.stream().map(Nomination::target).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private Nomination nomination(String reference) {
        return nominations.find(reference).orElseThrow(() -> unknown(reference));
    }

    private static Refusal unknown(String reference) {
        return Refusal.notFound("There is no nomination {reference} in this operation.", reference);
    }
}
