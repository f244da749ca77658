package org.cordon.analysis.file;

import org.cordon.kernel.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks up analysis files. Refuses a file that the caller does not see. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class VisibleFiles {

    private final AnalysisFiles files;

    VisibleFiles(AnalysisFiles files) {
        this.files = files;
    }

    /** @throws Refusal not found, if the caller does not see the file */
    public AnalysisFile require(String reference) {
        return files.find(reference)
                .orElseThrow(() -> Refusal.notFound("There is no analysis file {reference} that you may see.", reference));
    }

    /** @throws Refusal not found, if the caller does not see the file; conflict, if analysts do not work in the file at present */
    public AnalysisFile requireRunning(String reference) {
        var file = require(reference);
        if (!file.isRunning()) {
            throw Refusal.conflict("{reference} is not open.", file.reference());
        }
        return file;
    }
}
