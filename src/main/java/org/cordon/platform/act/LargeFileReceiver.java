package org.cordon.platform.act;

/** Decides whether a caller may send a large file, before a place is reserved for it; implemented by the feature that takes the file in. */
@FunctionalInterface
public interface LargeFileReceiver {

    /**
     * Checks the sender. It is called outside a transaction, before anything of the file is read.
     *
     * @param reference the reference in the path to which the file is sent
     * @throws org.cordon.kernel.shared.Refusal if the caller may not send the file, or the file would not be taken in now
     */
    void requireSender(String reference);
}
