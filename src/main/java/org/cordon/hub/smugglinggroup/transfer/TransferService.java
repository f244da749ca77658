package org.cordon.hub.smugglinggroup.transfer;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.stream.Stream;
import org.cordon.hub.smugglinggroup.KeptGroups;
import org.cordon.hub.smugglinggroup.process.TransferWorkflow;
import org.cordon.hub.smugglinggroup.register.GroupKeeping;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.shared.Refusal;
import org.cordon.platform.act.ActFeature;
import org.cordon.platform.act.ActLimits;
import org.cordon.roundup.report.PostedFields;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the proposals of stewards to other countries, and the mergers and splits of their own groups. A steward must not learn whether the
 * other country sees the group. So a country that does not see the group is not asked, and the steward takes this for silence.
 */
@Service
@Transactional
public class TransferService {

    private final GroupTransfers transfers;
    private final TransferWorkflow workflow;
    private final GroupKeeping keeping;
    private final KeptGroups kept;
    private final TransferReader reader;
    private final ActLimits acts;
    private final Clock clock;

    TransferService(GroupTransfers transfers, TransferWorkflow workflow, GroupKeeping keeping, KeptGroups kept, TransferReader reader,
            ActLimits acts, Clock clock) {
        this.transfers = transfers;
        this.workflow = workflow;
        this.keeping = keeping;
        this.kept = kept;
        this.reader = reader;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * @throws Refusal not found, if the caller does not see the group; forbidden, unless the caller's country is the steward of the group
     */
    @Transactional(readOnly = true)
    public void requireSteward(String group) {
        keeping.requireSteward(group);
    }

    /**
     * Proposes a change to another country, and starts to ask that country. A proposal of a country about its own groups alone is carried
     * out at once.
     *
     * @throws Refusal as {@link #requireSteward}; with every reason and its field; conflict, if the group is not published or has been
     * closed, or if another proposal is open
     */
    public void propose(String group, JsonNode posted) {
        workflow.proposed(propose(group, new PostedFields(posted, TransferReader.FIELDS)));
    }

    /**
     * Takes a proposal whose process the caller of this method is starting. The posted body names the group.
     *
     * @return the reference of the group that is handed over, merged or split off
     */
    public String proposeByForm(JsonNode posted) {
        var fields = new PostedFields(posted, Stream.concat(Stream.of("group"), TransferReader.FIELDS.stream()).toList());
        var group = fields.requiredLine("group", said("must be the reference of a group that your country keeps"));
        fields.refuseIfWrong();
        return propose(group, fields);
    }

    private String propose(String reference, PostedFields fields) {
        var group = keeping.requireSteward(reference);
        acts.take(ActFeature.CHANGE);
        var proposed = reader.read(group, fields);
        if (kept.lock(group.reference()).filter(one -> one.state().isKept()).isEmpty()) {
            throw Refusal.conflict("{reference} is not published, or is closed.", group.reference());
        }
        if (!transfers.add(proposed, group.steward(), clock.instant())) {
            throw Refusal.conflict("Something is proposed of {reference} that has not been answered.", proposed.group());
        }
        AuditNotes.concerns(proposed.group());
        return proposed.group();
    }
}
