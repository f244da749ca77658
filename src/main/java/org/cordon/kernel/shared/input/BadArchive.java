package org.cordon.kernel.shared.input;

import java.io.IOException;

/** Says that an archive, or the XML in it, is not written as strictly as Cordon reads it. Its reader says so in its own words. */
public final class BadArchive extends IOException {

    /** What is wrong with it. */
    public enum Flaw {
        /** It cannot be read, or its parts and its directory disagree. */
        DAMAGED,
        /** Something stands before, between or behind its parts. */
        GOES_ON,
        TOO_MANY_PARTS,
        /** It unpacks to more than is taken. */
        SWELLS,
        /** An XML part declares a document type, which may name other files and multiply itself. */
        DOCUMENT_TYPE
    }

    private final Flaw flaw;

    BadArchive(Flaw flaw) {
        super(flaw.name());
        this.flaw = flaw;
    }

    public Flaw flaw() {
        return flaw;
    }
}
