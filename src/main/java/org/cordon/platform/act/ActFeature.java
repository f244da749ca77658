package org.cordon.platform.act;

import org.cordon.kernel.shared.feature.Declared;
import org.cordon.kernel.shared.feature.Feature;
import org.cordon.kernel.shared.feature.LimitedAct;
import org.springframework.stereotype.Component;

/** Declares the limits that are the same for all features. */
@Component
public final class ActFeature implements Feature {

    /** A question, an alert or a report that is FLASH. FLASH acts are counted separately, so that other acts do not delay them. */
    static final LimitedAct FLASH = new LimitedAct("FLASH", 60);
    /** A party on whose desk an act puts something. Only the parties that the author names or knows are counted. */
    static final LimitedAct ADDRESSEE = new LimitedAct("ADDRESSEE", 600);
    /** A party that a FLASH act reaches, counted separately like FLASH itself. */
    static final LimitedAct FLASH_ADDRESSEE = new LimitedAct("FLASH_ADDRESSEE", 1200);
    /** A correction, a withdrawal, or another change of which other parties are told. */
    public static final LimitedAct CHANGE = new LimitedAct("CHANGE", 120);
    /** A document or a table to export. */
    public static final LimitedAct DOCUMENT = new LimitedAct("DOCUMENT", 60);
    /** A search over all persons, or for similar questions. */
    public static final LimitedAct SEARCH = new LimitedAct("SEARCH", 600);

    @Override
    public Declared declares() {
        return new Declared().limits(FLASH, ADDRESSEE, FLASH_ADDRESSEE, CHANGE, DOCUMENT, SEARCH);
    }
}
