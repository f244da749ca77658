package org.cordon.roundup.report;

import org.cordon.kernel.shared.feature.Declared;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.kernel.shared.feature.Feature;
import org.springframework.stereotype.Component;

/** Declares reports, whatever they tell of: their facts. */
@Component
public final class ReportFeature implements Feature {

    public enum ReportFact implements FactType {

        /** A file on the subject was taken back. */
        FILE_TAKEN_BACK
    }

    @Override
    public Declared declares() {
        return new Declared().facts(ReportFact.values());
    }
}
