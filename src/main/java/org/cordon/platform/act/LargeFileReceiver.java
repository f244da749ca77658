package org.cordon.platform.act;

/** Says whether somebody may send a large file, before a place is kept for it. The feature that takes it in implements it. */
@FunctionalInterface
public interface LargeFileReceiver {

    /**
     * Asked in no transaction, before anything of the file is read.
     *
     * @param reference of what the file is for
     * @throws org.cordon.kernel.shared.Refusal unless the caller may send it, and it would be taken in now
     */
    void requireSender(String reference);
}
