package org.cordon.hub.contact;

/** An item of a bureau that matches a declaration. */
record HeldItem(String reference, String country) {
}
