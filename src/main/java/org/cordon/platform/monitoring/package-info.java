/**
 * The figures for Prometheus, and the references in each line of the log. The module counts the rows of other features by kind; its code
 * names none of these features. No other module uses it.
 */
@ApplicationModule
package org.cordon.platform.monitoring;

import org.springframework.modulith.ApplicationModule;
