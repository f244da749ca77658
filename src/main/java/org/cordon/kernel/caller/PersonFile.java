package org.cordon.kernel.caller;

import java.util.stream.Stream;

/** An answer, or a part of one, that can show a person's file or reports on the person. */
public interface PersonFile {

    /** Returns the references of the files that the answer shows; none if the reader was given only references and states. */
    Stream<String> shown();
}
