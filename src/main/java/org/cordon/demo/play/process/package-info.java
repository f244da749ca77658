/** The access of the demo to the engine: it queries tasks, claims them and completes them. */
package org.cordon.demo.play.process;
