package org.cordon.analysis.file.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordon.analysis.file.AnalysisFiles;
import org.cordon.analysis.file.FileEntities;
import org.cordon.analysis.file.VisibleFiles;
import org.cordon.analysis.file.VisibleNetwork;
import org.cordon.analysis.file.identity.DescribedThings.OwnFile;
import org.cordon.kernel.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the things that are compared and the judgements on them. The comparison itself runs after the transaction. */
@Component
@Transactional(readOnly = true)
class IdentityReader {

    private final VisibleFiles visible;
    private final AnalysisFiles files;
    private final DescribedThings things;
    private final Judgements judgements;
    private final FileEntities entities;
    private final VisibleNetwork network;

    IdentityReader(VisibleFiles visible, AnalysisFiles files, DescribedThings things, Judgements judgements, FileEntities entities,
            VisibleNetwork network) {
        this.visible = visible;
        this.files = files;
        this.things = things;
        this.judgements = judgements;
        this.entities = entities;
        this.network = network;
    }

    /** The entities of a file, and the digest of the part of the file from which they were read. */
    record Things(String print, List<EntityDescription> all) {
    }

    /** @throws Refusal not found, if the caller does not see the file; forbidden, unless the caller works in it */
    void requireAnalyst(String file) {
        visible.require(file);
        if (!files.isOwn(file)) {
            throw Refusal.forbidden("Only the analysts who work in {reference} can match its identities.", file);
        }
    }

    /** Returns the digest of the part of the file that the caller sees. */
    String print(String file) {
        requireAnalyst(file);
        return network.print(file).seen();
    }

    /** Returns all things that are compared, and the digest of the state from which they were read. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Things things(String file) {
        return new Things(print(file), things.of(file));
    }

    /** Returns the things with these ids that the caller sees. */
    List<EntityDescription> things(String file, Collection<UUID> ids) {
        return things.of(file, ids);
    }

    /** Returns the files in which the caller works as an analyst. */
    List<OwnFile> own() {
        return things.ownFiles();
    }

    /** Returns the judgements that stand in each of the files. A file without judgements is left out. */
    Map<String, List<Judgement>> standing(Collection<String> files) {
        return judgements.standing(files);
    }

    /** Returns the ids, among the given ones, of things that the caller sees. */
    Set<UUID> there(String file, Collection<UUID> ids) {
        return things.there(file, ids);
    }

    /** Returns all judgements ever made on things that the caller sees, the latest first. */
    List<Judgement> judgements(String file) {
        return judgements.all(file);
    }

    Map<UUID, FileEntities.Entity> entities(Collection<UUID> ids) {
        return entities.of(ids).stream().collect(Collectors.toMap(FileEntities.Entity::id, Function.identity()));
    }
}
