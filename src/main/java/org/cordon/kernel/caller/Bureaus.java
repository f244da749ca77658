package org.cordon.kernel.caller;

import java.util.Collection;
import java.util.Optional;

/** The countries whose bureaus take part in Cordon, each of which has a group. The country directory implements this interface. */
public interface Bureaus {

    /** Returns the codes of all countries that have a bureau. */
    Collection<String> countries();

    /** Returns the language of correspondence of a country: en, fr, es or ar; empty for a country that the directory does not know. */
    Optional<String> languageOf(String country);
}
