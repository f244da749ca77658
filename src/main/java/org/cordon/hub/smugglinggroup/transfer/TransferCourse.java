package org.cordon.hub.smugglinggroup.transfer;

import java.time.Clock;
import java.time.Instant;
import org.cordon.hub.smugglinggroup.GroupFeature.GroupEvent;
import org.cordon.hub.smugglinggroup.GroupFeature.GroupMessage;
import org.cordon.hub.smugglinggroup.GroupMessages;
import org.cordon.hub.smugglinggroup.KeptGroups;
import org.cordon.hub.smugglinggroup.process.GroupWorkflow;
import org.cordon.hub.smugglinggroup.register.GroupEvents;
import org.cordon.kernel.shared.model.WorkingDays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the other country about a steward’s proposal, reminds that country, and carries the proposal out once the country agrees. Jobs call
 * it.
 */
@Service
@Transactional
public class TransferCourse {

    /** The working days that the country has to answer. */
    private static final int DAYS = 10;

    private final GroupTransfers transfers;
    private final KeptGroups kept;
    private final GroupMerges merges;
    private final GroupMessages messages;
    private final GroupEvents events;
    private final GroupWorkflow workflow;
    private final Clock clock;

    TransferCourse(GroupTransfers transfers, KeptGroups kept, GroupMerges merges, GroupMessages messages, GroupEvents events,
            GroupWorkflow workflow, Clock clock) {
        this.transfers = transfers;
        this.kept = kept;
        this.merges = merges;
        this.messages = messages;
        this.events = events;
        this.workflow = workflow;
        this.clock = clock;
    }

    /**
     * @param country the code of the country that is asked
     * @param asked whether the country receives the question: only if the proposal is open and the country sees the name of the group
     * @param reminder when the country is reminded; now, if the proposal is no longer open
     * @param deadline the end of the time to answer, also if the country is not asked; now, if the proposal is no longer open
     */
    public record Asked(String country, boolean asked, Instant reminder, Instant deadline) {
    }

    /** Asks the other country, if the proposal is still open. */
    public Asked ask(String group) {
        var open = open(group);
        var now = clock.instant();
        if (open.state() != TransferState.OPEN) {
            return new Asked(open.country(), false, now, now);
        }
        var deadline = WorkingDays.after(now, DAYS);
        transfers.ask(group, deadline);
        var sees = transfers.isNamedTo(group, open.country());
        if (sees) {
            messages.ask(GroupMessage.GROUP_TRANSFER_ASKED, open.country(), group, deadline);
        }
        return new Asked(open.country(), sees, WorkingDays.after(now, DAYS / 2), deadline);
    }

    /** Reminds the other country, if the proposal is still open and the country still sees the name of the group. */
    public void remind(String group) {
        transfers.lock(group).filter(one -> one.state() == TransferState.OPEN && transfers.isNamedTo(group, one.country()))
                .ifPresent(open -> messages.tell(GroupMessage.GROUP_TRANSFER_REMINDER, open.country(), group));
    }

    /**
     * Carries out what was agreed to, or records that the country refused or did not answer. Tells the proposing country, if the proposal
     * was to another country.
     */
    public void end(String group) {
        var open = open(group);
        var state = switch (open.state()) {
            case AGREED -> carriedOut(open) ? TransferState.DONE : TransferState.LAPSED;
            case OPEN -> TransferState.SILENT;
            default -> open.state();
        };
        transfers.end(group, state, clock.instant());
        if (!open.country().equals(open.proposer())) {
            messages.tell(GroupMessage.GROUP_TRANSFER_ENDED, open.proposer(), group);
        }
    }

    private boolean carriedOut(GroupTransfer transfer) {
        return switch (transfer.kind()) {
            case HANDOVER -> isPossible(transfer) && handOver(transfer);
            case MERGER -> isPossible(transfer) && isKeptBy(transfer.other(), transfer.country())
                    && !merges.tree(transfer.group()).contains(transfer.other()) && merge(transfer);
            case SPLIT -> split(transfer);
        };
    }

    /** Whether the proposer still keeps the group and the other country still sees its name. For a split, this is not checked. */
    private boolean isPossible(GroupTransfer transfer) {
        return isKeptBy(transfer.group(), transfer.proposer()) && transfers.isNamedTo(transfer.group(), transfer.country());
    }

    private boolean isKeptBy(String group, String country) {
        return kept.lock(group).filter(one -> one.state().isKept() && one.steward().equals(country)).isPresent();
    }

    /** Makes the other country the steward. The agreement also counts as a confirmation that the group is still known. */
    private boolean handOver(GroupTransfer transfer) {
        var group = transfer.group();
        kept.confirm(group, clock.instant());
        passOn(group, transfer.proposer(), transfer.country());
        return true;
    }

    /** Merges the groups: a reader who sees both sees one group from now on. */
    private boolean merge(GroupTransfer transfer) {
        merges.add(transfer.group(), transfer.other(), transfer.proposer(), transfer.reason(), clock.instant());
        events.record(GroupEvent.GROUP_MERGED, transfer.country(), transfer.group(), transfer.other());
        passOn(transfer.group(), transfer.proposer(), transfer.country());
        return true;
    }

    private boolean split(GroupTransfer transfer) {
        var before = merges.split(transfer.group(), transfer.reason(), clock.instant());
        before.ifPresent(one -> {
            events.record(GroupEvent.GROUP_SPLIT, one.stewardBefore(), transfer.group(), one.survivor());
            passOn(transfer.group(), transfer.proposer(), one.stewardBefore());
        });
        return before.isPresent();
    }

    /** Makes a country the steward of the group and of all groups merged into it. The former steward is no longer asked to confirm them. */
    private void passOn(String group, String from, String to) {
        if (!from.equals(to)) {
            kept.handOver(group, to);
            merges.tree(group).forEach(one -> events.record(GroupEvent.GROUP_HANDED_OVER, to, one));
        }
        merges.tree(group).forEach(workflow::kept);
    }

    private GroupTransfer open(String group) {
        return transfers.lock(group).orElseThrow(() -> new IllegalArgumentException("Nothing is proposed of " + group));
    }
}
