package org.cordon.analysis.file.identity;

import java.util.List;
import org.cordon.analysis.file.measure.ReaderJobs;
import org.springframework.stereotype.Component;

/** Looks for what may be one among what somebody sees of a file. */
@Component
class IdentityJobs extends ReaderJobs<List<Described>, Candidates> {

    private static final int MOST = 20;

    IdentityJobs() {
        super(MOST, Candidates::among);
    }
}
