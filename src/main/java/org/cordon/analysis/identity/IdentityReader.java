package org.cordon.analysis.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordon.analysis.AnalysisFiles;
import org.cordon.analysis.FileEntities;
import org.cordon.analysis.VisibleFiles;
import org.cordon.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is to be compared and judged; what is computed on it is computed when the transaction is over. */
@Component
@Transactional(readOnly = true)
class IdentityReader {

    private final VisibleFiles visible;
    private final AnalysisFiles files;
    private final DescribedThings things;
    private final Judgements judgements;
    private final FileEntities entities;

    IdentityReader(VisibleFiles visible, AnalysisFiles files, DescribedThings things, Judgements judgements, FileEntities entities) {
        this.visible = visible;
        this.files = files;
        this.things = things;
        this.judgements = judgements;
        this.entities = entities;
    }

    /** @throws Refusal not found, if the caller does not see the file; forbidden, unless he works in it */
    void requireAnalyst(String file) {
        visible.require(file);
        if (!files.isOwn(file)) {
            throw Refusal.forbidden("Only the analysts who work in {reference} judge who is one.", file);
        }
    }

    List<Described> things(String file) {
        requireAnalyst(file);
        return things.of(file);
    }

    /** All that was ever judged of what the caller sees, the latest first. */
    List<Judgement> judgements(String file) {
        return judgements.all(file);
    }

    Map<UUID, FileEntities.Entity> entities(Collection<UUID> ids) {
        return entities.of(ids).stream().collect(Collectors.toMap(FileEntities.Entity::id, Function.identity()));
    }
}
