package org.cordon.roundup.lead;

/** The part of a lead that the management sees. */
public record LeadProgress(String reference, String operation, String target, LeadKind kind, LeadState state) {
}
