/** The failed steps of the engine over REST, for administrators. */
package org.cordon.platform.engine.web;
