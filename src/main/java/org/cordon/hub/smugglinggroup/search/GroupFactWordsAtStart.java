package org.cordon.hub.smugglinggroup.search;

import org.cordon.kernel.caller.SystemWork;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes missing or outdated words of facts before the server accepts a connection, so that every fact can be found. */
@Component
final class GroupFactWordsAtStart implements SmartInitializingSingleton {

    private final GroupFactWords words;
    private final TransactionTemplate transaction;

    GroupFactWordsAtStart(GroupFactWords words, TransactionTemplate transaction) {
        this.words = words;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        SystemWork.runInPieces(transaction, words::writeNext);
    }
}
