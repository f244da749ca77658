package org.cordon.roundup.nomination;

import org.cordon.kernel.caller.SystemWork;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes missing and outdated search words of nominations, before the server accepts a connection. Words are missing if the person was
 * nominated before Cordon stored search words. Words are outdated if an earlier version of Cordon made them. A database that is up to date
 * is queried once.
 */
@Component
final class NominationWordsAtStart implements SmartInitializingSingleton {

    private final NominationWords words;
    private final TransactionTemplate transaction;

    NominationWordsAtStart(NominationWords words, TransactionTemplate transaction) {
        this.words = words;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        SystemWork.runInPieces(transaction, words::writeNext);
    }
}
