package org.cordon.platform.duty.check;

import java.time.Instant;
import org.cordon.kernel.shared.References;
import org.cordon.platform.duty.check.PostCheck.Kind;
import org.cordon.platform.duty.check.PostCheck.Outcome;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters tests from before Cordon ran, so that a demo shows a missed test. */
@Component
@ConditionalOnProperty("cordon.demo")
public class EarlierTests {

    private final CheckRows rows;

    EarlierTests(CheckRows rows) {
        this.rows = rows;
    }

    /**
     * Enters a test of a post of the caller's bureau that nobody answered.
     *
     * @param asked the time of the test
     */
    @Transactional
    public void missed(String country, String post, Instant asked) {
        rows.add(new PostCheck(References.drawn("D"), post, country, Kind.TEST, null, asked, asked,
                asked.plus(PostChecks.TIME_TO_ANSWER), Outcome.SILENT));
    }
}
