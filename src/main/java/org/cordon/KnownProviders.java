package org.cordon;

import java.util.Map;

/**
 * Names what libraries would look for in every jar again, with each mail and each duration that they read: a tenth of all that a node did
 * under load.
 */
final class KnownProviders {

    /** The providers in the order in which the libraries would find them. */
    static final Map<String, String> NAMED = Map.of(
            "jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider",
            "javax.xml.datatype.DatatypeFactory", "com.sun.org.apache.xerces.internal.jaxp.datatype.DatatypeFactoryImpl");

    private KnownProviders() {
    }

    /** Somebody who has named another keeps it. */
    static void name() {
        NAMED.forEach((service, provider) -> System.getProperties().putIfAbsent(service, provider));
    }
}
