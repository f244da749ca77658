/** Reading alerts: opening acknowledges, and after a recall each reader says that copies are gone. */
package org.cordon.exchange.alert.read;
