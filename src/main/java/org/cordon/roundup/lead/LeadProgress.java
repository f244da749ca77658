package org.cordon.roundup.lead;

/** What the management sees of a lead. */
public record LeadProgress(String reference, String operation, String target, LeadKind kind, LeadState state) {
}
