package org.cordon.roundup.nomination;

import org.cordon.kernel.caller.SystemWork;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Before the server accepts a connection, lets everybody be found who was nominated before names were folded, or when they were folded
 * otherwise. On a database that is up to date it asks once.
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
