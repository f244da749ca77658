package org.cordon.analysis.file.contribution;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cordon.analysis.file.AnalysisFile;
import org.cordon.analysis.file.AnalysisFileFeature;
import org.cordon.analysis.file.Contributions.Given;
import org.cordon.analysis.file.FileState;
import org.cordon.analysis.file.PersonCategory;
import org.cordon.analysis.file.VisibleFiles;
import org.cordon.analysis.file.returns.ReturnMonths;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.input.PassingFile;
import org.cordon.platform.act.ActFeature;
import org.cordon.platform.act.ActLimits;
import org.cordon.platform.act.LargeFileReceiver;
import org.cordon.record.handling.Handling;
import org.cordon.record.handling.HandlingReader;
import org.cordon.record.handling.HandlingRules;
import org.cordon.record.handling.Handlings;
import org.cordon.roundup.report.PostedFields;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the contributions of countries to analysis files. A contribution is stored as a whole or not at all. */
@Service
@Transactional
public class ContributionService implements LargeFileReceiver {

    private static final List<String> ITEM = List.of("item", "category", "origin", "seconds");
    private static final List<String> FILE = List.of("origin", "handling", "seconds");
    private static final List<String> WITHIN = List.of("content", "origin", "handling", "seconds");

    /** The longest time, in seconds, that counts as filling in a form. A form that was open for more than a day had been left open. */
    private static final int LONGEST_SECONDS = 86_400;

    private final VisibleFiles visible;
    private final ContributedItems items;
    private final Intake intake;
    private final Handlings handlings;
    private final ReturnMonths months;
    private final CurrentCaller caller;
    private final ActLimits acts;

    ContributionService(VisibleFiles visible, ContributedItems items, Intake intake, Handlings handlings, CurrentCaller caller,
            ReturnMonths months, ActLimits acts) {
        this.visible = visible;
        this.items = items;
        this.intake = intake;
        this.handlings = handlings;
        this.months = months;
        this.caller = caller;
        this.acts = acts;
    }

    /** @throws Refusal not found, if the caller does not see the file; forbidden, unless the caller works for a country's bureau */
    @Transactional(readOnly = true)
    public void requireCountry(String file) {
        visible.require(file);
        caller.get().requireCountry();
    }

    /** @throws Refusal as {@link #requireCountry}; conflict, if the file takes no contributions */
    @Override
    @Transactional(readOnly = true)
    public void requireSender(String file) {
        requireCountry(file);
        requireOpen(file);
    }

    /**
     * Contributes an item that the caller's country supplied: a fact on a group, a lead, a location, an arrest or an answer. A file
     * attached to one of these or to a nomination can be contributed as well.
     *
     * @return the reference of the contribution
     * @throws Refusal with every reason and its field; conflict, if the file takes no contributions or has that item already
     */
    public String contribute(String file, JsonNode posted) {
        requireCountry(file);
        acts.take(ActFeature.CHANGE);
        var about = requireOpen(file);
        var own = caller.get().requireCountry();
        var fields = new PostedFields(posted, ITEM);
        var item = fields.line("item");
        var category = fields.code("category", PersonCategory.class);
        if (category != null && !about.order().persons().contains(category)) {
            fields.refuse("category", said("must be one of {codes}", about.order().persons().stream().map(Enum::name).toList()));
        }
        var told = item == null ? null : items.find(item, own, category).orElse(null);
        if (told == null) {
            fields.refuse("item",
                    said("must be the reference of a fact, a lead, an arrest, an answer, or a file, that your country has supplied"));
        } else if (told.handling().restriction().excludes(Roles.COORDINATOR)) {
            fields.refuse("item", said("is kept from IPSG, whose analysts work in the file"));
        } else {
            told.things().stream().map(thing -> thing.schema().data()).filter(data -> !about.order().data().contains(data)).findFirst()
                    .ifPresent(data -> fields.refuse("item", said("tells of {category}, which the file does not take", data)));
        }
        var origin = fields.line("origin");
        var seconds = fields.wholeNumber("seconds", LONGEST_SECONDS);
        fields.refuseIfWrong();
        var reference = AnalysisFileFeature.CONTRIBUTION.draw();
        if (!intake.begin(reference, file, own, new Given(item, origin == null ? item : origin, seconds), told.handling())) {
            throw Refusal.conflict("{item} is already in {reference}.", item, file);
        }
        requireOpen(file);
        intake.take(reference, told.things());
        months.begin(own);
        AuditNotes.concerns(reference);
        return reference;
    }

    /**
     * Contributes a short file of entities, as JSON lines or as CSV. The posted JSON holds the text of the file.
     *
     * @return the reference of the contribution
     * @throws Refusal with every reason and its row; conflict, if the analysis file takes no contributions
     */
    public String contributeFile(String file, JsonNode posted) {
        var fields = new PostedFields(posted, WITHIN);
        var content = fields.get("content").isTextual() ? fields.get("content").textValue() : "";
        return take(file, fields, content.isBlank(), () -> new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Contributes a file of entities; only some of its rows are in memory at a time.
     *
     * @param posted the origin and the handling of the file, and how long the form was open
     * @return the reference of the contribution
     * @throws Refusal with every reason and its row; conflict, if the analysis file takes no contributions
     */
    public String contributeFile(String file, JsonNode posted, PassingFile entities) {
        return take(file, new PostedFields(posted, FILE), entities.size() == 0, entities::open);
    }

    private String take(String file, PostedFields fields, boolean isEmpty, EntityFile.Text entities) {
        requireCountry(file);
        acts.require(AnalysisFileFeature.SENDING_ENTITIES);
        var about = requireOpen(file);
        var own = caller.get().requireCountry();
        if (isEmpty) {
            fields.refuse("content", said("must be the text of a file"));
        }
        var origin = fields.line("origin");
        var seconds = fields.wholeNumber("seconds", LONGEST_SECONDS);
        var handling = handling(fields, own);
        fields.refuseIfWrong();
        var reference = AnalysisFileFeature.CONTRIBUTION.draw();
        intake.begin(reference, file, own, new Given(null, origin == null ? reference : origin, seconds), handling);
        requireOpen(file);
        intake.take(reference, about.order(), entities);
        months.begin(own);
        // Counts the act last: from here on, other requests of the same account wait for the row that counts the acts of this account.
        acts.take(AnalysisFileFeature.SENDING_ENTITIES);
        AuditNotes.concerns(reference);
        return reference;
    }

    /**
     * Requires that the file takes contributions. Called a second time once the contribution has its row. Writing the row waits for an
     * erasure that is under way. Later erasures wait for the contribution.
     */
    private AnalysisFile requireOpen(String file) {
        var about = visible.require(file);
        if (about.state() != FileState.OPEN) {
            throw Refusal.conflict("{reference} takes no contributions.", file);
        }
        return about;
    }

    private Handling handling(PostedFields fields, String own) {
        var refuse = fields.within("handling");
        var handling = HandlingRules.ofLead(HandlingReader.read(fields.get("handling"), refuse), own, false, refuse);
        if (handling.restriction().excludes(Roles.COORDINATOR)) {
            fields.refuse("handling", said("keeps it from IPSG, whose analysts work in the file"));
        }
        handlings.check(handling, refuse);
        return handling;
    }
}
