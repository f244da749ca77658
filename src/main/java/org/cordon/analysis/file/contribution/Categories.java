package org.cordon.analysis.file.contribution;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.cordon.analysis.file.FileEntities;
import org.cordon.analysis.file.FileEntities.Person;
import org.cordon.analysis.file.PersonCategory;
import org.cordon.analysis.file.VisibleFiles;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.shared.Refusal;
import org.cordon.platform.act.ActFeature;
import org.cordon.platform.act.ActLimits;
import org.cordon.roundup.report.PostedFields;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records the categories of persons. The supplier of a person or an analyst who sees the person gives the category. A person without a
 * category waits in quarantine. Victims and witnesses, including smuggled migrants, wait there until a second officer confirms the
 * category.
 */
@Service
@Transactional
public class Categories {

    private final FileEntities entities;
    private final VisibleFiles visible;
    private final Quarantine quarantine;
    private final ActLimits acts;

    Categories(FileEntities entities, VisibleFiles visible, Quarantine quarantine, ActLimits acts) {
        this.entities = entities;
        this.visible = visible;
        this.quarantine = quarantine;
        this.acts = acts;
    }

    /** @throws Refusal not found, if the caller sees no such person */
    @Transactional(readOnly = true)
    public void requirePerson(UUID entity) {
        person(entity);
    }

    /**
     * Categorises a person, for the first time or again, or confirms the category that another officer gave.
     *
     * @throws Refusal with every reason and its field; conflict, if the caller gave this category before and a second officer has to
     *                 confirm it
     */
    public void categorise(UUID entity, JsonNode posted) {
        var person = person(entity);
        acts.take(ActFeature.CHANGE);
        var persons = visible.require(person.file()).order().persons();
        var fields = new PostedFields(posted, List.of("category", "child"));
        var category = fields.requiredCode("category", PersonCategory.class);
        if (category != null && !persons.contains(category)) {
            fields.refuse("category", said("must be one of {codes}", persons.stream().map(Enum::name).toList()));
        }
        var child = fields.flag("child", false);
        fields.refuseIfWrong();
        var waited = quarantine.isRunning(person.contribution());
        if (!person.is(category, child)) {
            entities.categorise(entity, category, child);
        } else if (person.waiting()) {
            requireAnother(person);
            entities.confirm(entity);
        }
        if (waited) {
            quarantine.check(person.contribution());
        } else {
            quarantine.begin(person.contribution());
        }
        AuditNotes.concerns(person.contribution());
    }

    private static void requireAnother(Person person) {
        if (person.mine()) {
            throw Refusal.conflict("Who is a victim or a witness waits until somebody else says the same.");
        }
    }

    private Person person(UUID entity) {
        return entities.findPerson(entity)
                .orElseThrow(() -> Refusal.notFound("There is no person {id} that you may see.", entity.toString()));
    }
}
