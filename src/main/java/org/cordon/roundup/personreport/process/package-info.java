/** What the engine calls for reports on unseen persons, and how Cordon tells the engine. */
package org.cordon.roundup.personreport.process;
