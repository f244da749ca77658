/** The calls of the process engine for nominations. */
package org.cordon.roundup.nomination.process;
