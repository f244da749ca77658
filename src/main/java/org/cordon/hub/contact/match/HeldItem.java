package org.cordon.hub.contact.match;

/** Something that a bureau holds. */
record HeldItem(String reference, String country) {
}
