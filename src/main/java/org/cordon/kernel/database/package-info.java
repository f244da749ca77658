/**
 * The embedded database and the production database, with their two logins, the schemas, and access inside transactions only.
 *
 * <p>Other modules do not use the types of this package; they get a {@code JdbcClient} and transactions. The package knows no feature.
 */
@ApplicationModule
package org.cordon.kernel.database;

import org.springframework.modulith.ApplicationModule;
