/**
 * The database: the embedded one and the production one, their two logins, the schemas, and access inside transactions only.
 *
 * <p>Other modules do not use its types; they get a {@code JdbcClient} and transactions. It knows no feature.
 */
@ApplicationModule
package org.cordon.kernel.database;

import org.springframework.modulith.ApplicationModule;
