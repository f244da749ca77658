/** What the engine calls for the demo, and how Cordon tells the engine. */
package org.cordon.demo.play.process;
