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

/**
 * Reads contributions to analysis files. A country sees its own contributions. Analysts see the contributions that are not kept from IPSG.
 */
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
     * Returns a page of the contributions to a file, in the order of their references.
     *
     * @param after the reference of the last contribution already seen, or null
     * @throws Refusal not found, if the caller does not see the file
     */
    public List<Contribution> of(String file, String after, int limit) {
        visible.require(file);
        var page = contributions.page(file, after, limit);
        var became = returns.of(page.stream().filter(Contribution::own).map(Contribution::reference).toList());
        return page.stream().map(one -> one.own() ? one.returning(became.getOrDefault(one.reference(), List.of())) : one).toList();
    }

    /**
     * Returns a page of the things in the contributions to a file, in the order of their ids.
     *
     * @param words   the words to search for in the statements, in any script; null for all things; ignored for persons in quarantine, who
     *                cannot be searched
     * @param waiting true for persons in quarantine only; false for the things that no quarantine hides
     * @param after   the id of the last thing already seen, or null
     * @throws Refusal not found, if the caller does not see the file
     */
    public List<FileEntities.Entity> entities(String file, String words, boolean waiting, UUID after, int limit) {
        visible.require(file);
        return entities.page(file, waiting ? null : words, waiting, after, limit);
    }
}
