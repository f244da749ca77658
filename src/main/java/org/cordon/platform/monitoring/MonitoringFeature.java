package org.cordon.platform.monitoring;

import static org.cordon.kernel.shared.feature.Course.leaving;

import org.cordon.kernel.shared.feature.Act;
import org.cordon.kernel.shared.feature.Course;
import org.cordon.kernel.shared.feature.Declared;
import org.cordon.kernel.shared.feature.Feature;
import org.springframework.stereotype.Component;

/** Declares monitoring: its acts. */
@Component
public final class MonitoringFeature implements Feature {

    enum MonitoringAct implements Act {

        WORK_TRIED_AGAIN(leaving("POST /api/failed-work/retry").changedAt(Place.DIRECTORY));

        private final Course course;

        MonitoringAct(Course course) {
            this.course = course;
        }

        @Override
        public Course course() {
            return course;
        }
    }

    @Override
    public Declared declares() {
        return new Declared().acts(MonitoringAct.values());
    }
}
