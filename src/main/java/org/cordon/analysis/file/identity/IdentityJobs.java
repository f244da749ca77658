package org.cordon.analysis.file.identity;

import java.util.List;
import org.cordon.analysis.file.measure.ReaderJobs;
import org.springframework.stereotype.Component;

/** Computes which of the things that a reader sees in a file may be the same. */
@Component
class IdentityJobs extends ReaderJobs<List<EntityDescription>, Candidates> {

    private static final int MOST = 20;

    IdentityJobs() {
        super(MOST, Candidates::among);
    }
}
