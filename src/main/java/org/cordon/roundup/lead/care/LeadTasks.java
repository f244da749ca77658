package org.cordon.roundup.lead.care;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.cordon.roundup.feedback.FeedbackService;
import org.cordon.roundup.lead.Lead;
import org.cordon.roundup.lead.LeadKind;
import org.cordon.roundup.lead.Leads;
import org.cordon.roundup.lead.Leads.Waiting;
import org.cordon.roundup.lead.process.LeadWorkflow;
import org.cordon.roundup.report.ReportableTargets;
import org.cordon.roundup.report.Urgency;
import org.springframework.stereotype.Component;

/**
 * Groups the leads of one country on one person into one task for the countries that use these leads. A group holds leads of the same kind
 * and urgency that the same countries may use. One lead of a group has the task. The other leads of the group wait behind that lead, each
 * with its own process. The reporting country does not learn of the groups.
 *
 * <p>Each method needs the lock on the target. Otherwise two leads that come at once could both get a task.
 */
@Component
public class LeadTasks {

    private record Entry(LeadKind kind, Urgency urgency, List<String> usableBy) {
    }

    private final Leads leads;
    private final ReportableTargets targets;
    private final LeadWorkflow workflow;
    private final FeedbackService feedback;

    LeadTasks(Leads leads, ReportableTargets targets, LeadWorkflow workflow, FeedbackService feedback) {
        this.feedback = feedback;
        this.leads = leads;
        this.targets = targets;
        this.workflow = workflow;
    }

    /** Puts a lead that has just been announced on the desk. Returns whether the lead stands behind an earlier lead. */
    boolean add(Lead lead) {
        var open = leads.open(lead.target(), lead.reportingCountry());
        var own = open.stream().filter(each -> each.reference().equals(lead.reference())).map(LeadTasks::entry).collect(Collectors.toSet());
        var behind = open.stream().anyMatch(
                each -> !each.reference().equals(lead.reference()) && Boolean.TRUE.equals(each.onDesk()) && own.contains(entry(each)));
        leads.place(lead.reference(), !behind);
        return behind;
    }

    /** Returns the leads that stand behind the given lead, the newest first; empty unless the given lead has a task. */
    List<String> behind(Lead lead) {
        var open = leads.open(lead.target(), lead.reportingCountry());
        var own = open.stream().filter(each -> each.reference().equals(lead.reference()) && Boolean.TRUE.equals(each.onDesk()))
                .map(LeadTasks::entry)
                .collect(Collectors.toSet());
        var behind = open.stream().filter(each -> Boolean.FALSE.equals(each.onDesk()) && own.contains(entry(each))).map(Waiting::reference)
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(behind);
        return behind;
    }

    /**
     * Gives a task to the first lead of each group in which no lead has a task. The caller has just assessed, changed or taken back a lead.
     */
    public void settle(Lead lead) {
        if (lead.isWithdrawn()) {
            feedback.settle(lead.reference());
        }
        var suspended = targets.lock(lead.target()).isSuspended();
        leads.open(lead.target(), lead.reportingCountry()).stream().filter(each -> each.onDesk() != null)
                .collect(groupingBy(LeadTasks::entry, LinkedHashMap::new, toList())).values().stream()
                .filter(entry -> entry.stream().noneMatch(Waiting::onDesk)).map(entry -> entry.get(0).reference()).forEach(next -> {
                    leads.place(next, true);
                    workflow.leadTurn(next, suspended);
                });
    }

    /** Tells the process of a waiting lead that the lead was assessed together with the lead before it. */
    void assessedTogether(String lead) {
        workflow.leadAssessedTogether(lead);
    }

    /** Gives a lead to the countries that may use the lead now. Other countries lose the lead. */
    public void give(Lead lead, List<String> usableBy) {
        workflow.leadUsableBy(lead.reference(), usableBy);
        feedback.settleWithheld(lead.reference());
        settle(lead);
    }

    private static Entry entry(Waiting lead) {
        return new Entry(lead.kind(), lead.urgency(), lead.usableBy());
    }
}
