package org.cordon.roundup.report;

import org.cordon.kernel.shared.feature.Declared;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.kernel.shared.feature.Feature;
import org.springframework.stereotype.Component;

/** Declares the facts that all kinds of reports share. */
@Component
public final class ReportFeature implements Feature {

    public enum ReportFact implements FactType {

        /** A file attached to the subject was taken back. */
        FILE_TAKEN_BACK
    }

    @Override
    public Declared declares() {
        return new Declared().facts(ReportFact.values());
    }
}
