package org.cordon.kernel.shared.secret;

/**
 * One of several keys for the same purpose: the newest signs, and signatures of all that still exist are valid.
 *
 * @param number the number by which a verifier finds it
 */
public record NumberedKey(int number, KeyedDigest digest) {
}
