/** What reports of leads and of arrests share: reading them, correcting them, and the targets on which one may report. */
package org.cordon.report;
