package org.cordon.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The connections of the running login, and where the owner works those of the owner. */
final class Pool extends DelegatingDataSource implements AutoCloseable {

    private final HikariDataSource connections;
    private final OwnerAtStart owner;

    Pool(HikariDataSource connections, OwnerAtStart owner) {
        super(connections);
        this.connections = connections;
        this.owner = owner;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return owner.works() ? owner.open() : super.getConnection();
    }

    @Override
    public void close() {
        connections.close();
    }
}
