package org.cordon.analysis.file.measure;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Computes the measures of networks. */
@Component
public class MeasureJobs extends ReaderJobs<Network, Measures> {

    private static final int MOST = 100;

    @Autowired
    MeasureJobs() {
        super(MOST, Measures::of);
    }

    MeasureJobs(Duration waits) {
        super(MOST, Measures::of, waits);
    }
}
