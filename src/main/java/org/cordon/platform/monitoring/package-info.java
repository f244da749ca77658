/**
 * The figures for Prometheus, and the references in each line of the log. The module counts other features' rows by kind and names none. No
 * other module uses it.
 */
@ApplicationModule
package org.cordon.platform.monitoring;

import org.springframework.modulith.ApplicationModule;
