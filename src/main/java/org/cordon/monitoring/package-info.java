/**
 * What machines that watch over Cordon are told: figures for Prometheus, and the references in each line of the log. It counts the other
 * features' rows by kind and names none; nobody uses it.
 */
@ApplicationModule(allowedDependencies = {"caller", "shared", "shared :: database", "shared :: model", "shared :: web"})
package org.cordon.monitoring;

import org.springframework.modulith.ApplicationModule;
