package org.cordon.analysis.product.making;

import org.cordon.analysis.file.AnalysisFile;
import org.cordon.analysis.file.AnalysisFiles;
import org.cordon.analysis.file.VisibleFiles;
import org.cordon.kernel.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks up analysis files from which products can be written. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WritableFiles {

    private final VisibleFiles visible;
    private final AnalysisFiles files;

    WritableFiles(VisibleFiles visible, AnalysisFiles files) {
        this.visible = visible;
        this.files = files;
    }

    /** @throws Refusal not found, if the caller does not see the file; conflict, if the file is not running, or nobody else works in it */
    AnalysisFile require(String reference) {
        var file = visible.requireRunning(reference);
        if (files.members(file.reference()).size() < 2) {
            throw Refusal.conflict("Nobody else works in {reference}, and a product needs a second reader.", file.reference());
        }
        return file;
    }
}
