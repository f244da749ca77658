/** What the engine calls for alerts, and how Cordon tells the engine. */
package org.cordon.exchange.alert.process;
