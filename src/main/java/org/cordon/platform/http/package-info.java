/** The checks that every request and every answer passes, for all callers: one spelling of each path, sizes, headers, errors. */
@ApplicationModule
package org.cordon.platform.http;

import org.springframework.modulith.ApplicationModule;
