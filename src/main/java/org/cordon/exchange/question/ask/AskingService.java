package org.cordon.exchange.question.ask;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.cordon.exchange.question.QuestionFeature;
import org.cordon.exchange.question.process.QuestionWorkflow;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.Partners;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.model.UrgentWork;
import org.cordon.platform.act.ActLimits;
import org.cordon.roundup.report.Urgency;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the questions of a country. */
@Service
@Transactional
public class AskingService {

    private final QuestionReader reader;
    private final QuestionRegister register;
    private final QuestionWorkflow workflow;
    private final QuestionLimits limits;
    private final Partners partners;
    private final CurrentCaller caller;
    private final ActLimits acts;

    AskingService(QuestionReader reader, QuestionRegister register, QuestionWorkflow workflow, QuestionLimits limits, Partners partners,
            CurrentCaller caller, ActLimits acts) {
        this.reader = reader;
        this.register = register;
        this.workflow = workflow;
        this.limits = limits;
        this.partners = partners;
        this.caller = caller;
        this.acts = acts;
    }

    /**
     * Requires that the caller may ask questions. The controller asks this before it reads the body.
     *
     * @throws Refusal unless the caller works for a country's bureau
     */
    @Transactional(readOnly = true)
    public void requireAsker() {
        caller.get().requireCountry();
    }

    /** Returns the limits of each urgency. */
    @Transactional(readOnly = true)
    public List<Limits> limits() {
        return Arrays.stream(Urgency.values()).map(limits::of).toList();
    }

    /**
     * A partner that can be asked.
     *
     * @param zone the partner's time zone
     */
    public record Partner(String code, String name, ZoneId zone) {
    }

    /**
     * Returns the partners that can be asked, by name. Only countries and the coordination may call this: countries ask partners, and the
     * coordination invites them.
     */
    @Transactional(readOnly = true)
    public List<Partner> partners() {
        caller.get().requireCountryOrCoordinator();
        return partners.all().stream()
                .map(group -> new Partner(group, group.substring(Roles.partner("").length()), partners.zone(group))).toList();
    }

    /**
     * Takes a question and starts to put it to the parties.
     *
     * @return the reference of the question
     * @throws Refusal with every reason and its field
     */
    public String ask(JsonNode posted) {
        var reference = register(posted);
        workflow.asked(reference);
        return reference;
    }

    /** Takes a question for a caller that starts the process of the question itself. Refuses as {@link #ask} does. */
    public String register(JsonNode posted) {
        var own = caller.get().requireCountry();
        acts.take(QuestionFeature.ASKING, Urgency.isFlash(posted));
        var asked = reader.read(posted, own);
        var flash = asked.urgency() == Urgency.FLASH;
        acts.reach(asked.parties().size(), flash);
        if (flash) {
            UrgentWork.begin();
        }
        return register.add(asked, own);
    }
}
