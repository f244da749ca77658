/**
 * The database: the embedded one and the production one, their two logins, the schemas, and access inside transactions only.
 *
 * <p>Nobody uses its types; features find a {@code JdbcClient} and the transactions. It knows no feature.
 */
@ApplicationModule
package org.cordon.kernel.database;

import org.springframework.modulith.ApplicationModule;
