package org.cordon.nomination.intake;

import java.util.List;
import org.cordon.nomination.Mark;
import org.cordon.nomination.notice.ScreeningFacts;

/** The screening decision: what has to be seen about a nomination. It is given codes, never who the person is. */
public interface NominationScreening {

    List<Mark> screen(ScreeningFacts facts);
}
