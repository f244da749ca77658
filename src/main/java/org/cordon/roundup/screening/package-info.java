/**
 * Decisions of the coordination about nominations: screening, review of flagged ones, joining nominations of one person to one target, and
 * splitting them again.
 */
@ApplicationModule
package org.cordon.roundup.screening;

import org.springframework.modulith.ApplicationModule;
