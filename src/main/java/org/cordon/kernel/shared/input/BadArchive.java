package org.cordon.kernel.shared.input;

import java.io.IOException;

/**
 * Says that an archive, or the XML in it, is not written as strictly as Cordon reads it. The code that reads the archive turns the flaw
 * into a sentence.
 */
public final class BadArchive extends IOException {

    /** The flaws of an archive. */
    public enum Flaw {
        /** The archive cannot be read, or its parts and its directory disagree. */
        DAMAGED,
        /** The archive has bytes before, between or behind its parts. */
        GOES_ON,
        TOO_MANY_PARTS,
        /** The archive unpacks to more than the limit. */
        SWELLS,
        /** An XML part declares a document type, which may name other files or expand to any size. */
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
