package org.cordon.kernel.caller;

import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.cordon.kernel.shared.secret.NumberedKey;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * Lets an account do one act in the name of a party that has permitted it, within the account's own transaction. The database also
 * attributes this act to the party, but nothing that follows the act.
 */
@Component
public class InNameOf {

    private final ObjectProvider<DataSource> dataSource;
    private final ObjectProvider<NumberedKey> key;
    private final CurrentCaller currentCaller;

    InNameOf(ObjectProvider<DataSource> dataSource, ObjectProvider<NumberedKey> key, CurrentCaller currentCaller) {
        this.dataSource = dataSource;
        this.key = key;
        this.currentCaller = currentCaller;
    }

    /**
     * Does an act as this caller. Needs a transaction. After a failure the transaction still runs in the party's name: roll it back.
     *
     * @param name the caller to act as: the account that acts, with the party's groups
     */
    public <T> T does(Caller name, Supplier<T> act) {
        var self = currentCaller.get();
        sign(name);
        var done = OnBehalf.of(name, act);
        sign(self);
        return done;
    }

    private void sign(Caller caller) {
        try {
            new CallerSignature(key.getObject()).write(caller, DataSourceUtils.getConnection(dataSource.getObject()));
        } catch (SQLException failure) {
            throw new IllegalStateException("The caller cannot be written into the transaction", failure);
        }
    }
}
