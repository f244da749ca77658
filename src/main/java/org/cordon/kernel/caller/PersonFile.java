package org.cordon.kernel.caller;

import java.util.stream.Stream;

/** An answer, or a part of one, that can show a person's file or what was reported about him. */
public interface PersonFile {

    /** The references of the files that it shows; none where its reader was given references and states alone. */
    Stream<String> shown();
}
