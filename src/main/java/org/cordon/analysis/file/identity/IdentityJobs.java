package org.cordon.analysis.file.identity;

import java.util.List;
import org.cordon.analysis.file.measure.ReaderJobs;
import org.springframework.stereotype.Component;

/** Computes which things of a file may be the same, among those that a reader sees. */
@Component
class IdentityJobs extends ReaderJobs<List<EntityDescription>, Candidates> {

    private static final int MOST = 20;

    IdentityJobs() {
        super(MOST, Candidates::among);
    }
}
