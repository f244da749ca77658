/** The delegates that the engine calls for reports on unseen persons, and the process that Cordon starts for them. */
package org.cordon.roundup.personreport.process;
