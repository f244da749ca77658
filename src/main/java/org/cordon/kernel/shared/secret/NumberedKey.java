package org.cordon.kernel.shared.secret;

/**
 * One of several keys for the same purpose, of which the youngest signs and each that is still kept is believed.
 *
 * @param number by which whoever checks finds it
 */
public record NumberedKey(int number, KeyedDigest digest) {
}
