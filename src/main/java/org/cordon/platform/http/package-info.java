/** What every request and every answer passes, whoever asks: one spelling of each path, sizes, headers, errors. */
@ApplicationModule
package org.cordon.platform.http;

import org.springframework.modulith.ApplicationModule;
