/** How jobs are executed, and what becomes of one that fails through no fault of its own. */
package org.cordon.platform.engine.job;
