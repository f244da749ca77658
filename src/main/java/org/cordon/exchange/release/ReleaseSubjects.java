package org.cordon.exchange.release;

import java.util.Map;
import java.util.Optional;
import org.cordon.exchange.question.Question;
import org.cordon.exchange.question.VisibleQuestions;
import org.cordon.kernel.shared.References;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.lead.Lead;
import org.cordon.roundup.lead.LeadFeature;
import org.cordon.roundup.lead.Leads;
import org.cordon.roundup.lead.VisibleLeads;
import org.cordon.roundup.pursuit.Target;
import org.cordon.roundup.pursuit.VisibleTargets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The items that requests are about: targets, leads and questions. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReleaseSubjects {

    private final VisibleLeads leads;
    private final Leads reported;
    private final VisibleTargets targets;
    private final VisibleQuestions questions;

    ReleaseSubjects(VisibleLeads leads, Leads reported, VisibleTargets targets, VisibleQuestions questions) {
        this.leads = leads;
        this.reported = reported;
        this.targets = targets;
        this.questions = questions;
    }

    /**
     * Returns a target that the caller sees.
     *
     * @throws Refusal not found, if the caller does not see the target
     */
    Target requireTarget(String reference) {
        return targets.requireVisible(reference);
    }

    /**
     * Returns a lead that the caller sees.
     *
     * @throws Refusal not found, if the caller does not see the lead
     */
    Lead requireLead(String reference) {
        return leads.require(reference);
    }

    /**
     * Returns a question that the caller sees.
     *
     * @throws Refusal not found, if the caller does not see the question
     */
    Question requireQuestion(String reference) {
        return questions.question(reference);
    }

    /**
     * Returns the parameters of a message that name the subject: the reference of a target or a lead. A question stays unnamed, because its
     * reference would tell the parties of the question which country asks it. A contribution stays unnamed too, because nobody else may
     * learn of it.
     */
    Map<String, String> named(ReleaseRequest request) {
        var subject = request.subject();
        return References.OF_NO_OPERATION.matcher(subject).matches() ? Map.of()
                : Map.of(LeadFeature.LEAD.matches(subject) ? "lead" : "target", subject);
    }

    /** Finds the target of an item; empty for a nomination without a target, and for a question. Jobs can use this method too. */
    Optional<String> target(String item) {
        var reference = LeadFeature.LEAD.matches(item) ? reported.require(item).target() : item;
        return targets.find(reference).map(Target::reference);
    }
}
