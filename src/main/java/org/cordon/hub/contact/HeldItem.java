package org.cordon.hub.contact;

/** Something that a bureau holds. */
record HeldItem(String reference, String country) {
}
