package org.cordon.roundup.report;

/**
 * The name under which a country reported a person by notice number.
 *
 * @param name as the officer gave it; personal data
 * @param differs whether it is not the name on file, in another script or spelling or altogether: who the person is has to be found out
 * first
 */
public record ReportedName(String name, boolean differs) {
}
