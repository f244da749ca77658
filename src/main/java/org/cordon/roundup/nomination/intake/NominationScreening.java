package org.cordon.roundup.nomination.intake;

import java.util.List;
import org.cordon.roundup.nomination.Mark;
import org.cordon.roundup.nomination.notice.ScreeningFacts;

/** The screening decision: what has to be seen about a nomination. It is given codes, never who the person is. */
public interface NominationScreening {

    List<Mark> screen(ScreeningFacts facts);
}
