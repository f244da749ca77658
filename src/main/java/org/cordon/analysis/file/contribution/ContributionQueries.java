package org.cordon.analysis.file.contribution;

import java.util.List;
import java.util.UUID;
import org.cordon.analysis.file.Contribution;
import org.cordon.analysis.file.Contributions;
import org.cordon.analysis.file.FileEntities;
import org.cordon.analysis.file.VisibleFiles;
import org.cordon.analysis.file.returns.Returns;
import org.cordon.kernel.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Contributions to analysis files as their reader sees them: each country its own, its analysts those that are not kept from IPSG. */
@Component
@Transactional(readOnly = true)
public class ContributionQueries {

    private final VisibleFiles visible;
    private final Contributions contributions;
    private final FileEntities entities;
    private final Returns returns;

    ContributionQueries(VisibleFiles visible, Contributions contributions, FileEntities entities, Returns returns) {
        this.visible = visible;
        this.contributions = contributions;
        this.entities = entities;
        this.returns = returns;
    }

    /**
     * Some of those to a file, by their references.
     *
     * @param after the reference of the last one already seen, or null
     * @throws Refusal not found, if the caller does not see the file
     */
    public List<Contribution> of(String file, String after, int limit) {
        visible.require(file);
        var page = contributions.page(file, after, limit);
        var became = returns.of(page.stream().filter(Contribution::own).map(Contribution::reference).toList());
        return page.stream().map(one -> one.own() ? one.returning(became.getOrDefault(one.reference(), List.of())) : one).toList();
    }

    /**
     * Some of the things that they tell of, by their ids.
     *
     * @param words   what their statements hold, over scripts; or null for all. Nobody who waits is sought by words: then they are ignored
     * @param waiting whether those alone who wait in quarantine, or all that waits neither itself nor with them
     * @param after   the id of the last one already seen, or null
     * @throws Refusal not found, if the caller does not see the file
     */
    public List<FileEntities.Entity> entities(String file, String words, boolean waiting, UUID after, int limit) {
        visible.require(file);
        return entities.page(file, waiting ? null : words, waiting, after, limit);
    }
}
