/**
 * The execution of jobs, and what happens to a job that fails through no fault of its own.
 *
 * <p>A package of its own because it concerns only how the engine executes jobs, outside of all requests.
 */
package org.cordon.platform.engine.job;
