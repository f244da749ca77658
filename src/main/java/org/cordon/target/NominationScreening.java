package org.cordon.target;

import java.util.List;
import org.cordon.target.notice.ScreeningFacts;

/** The screening decision: what has to be seen about a nomination. It is given codes, never who the person is. */
public interface NominationScreening {

    List<Mark> screen(ScreeningFacts facts);
}
