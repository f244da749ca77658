/**
 * What machines that watch over Cordon are told: figures for Prometheus, and the references in each line of the log. It counts the other
 * features' rows by kind and names none; nobody uses it.
 */
@ApplicationModule
package org.cordon.platform.monitoring;

import org.springframework.modulith.ApplicationModule;
