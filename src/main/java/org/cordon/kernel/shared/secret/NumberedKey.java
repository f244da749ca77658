package org.cordon.kernel.shared.secret;

/**
 * One of several keys for the same purpose. The newest key signs; signatures by any key that still exists are valid.
 *
 * @param number the number by which a verifier finds the key
 */
public record NumberedKey(int number, KeyedDigest digest) {
}
