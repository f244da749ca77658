package org.cordon.nomination;

import java.util.List;
import org.cordon.nomination.notice.ScreeningFacts;

/** The screening decision: what has to be seen about a nomination. It is given codes, never who the person is. */
public interface NominationScreening {

    List<Mark> screen(ScreeningFacts facts);
}
