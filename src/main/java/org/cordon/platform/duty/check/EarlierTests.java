package org.cordon.platform.duty.check;

import java.time.Instant;
import org.cordon.kernel.shared.References;
import org.cordon.platform.duty.check.PostCheck.Kind;
import org.cordon.platform.duty.check.PostCheck.Outcome;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters tests that took place before Cordon was there, so that a demo has one that was missed. */
@Component
@ConditionalOnProperty("cordon.demo")
public class EarlierTests {

    private final CheckRows rows;

    EarlierTests(CheckRows rows) {
        this.rows = rows;
    }

    /**
     * Nobody answered at a post of the caller's bureau.
     *
     * @param asked when it was asked
     */
    @Transactional
    public void missed(String country, String post, Instant asked) {
        rows.add(new PostCheck(References.drawn("D"), post, country, Kind.TEST, null, asked, asked,
                asked.plus(PostChecks.TIME_TO_ANSWER), Outcome.SILENT));
    }
}
