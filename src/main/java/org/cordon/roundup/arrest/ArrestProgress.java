package org.cordon.roundup.arrest;

/** The part of an arrest that the management sees. */
public record ArrestProgress(String reference, String operation, String target, ArrestState state) {
}
