/** The code that the engine calls for alerts, and the messages of Cordon to the engine. */
package org.cordon.exchange.alert.process;
