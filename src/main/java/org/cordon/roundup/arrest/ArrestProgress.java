package org.cordon.roundup.arrest;

/** What the management sees of an arrest. */
public record ArrestProgress(String reference, String operation, String target, ArrestState state) {
}
