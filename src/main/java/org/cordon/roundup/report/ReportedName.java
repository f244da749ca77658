package org.cordon.roundup.report;

/**
 * The name under which a country reported a person by notice number.
 *
 * @param name the name as the officer gave it; personal data
 * @param differs whether the name differs from the name on file, also in script or spelling. If so, the person's identity must be
 * established first
 */
public record ReportedName(String name, boolean differs) {
}
