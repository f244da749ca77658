package org.cordon.analysis;

import java.util.Optional;
import org.cordon.notification.CasePages;
import org.cordon.shared.References;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where an analysis file is read. */
@Component
class FilePages implements CasePages {

    private final AnalysisFiles files;

    FilePages(AnalysisFiles files) {
        this.files = files;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> pageOf(String reference) {
        return References.ANALYSIS_FILE.matcher(reference).matches() ? files.find(reference).map(file -> "/analysis/" + reference)
                : Optional.empty();
    }
}
