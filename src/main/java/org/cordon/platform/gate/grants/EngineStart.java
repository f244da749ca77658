package org.cordon.platform.gate.grants;

import org.cordon.kernel.caller.SystemWork;
import org.cordon.platform.gate.accounts.EngineAccountsSetup;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes groups, accounts and authorisations before the server accepts a connection. Without an administrator, anybody could become the
 * first administrator (CVE-2026-77226). If nodes start at the same time, one node makes them and the other nodes find them.
 */
@Component
final class EngineStart implements SmartInitializingSingleton {

    /** The number of the lock during the setup. It may be any number that nothing else locks. */
    private static final long LOCK = 0x4143434f554e54L;

    private final EngineAccountsSetup accounts;
    private final EngineAuthorisations authorisations;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    EngineStart(EngineAccountsSetup accounts, EngineAuthorisations authorisations, JdbcClient jdbc, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.authorisations = authorisations;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        SystemWork.run(() -> transaction.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query().listOfRows();
            accounts.makeGroups();
            accounts.makeAccounts();
            authorisations.fix(accounts.bureauGroups(), accounts.partnerGroups());
        }));
    }
}
