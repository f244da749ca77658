package org.cordon.analysis.file;

import java.util.Optional;
import org.cordon.kernel.shared.References;
import org.cordon.platform.notification.CasePages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where an analysis file is read, or what was contributed to one. */
@Component
class FilePages implements CasePages {

    private final AnalysisFiles files;
    private final Contributions contributions;

    FilePages(AnalysisFiles files, Contributions contributions) {
        this.files = files;
        this.contributions = contributions;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> pageOf(String reference) {
        return file(reference).flatMap(files::find).map(file -> "/analysis/" + file.reference());
    }

    private Optional<String> file(String reference) {
        return References.CONTRIBUTION.matcher(reference).matches() ? contributions.find(reference).map(Contribution::file)
                : Optional.of(reference).filter(References.ANALYSIS_FILE.asMatchPredicate());
    }
}
