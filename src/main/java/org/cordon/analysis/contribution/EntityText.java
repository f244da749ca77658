package org.cordon.analysis.contribution;

import java.io.IOException;
import java.io.InputStream;

/** A file of entities as it was sent, in UTF-8. */
@FunctionalInterface
interface EntityText {

    /** All of it from the beginning, as often as it is asked for. */
    InputStream open() throws IOException;
}
