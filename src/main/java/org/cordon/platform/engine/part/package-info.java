/** What stands in Cordon's engine in place of a part of the engine's own. */
package org.cordon.platform.engine.part;
