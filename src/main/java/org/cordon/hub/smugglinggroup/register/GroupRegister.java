package org.cordon.hub.smugglinggroup.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import org.cordon.hub.smugglinggroup.GroupFactContent;
import org.cordon.hub.smugglinggroup.GroupFactKind;
import org.cordon.hub.smugglinggroup.GroupFacts;
import org.cordon.hub.smugglinggroup.GroupFeature;
import org.cordon.hub.smugglinggroup.Groups;
import org.cordon.hub.smugglinggroup.process.GroupWorkflow;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.platform.act.ActFeature;
import org.cordon.platform.act.ActLimits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the groups that a country registers. */
@Service
@Transactional
public class GroupRegister {

    private final GroupFields fields;
    private final Groups groups;
    private final GroupFacts facts;
    private final GroupWorkflow workflow;
    private final CurrentCaller caller;
    private final ActLimits acts;
    private final Clock clock;

    GroupRegister(GroupFields fields, Groups groups, GroupFacts facts, GroupWorkflow workflow, CurrentCaller caller, ActLimits acts,
            Clock clock) {
        this.fields = fields;
        this.groups = groups;
        this.facts = facts;
        this.workflow = workflow;
        this.caller = caller;
        this.acts = acts;
        this.clock = clock;
    }

    /** @throws Refusal unless the caller works for a country's bureau; call this before the body of the request is read */
    @Transactional(readOnly = true)
    public void requireBureau() {
        caller.get().requireCountry();
    }

    /**
     * Takes a group, which is reviewed before it is published. The name and the other posted facts become facts of the caller's country.
     *
     * @return the reference of the group
     * @throws Refusal with every reason and its field
     */
    public String register(JsonNode posted) {
        var reference = registerByForm(posted);
        workflow.registered(reference);
        return reference;
    }

    /** Takes a group whose process is being started by the caller of this method. Same refusals as {@link #register}. */
    public String registerByForm(JsonNode posted) {
        var own = caller.get().requireCountry();
        acts.take(ActFeature.CHANGE);
        var given = fields.group(posted, own);
        var reference = GroupFeature.GROUP.draw();
        var name = GroupFeature.GROUP_FACT.draw();
        var now = clock.instant();
        groups.add(reference, own, name, given.crimes(), now);
        facts.add(name, reference, own, new GroupFactContent(GroupFactKind.ALIAS, given.name(), null, List.of(), null, null, null, null),
                given.handling(), now);
        given.known().forEach(content -> facts.add(GroupFeature.GROUP_FACT.draw(), reference, own, content, given.handling(), now));
        AuditNotes.concerns(reference);
        return reference;
    }
}
