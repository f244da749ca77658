package org.cordon;

import java.util.Map;

/**
 * Names the implementations of two library services. Otherwise the libraries would search every jar for them, anew for each mail and each
 * duration that they read. The searches took a tenth of a node's time under load.
 */
final class KnownProviders {

    /** The implementation of each service: the one that the library would find by its own search. */
    static final Map<String, String> NAMED = Map.of(
            "jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider",
            "javax.xml.datatype.DatatypeFactory", "com.sun.org.apache.xerces.internal.jaxp.datatype.DatatypeFactoryImpl");

    private KnownProviders() {
    }

    /** Names the implementations, but leaves a name that has been set before, such as by an option of the command line. */
    static void name() {
        NAMED.forEach((service, provider) -> System.getProperties().putIfAbsent(service, provider));
    }
}
