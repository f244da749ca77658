package org.cordon.platform.monitoring;

import static org.cordon.kernel.shared.feature.Footprint.leaving;

import org.cordon.kernel.shared.feature.Act;
import org.cordon.kernel.shared.feature.Declared;
import org.cordon.kernel.shared.feature.Feature;
import org.cordon.kernel.shared.feature.Footprint;
import org.springframework.stereotype.Component;

/** Declares the acts of monitoring. */
@Component
public final class MonitoringFeature implements Feature {

    enum MonitoringAct implements Act {

        WORK_TRIED_AGAIN(leaving("POST /api/failed-work/retry").changedAt(Place.DIRECTORY));

        private final Footprint footprint;

        MonitoringAct(Footprint footprint) {
            this.footprint = footprint;
        }

        @Override
        public Footprint footprint() {
            return footprint;
        }
    }

    @Override
    public Declared declares() {
        return new Declared().acts(MonitoringAct.values());
    }
}
