package org.cordon.platform.http.pace;

import java.time.Duration;
import org.springframework.context.ApplicationContext;

/** The pace of answers that say "not there", for tests of other packages. */
public final class Pace {

    private final AnswerDepartures departures;

    public Pace(ApplicationContext context) {
        departures = context.getBean(AnswerDepartures.class);
    }

    public void every(Duration step) {
        departures.every(step);
    }
}
